/*
 * The keeper of typed text. From the first key on, a text is held in this browser until the server has received it:
 * half a second after the last key, on leaving the field, before every link, step and button that goes on, and when
 * the page is hidden or closed. It survives a reload, no connection, a session that ended and a server that
 * restarted. The server takes a text only from somebody who has seen what stands there (Writing, in kernel).
 */
(() => {
  if (window.keeper) return;
  const store = window.keeperStore;
  const fields = window.keeperFields;
  const PAUSE = 500;
  const LONGEST_PAUSE = 2_000;
  const NEXT_TRY = 3_000;
  const LONGEST = 50_000;
  const LONGEST_FOR_A_CLOSING_PAGE = 60_000;

  let words = {};
  const bounds = new Set();
  const marks = window.keeperMarks;
  const entries = new Map();
  const received = new Map();
  const underWay = new Map();
  let downSince = null;
  let unreachable = false;
  let signedOut = false;
  let timer = null;
  let firstUnsent = 0;

  const id = it => [it.place, it.field, it.aside ? it.turn : ''].join('|');
  const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const unsent = place => [...entries.values()].filter(it => (!place || it.place === place) && it.address && it.state === 'unsent');
  const undecided = place => [...entries.values()].filter(it => (!place || it.place === place) && it.state === 'other');
  const boundTo = entry => [...bounds].find(it => it.field.isConnected && it.about.place === entry.place && it.about.field === entry.field);

  /* ---- what is typed ---- */
  function look(bound, closely) {
    if (!bound.awake) return;
    if (closely) fields.notice(bound);
    const text = fields.read(bound);
    if (text === bound.known) return;
    if (fields.isEcho(bound, text)) {
      fields.write(bound, bound.known);
      return;
    }
    bound.known = text;
    const instead = bound.field.isConnected ? null : boundTo(bound.about);
    if (instead) foundLate(bound, instead, text);
    else typed(bound, text);
  }

  /* A field that the page has replaced may hold what nobody heard of: it gives way to what is typed in the new one. */
  function foundLate(gone, instead, text) {
    if (gone.kind !== 'text') return;
    layBeside({ ...gone.about, text, seen: gone.version, writer: store.writer, at: Date.now() }, instead);
    schedule();
  }

  function typed(bound, text) {
    const about = bound.about;
    const entry = entries.get(id(about)) ?? { ...about, seen: bound.version, writer: store.writer };
    Object.assign(entry, { text, turn: store.nextTurn(), at: Date.now(), page: location.pathname });
    entry.state = entry.state === 'other' ? 'other' : 'unsent';
    entries.set(id(about), entry);
    fields.note(bound, '');
    // The choice that is shown stays open and names the newest text of this page.
    if (entry.state === 'other' && !fields.mine(bound, text)) showChoice(bound, entry);
    store.put(entry);
    schedule();
    show();
  }

  function schedule() {
    if (!unsent().length) return;
    firstUnsent ||= Date.now();
    clearTimeout(timer);
    const waits = signedOut ? 3 * NEXT_TRY : downSince ? NEXT_TRY : Math.max(0, Math.min(PAUSE, firstUnsent + LONGEST_PAUSE - Date.now()));
    timer = setTimeout(sendAll, waits);
  }

  const lookAtAll = () => {
    for (const bound of bounds) {
      look(bound, true);
      if (!bound.field.isConnected && bound.wasConnected) {
        fields.clear(bound);
        bounds.delete(bound);
      }
      bound.wasConnected = bound.field.isConnected;
    }
  };

  /* ---- sending ---- */
  function sendAll(closing = false) {
    clearTimeout(timer);
    firstUnsent = 0;
    const places = new Set(unsent().map(it => it.place));
    return Promise.all([...places].map(it => send(it, closing)));
  }

  async function send(place, closing) {
    await store.ready;
    if (underWay.has(place) && !closing) {
      await underWay.get(place);
      return unsent(place).length && !downSince ? send(place, false) : undefined;
    }
    const batch = unsent(place);
    if (!batch.length) return undefined;
    const sending = closing ? Promise.all(batch.map(it => post([it], true))) : post(batch, false);
    underWay.set(place, sending);
    try {
      await sending;
    } finally {
      if (underWay.get(place) === sending) underWay.delete(place);
      show();
      schedule();
    }
    return undefined;
  }

  async function post(batch, closing) {
    const sent = batch.map(it => ({ entry: it, turn: it.turn, text: it.text, aside: !!it.aside }));
    const writings = batch.map(({ field, text, seen, writer, turn, aside }) =>
      ({ field, text: text.slice(0, LONGEST + 1), seen, writer, turn, aside: !!aside }));
    const { address, key } = batch[0];
    const body = JSON.stringify({ place: key, writings });
    let answer;
    try {
      answer = await fetch(address, {
        method: 'POST', body, cache: 'no-store', redirect: 'error',
        keepalive: closing && body.length < LONGEST_FOR_A_CLOSING_PAGE,
        signal: closing ? undefined : AbortSignal.timeout(20_000),
        headers: { 'Content-Type': 'application/json', 'X-Keeper': '1', 'Accept-Language': document.documentElement.lang },
      });
    } catch {
      down(false);
      return;
    }
    signedOut = answer.status === 401;
    if (signedOut || answer.status === 429 || answer.status >= 500) {
      down(!signedOut);
      return;
    }
    if (!answer.ok) {
      up();
      sent.forEach(({ entry }) => refused(entry, answer.status === 404 ? words.gone : words.notTaken));
      return;
    }
    const heard = await answer.json().catch(() => null);
    if (!heard) {
      down(true);
      return;
    }
    up();
    heard.answers.forEach((it, i) => hear(sent[i], it));
  }

  function down(answers) {
    downSince ??= clock();
    unreachable = answers;
  }

  function up() {
    downSince = null;
    signedOut = false;
  }

  /* ---- what the server says ---- */
  function hear({ entry, turn, text: sentText, aside }, it) {
    // Sent twice, as when a page is hidden, and answered already.
    if (entries.get(id(entry)) !== entry) return;
    const bound = boundTo(entry);
    if (it.refused !== undefined) {
      if (entry.turn === turn) refused(entry, it.refused, it.standing);
      return;
    }
    if (it.formers && bound) offerFormers(bound, it.formers);
    if (it.other !== undefined) {
      entry.state = 'other';
      entry.other = { text: it.other, version: it.version };
      store.put(entry);
      if (bound) showChoice(bound, entry);
      return;
    }
    if (!aside && it.version >= (received.get(id(entry))?.version ?? 0)) {
      received.set(id(entry), { version: it.version, text: sentText });
      if (bound) bound.version = it.version;
    }
    marks.saved(entry.place, it.at);
    if (entry.turn === turn) {
      store.erase(entry);
      entries.delete(id(entry));
      if (bound && !aside) {
        fields.wrong(bound, it.cleaned ? words.cleaned : '');
        fields.twoTexts(bound, words, null, null);
      }
    } else {
      // A name of our own again: an entry that another page left was claimed under that page's name.
      store.erase(entry);
      Object.assign(entry, { seen: it.version, writer: store.writer, state: 'unsent' });
      store.put(entry);
    }
  }

  function refused(entry, sentence, standing) {
    Object.assign(entry, { state: 'refused', sentence });
    const bound = boundTo(entry);
    if (!bound || bound.kind === 'text') {
      store.put(entry);
      if (bound) fields.wrong(bound, sentence);
      return;
    }
    // A choice that was refused is not shown as chosen.
    store.erase(entry);
    entries.delete(id(entry));
    fields.write(bound, standing ?? bound.text);
    fields.wrong(bound, sentence);
  }

  /* ---- two texts ---- */
  function showChoice(bound, entry) {
    fields.twoTexts(bound, words, entry.text, entry.other.text, chosen => choose(bound, entry, chosen));
  }

  function choose(bound, entry, chosen) {
    const { text, version } = entry.other;
    store.erase(entry);
    entries.delete(id(entry));
    const decided = { ...entry, seen: version, writer: store.writer, turn: store.nextTurn(), state: 'unsent', other: undefined };
    if (chosen === 'theirs') {
      decided.aside = true;
      fields.write(bound, text);
      bound.version = version;
    }
    entries.set(id(decided), decided);
    store.put(decided);
    fields.twoTexts(bound, words, null, null);
    bound.field.focus?.();
    sendAll();
    show();
  }

  function offerFormers(bound, formers) {
    bound.formers = formers;
    fields.formers(bound, words, formers, text => {
      fields.write(bound, text);
      typed(bound, fields.read(bound));
      bound.field.focus?.();
      sendAll();
    });
  }

  /* ---- fields come and go ---- */
  async function bind(field, options, said) {
    if (said) words = said;
    const { scope, place, key = place, address, field: name, kind = 'text', values = [], labels, text = '', version = 0, formers = [] } = options;
    const bound = {
      field, kind, values, labels, text, version, known: text, awake: false,
      about: { scope, place, key, address, field: name },
    };
    bounds.add(bound);
    for (const event of ['input', 'change']) field.addEventListener(event, () => { bound.touched = true; fields.hear(bound, event); look(bound); });
    field.addEventListener('value-changed', () => setTimeout(() => look(bound)));
    field.addEventListener('focusout', () => { look(bound); sendAll(); });
    field.addEventListener('change', () => { look(bound); sendAll(); });
    await Promise.all([field.updateComplete, store.ready]);
    // A group of buttons shows its choice a little after it is there.
    if (kind !== 'text') await new Promise(done => setTimeout(done, 50));
    const newer = received.get(id(bound.about));
    if (newer && newer.version > version) receivedAfterDrawing(bound, newer);
    bound.known = kind === 'text' || bound.touched ? bound.text : fields.read(bound);
    bound.awake = true;
    if (bound.touched) typedBeforeAwake(bound);
    if (formers.length) offerFormers(bound, formers);
    await putBack(bound);
    look(bound);
    bound.ready = true;
    refreshed = Date.now();
    const caret = store.takeCaret(place, name);
    if (caret && (document.activeElement === document.body || !document.activeElement)) fields.focus(bound, caret);
    show();
  }

  /* A text that an act will receive: it stays here until then, for the person who is signed in alone. */
  const heldPlaces = new Map();
  function hold(field, name, said) {
    const scope = document.querySelector('[keeper-scope]')?.getAttribute('keeper-scope');
    if (!scope) return;
    const place = ['act', location.pathname, name].join(':');
    heldPlaces.set(name, { scope, place });
    bind(field, { scope, place, field: 'text', text: field.value ?? '' }, said);
  }

  /** The act has received it, or it was given up. */
  function release(name) {
    const held = heldPlaces.get(name);
    if (!held) return;
    lookAtAll();
    const isHeld = it => it.scope === held.scope && it.place === held.place;
    for (const entry of [...entries.values()].filter(isHeld)) entries.delete(id(entry));
    for (const bound of [...bounds].filter(it => isHeld(it.about))) {
      fields.note(bound, '');
      bounds.delete(bound);
    }
    store.forget(isHeld);
  }

  /* What is much too long is refused by the keeper's own request; the page's session never holds it. */
  const boundOf = target => [...bounds].find(it => it.kind === 'text' && (it.field === target || it.field.inputElement === target));
  for (const event of ['input', 'change']) {
    document.addEventListener(event, it => {
      const bound = boundOf(it.target);
      if (!bound || (it.target.value?.length ?? 0) <= LONGEST) return;
      if (it.target === bound.field) it.stopImmediatePropagation();
      else it.target.addEventListener(event, own => own.stopPropagation(), { once: true });
      setTimeout(() => look(bound));
    }, true);
  }

  /* A way back may draw what stood before this page's last text was received: the newer one is shown. */
  function receivedAfterDrawing(bound, newer) {
    if (fields.read(bound) === bound.text) fields.write(bound, newer.text);
    else if (bound.kind === 'text') layBeside({ ...bound.about, text: newer.text, seen: newer.version, writer: store.writer, at: Date.now() }, bound);
    Object.assign(bound, newer);
  }

  /* Keys may come before the keeper is ready: what is put back must not take their place, but stays beside them. */
  function typedBeforeAwake(bound) {
    const { scope, place, field } = bound.about;
    const own = it => it.scope === scope && it.place === place && it.field === field && it.writer === store.writer && !it.aside;
    const waiting = entries.get(id(bound.about)) ?? store.all(own)[0];
    if (waiting) layBeside({ ...bound.about, ...waiting }, bound);
    look(bound);
  }

  function layBeside(other, bound) {
    if (other.text === fields.read(bound)) return;
    const beside = { ...other, aside: true, turn: store.nextTurn(), state: 'unsent', other: undefined };
    entries.set(id(beside), beside);
    store.put(beside);
  }

  /* What this page has not sent yet, or a page that is gone has left, stands in the field again. */
  async function putBack(bound) {
    const about = bound.about;
    let entry = entries.get(id(about));
    if (!entry) {
      const left = [];
      for (const it of store.all(it => it.scope === about.scope && it.place === about.place && it.field === about.field)) {
        if (await store.isGone(it)) left.push(it);
      }
      left.sort((a, b) => b.at - a.at);
      entry = left.find(it => !it.aside);
      left.filter(it => it !== entry).forEach(it => setAside(it, about));
      if (!entry || entries.has(id(about))) return;
      if (entry.text === bound.text) {
        store.erase(entry);
        return;
      }
      Object.assign(entry, { address: about.address, key: about.key, page: location.pathname });
      if (entry.state === 'refused') entry.state = 'unsent';
      entries.set(id(about), entry);
      fields.note(bound, words.putBack);
    }
    if (fields.read(bound) !== entry.text) fields.write(bound, entry.text);
    if (entry.state === 'other') showChoice(bound, entry);
    else if (entry.state === 'refused') fields.wrong(bound, entry.sentence);
    sendAll();
  }

  /* Older texts of pages that are gone stay among the former ones. */
  function setAside(entry, about) {
    if (!about.address) { store.erase(entry); return; }
    const { field, text, seen, writer, turn } = entry;
    fetch(about.address, {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Keeper': '1', 'Accept-Language': document.documentElement.lang },
      body: JSON.stringify({ place: about.key, writings: [{ field, text: text.slice(0, LONGEST + 1), seen, writer, turn, aside: true }] }),
    }).then(it => (it.ok ? it.json() : null)).then(heard => {
      // What was refused was not received: it stays here.
      if (heard && heard.answers[0].refused === undefined) store.erase(entry);
    }).catch(() => {});
  }

  /* Who comes back to a page that lay open sees what was written elsewhere meanwhile. */
  let refreshed = 0;
  async function refresh() {
    refreshed = Date.now();
    const shown = [...bounds].filter(it => it.ready && it.field.isConnected && it.about.address);
    for (const place of new Set(shown.map(it => it.about.place))) {
      const here = shown.filter(it => it.about.place === place);
      const { address, key } = here[0].about;
      const answer = await fetch(address, {
        method: 'POST', cache: 'no-store', redirect: 'error',
        headers: { 'Content-Type': 'application/json', 'X-Keeper': '1', 'Accept-Language': document.documentElement.lang },
        body: JSON.stringify({ place: key, writings: [], asked: here.map(it => it.about.field) }),
      }).then(it => (it.ok ? it.json() : null)).catch(() => null);
      answer?.standing.forEach(({ text, version }, i) => {
        const bound = here[i];
        look(bound, true);
        if (version <= bound.version || entries.has(id(bound.about)) || !bound.field.isConnected) return;
        bound.version = version;
        bound.text = text;
        fields.write(bound, text);
      });
    }
  }
  const refreshLater = () => { if (!document.hidden && Date.now() - refreshed > 10_000) refresh(); };

  /* ---- what is said about it ---- */
  const stateOf = place => ({
    waits: unsent(place).length > 0,
    choices: undecided(place).map(it => ({ page: it.page, here: !!boundTo(it) })),
    refused: [...entries.values()].some(it => it.place === place && it.state === 'refused'),
    downSince, unreachable, signedOut,
  });

  function show() {
    marks.show(stateOf, words);
    document.querySelectorAll('[hears-the-keeper]').forEach(it => {
      if (it.keeperHadUnsent && !unsent().length) it.dispatchEvent(new CustomEvent('keeper-settled'));
      it.keeperHadUnsent = unsent().length > 0;
    });
  }

  function mark(element, options, said) {
    words = said;
    marks.add(element, options);
    show();
  }

  /* ---- before one goes on ---- */
  const settled = async longest => {
    const until = Date.now() + longest;
    do {
      lookAtAll();
      await Promise.race([sendAll(), new Promise(done => setTimeout(done, until - Date.now()))]);
    } while (unsent().length && !downSince && Date.now() < until);
  };
  const refusedHere = () => [...entries.values()].find(it => it.state === 'refused' && boundTo(it));
  const mayGoOn = () => !unsent().length && !undecided().some(it => it.address) && !refusedHere();

  let passing = false;
  const held = new WeakSet();
  document.addEventListener('click', event => {
    if (passing || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.composedPath()[0];
    const path = event.composedPath().filter(it => it instanceof Element);
    const goesOn = path.find(it => it.hasAttribute('after-keeping'));
    const link = path.find(it => it.matches('a[href]') && it.target !== '_blank' && !it.matches('.skip'));
    if (!goesOn && !link) return;
    lookAtAll();
    if (!unsent().length && !(goesOn && !mayGoOn())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const way = goesOn ?? link;
    if (held.has(way)) return;
    held.add(way);
    settled(goesOn ? 20_000 : 3_000).then(() => {
      held.delete(way);
      show();
      if (goesOn && !mayGoOn()) {
        (document.querySelector('.two-texts button') ?? (refusedHere() && boundTo(refusedHere()).field))?.focus?.();
        return;
      }
      if (!way.isConnected) return;
      passing = true;
      try { (goesOn ? way : target).click(); } finally { passing = false; }
    });
  }, true);

  const leaving = () => {
    lookAtAll();
    const bound = [...bounds].find(it => it.field.isConnected && it.field.contains(document.activeElement));
    if (bound) store.rememberCaret({ place: bound.about.place, field: bound.about.field, ...fields.caret(bound) });
    sendAll(true);
  };
  document.addEventListener('visibilitychange', () => { if (document.hidden) leaving(); else refreshLater(); });
  window.addEventListener('focus', refreshLater);
  window.addEventListener('pagehide', leaving);
  window.addEventListener('popstate', () => { lookAtAll(); sendAll(); }, true);
  window.addEventListener('beforeunload', event => {
    lookAtAll();
    if (store.refused && unsent().length) event.preventDefault();
  });
  window.addEventListener('online', () => sendAll());
  window.addEventListener('offline', () => { if (unsent().length) { down(false); show(); } });
  setInterval(() => { lookAtAll(); show(); }, 1_000);

  window.keeper = {
    bind, mark, hold, release, refresh,
    /* For who looks from outside: what is shown, and what is not received yet. */
    ready: () => [...bounds].every(it => it.ready || !it.field.isConnected),
    fields: () => [...bounds].filter(it => it.field.isConnected && it.about.address)
      .map(it => ({ field: it.about.field, kind: it.kind, text: fields.read(it) })),
    fieldOf: name => [...bounds].find(it => it.field.isConnected && it.about.field === name)?.field,
    unkept: () => [...entries.values()].map(({ place, field, text, state }) => ({ place, field, text, state })),
  };
})();
