/*
 * The fields whose text is kept: how each kind is read and written, and what is shown below a field when two texts
 * wait for a choice, when something was put back, or when former texts can be. Loaded before keeper.js.
 */
(() => {
  if (window.keeperFields) return;
  const kinds = {
    text: {
      read: field => field.value ?? '',
      /* What a browser or a password manager filled in without telling anybody. */
      notice: field => {
        const input = field.inputElement;
        if (input && input.value !== field.value) input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      write: (field, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
    },
    tick: {
      read: field => (field.checked ? 'yes' : ''),
      write: (field, text) => { field.checked = text === 'yes'; },
    },
    choice: {
      radios: field => [...field.querySelectorAll('vaadin-radio-button')],
      read: (field, values) => values[kinds.choice.radios(field).findIndex(it => it.checked)] ?? '',
      write: (field, text, values) => {
        const radio = kinds.choice.radios(field)[values.indexOf(text)];
        if (radio) radio.checked = true;
      },
    },
    points: {
      read: field => field.querySelector('input:checked')?.value ?? '',
      write: (field, text) => {
        const input = [...field.querySelectorAll('input')].find(it => it.value === text);
        if (input) {
          input.checked = true;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        } else {
          field.querySelectorAll('input').forEach(it => { it.checked = false; });
          field.querySelector('.points')?.dispatchEvent(new CustomEvent('nothing-chosen'));
        }
      },
    },
  };

  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };
  const button = (text, act) => {
    const made = element('button', 'button quiet', text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };

  const fields = {};
  fields.read = bound => kinds[bound.kind].read(bound.field, bound.values);
  fields.notice = bound => {
    if (!(performance.now() - bound.writtenAt < 300)) kinds[bound.kind].notice?.(bound.field);
  };
  fields.write = (bound, text) => {
    bound.known = text;
    bound.writtenAt = performance.now();
    kinds[bound.kind].write(bound.field, text, bound.values);
    bound.known = fields.read(bound);
  };

  /*
   * The page itself may show again what it knew last, as when a field was hidden and comes back: text that was not
   * typed, but stood there before. Whoever goes back to an older text does it with keys, which are heard.
   */
  const MOST_TOLD = 20;
  fields.hear = (bound, event) => {
    const text = fields.read(bound);
    if (event === 'input') bound.heard = text;
    else if (bound.kind === 'text') bound.told = [text, ...(bound.told ?? []).filter(it => it !== text)].slice(0, MOST_TOLD);
  };
  fields.isEcho = (bound, text) =>
    bound.kind === 'text' && text !== bound.heard && (text === bound.text || !!bound.told?.includes(text));

  /* A place of ours right behind the field. */
  const below = bound => {
    if (!bound.below?.isConnected) {
      bound.below = element('div', 'below-field');
      bound.field.after(bound.below);
    }
    return bound.below;
  };
  const part = (bound, name, made) => {
    const room = below(bound);
    room.querySelector(':scope > .' + name)?.remove();
    if (made) {
      made.classList.add(name);
      room.append(made);
    }
  };
  fields.clear = bound => bound.below?.remove();

  fields.note = (bound, sentence) => {
    const note = sentence ? element('p', '', sentence) : null;
    note?.setAttribute('role', 'status');
    part(bound, 'put-back', note);
  };

  fields.wrong = (bound, sentence) => {
    if ('errorMessage' in bound.field) {
      bound.field.errorMessage = sentence;
      bound.field.invalid = !!sentence;
    } else {
      const wrong = sentence ? element('p', '', sentence) : null;
      wrong?.setAttribute('role', 'alert');
      part(bound, 'wrong', wrong);
    }
  };

  /* Both texts side by side; whoever wrote here chooses, and the other one stays among the former texts. */
  fields.twoTexts = (bound, words, mine, theirs, choose) => {
    if (theirs === null) {
      part(bound, 'two-texts', null);
      return;
    }
    const told = text => bound.labels?.[text] ?? (text || words.nothing);
    const panel = element('div');
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', words.twoTexts);
    const said = element('p', 'finding', words.twoTexts);
    said.setAttribute('role', 'alert');
    const columns = element('div', 'texts');
    for (const [title, text, act, chosen] of [
      [words.theirText, theirs, words.takeTheirs, 'theirs'], [words.myText, mine, words.takeMine, 'mine']]) {
      const column = element('div');
      column.append(element('p', 'eyebrow', title), element('p', 'told ' + chosen, told(text)), button(act, () => choose(chosen)));
      columns.append(column);
    }
    panel.append(said, columns, element('p', 'soft', words.otherStays));
    part(bound, 'two-texts', panel);
  };
  fields.mine = (bound, text) => {
    const mine = bound.below?.querySelector('.two-texts .mine');
    if (mine) mine.textContent = bound.labels?.[text] ?? text;
    return !!mine;
  };

  fields.formers = (bound, words, formers, putBack) => {
    if (!formers.length || bound.kind !== 'text') {
      part(bound, 'formers', null);
      return;
    }
    const open = bound.below?.querySelector(':scope > .formers')?.open;
    const list = element('details');
    list.open = !!open;
    list.append(element('summary', '', words.formers.replace('%s', formers.length)));
    for (const text of formers) {
      const line = element('div', 'former');
      line.append(element('p', 'told', text), button(words.putThisBack, () => putBack(text)));
      list.append(line);
    }
    part(bound, 'formers', list);
  };

  fields.focus = (bound, caret) => {
    bound.field.focus?.();
    const input = bound.field.inputElement;
    try { input?.setSelectionRange?.(caret.start, caret.end); } catch { /* has no caret */ }
  };
  fields.caret = bound => ({ start: bound.field.inputElement?.selectionStart, end: bound.field.inputElement?.selectionEnd });

  window.keeperFields = fields;
})();
