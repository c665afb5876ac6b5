/*
 * What was typed and not received yet, in this browser. An entry belongs to one scope (a draft or a person), is
 * written by one page, and is gone on receipt or after fourteen days. Loaded before keeper.js.
 */
(() => {
  if (window.keeperStore) return;
  const PREFIX = 'commend.keeper/';
  const LONGEST_STAY = 14 * 24 * 60 * 60 * 1000;

  /* Each page writes under a name of its own, which survives a reload and is never shared by two open pages. */
  const LOCK = 'commend.keeper.';
  const random = () => [...crypto.getRandomValues(new Uint8Array(9))].map(it => it.toString(36).padStart(2, '0')).join('');
  const session = {
    get: name => { try { return sessionStorage.getItem(PREFIX + name); } catch { return null; } },
    set: (name, value) => { try { sessionStorage.setItem(PREFIX + name, value); } catch { /* a name for this page alone */ } },
  };
  const claim = name => new Promise(done => {
    if (!navigator.locks) { done(true); return; }
    navigator.locks.request(LOCK + name, { ifAvailable: true }, lock => {
      done(!!lock);
      return lock ? new Promise(() => {}) : null;
    }).catch(() => done(true));
  });
  const store = { writer: session.get('writer') ?? random(), refused: false };
  store.ready = claim(store.writer).then(async mine => {
    if (!mine) {
      store.writer = random();
      await claim(store.writer);
    }
    session.set('writer', store.writer);
  });

  /* Whether the page of that name is gone. Where the browser cannot tell, an entry left alone for ten seconds is. */
  store.isGone = entry => new Promise(done => {
    if (entry.writer === store.writer) { done(true); return; }
    if (!navigator.locks) { done(Date.now() - entry.at > 10_000); return; }
    navigator.locks.request(LOCK + entry.writer, { ifAvailable: true }, lock => done(!!lock)).catch(() => done(false));
  });

  let last = Number(session.get('turn') ?? 0);
  store.nextTurn = () => {
    last = Math.max(Date.now(), last + 1);
    session.set('turn', String(last));
    return last;
  };

  const read = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const name = ({ scope, place, field, writer, aside, turn }) =>
    PREFIX + [scope, place, field, writer, aside ? turn : ''].map(encodeURIComponent).join('/');
  /* Neither the key of a draft nor its address stays in the browser. */
  store.put = entry => {
    const { scope, place, field, text, seen, writer, turn, at, state, other, sentence, aside } = entry;
    try {
      localStorage.setItem(name(entry), JSON.stringify({ scope, place, field, text, seen, writer, turn, at, state, other, sentence, aside }));
      store.refused = false;
    } catch {
      store.refused = true;
    }
  };
  /* What was written later under the same name stays. */
  store.erase = entry => {
    try {
      if (!(read(name(entry))?.turn > entry.turn)) localStorage.removeItem(name(entry));
    } catch { /* was never there */ }
  };

  const names = () => {
    try { return Object.keys(localStorage).filter(it => it.startsWith(PREFIX)); } catch { return []; }
  };
  store.all = wanted => names().map(read).filter(it => it && wanted(it));
  store.forget = wanted => store.all(wanted).forEach(store.erase);
  store.forget(entry => Date.now() - entry.at > LONGEST_STAY);

  /* Where the caret was when the page went, so that it is there again after a reload. */
  store.rememberCaret = caret => session.set('caret', JSON.stringify({ ...caret, at: Date.now() }));
  store.takeCaret = (place, field) => {
    const caret = JSON.parse(session.get('caret') ?? 'null');
    if (!caret || caret.place !== place || caret.field !== field || Date.now() - caret.at > 20_000) return null;
    session.set('caret', 'null');
    return caret;
  };

  window.keeperStore = store;
})();
