/*
 * The marks that say what becomes of what is typed: saving, saved, not saved and why, and where it is meanwhile.
 * Loaded before keeper.js.
 */
(() => {
  if (window.keeperMarks) return;
  const marks = new Set();

  /* The sentence for a state and, where there is one, the way on. */
  function sentenceFor(state, saved, words) {
    if (state.waits && state.signedOut) return { wrong: words.signedOut, link: location.href, way: words.signIn };
    if (state.waits && state.downSince) {
      return { wrong: (state.unreachable ? words.unreachable : words.offline).replace('%s', state.downSince) };
    }
    if (state.choices.length) {
      const elsewhere = state.choices.some(it => it.here) ? null : state.choices[0].page;
      return { wrong: words.choose, link: elsewhere, way: words.openIt };
    }
    if (state.refused) return { wrong: words.notSaved };
    return { said: saved ? words.saved.replace('%s', saved) : '' };
  }

  function show(mark, state, words) {
    const { wrong, said = wrong, link, way } = sentenceFor(state, mark.saved, words);
    mark.element.toggleAttribute('saving', state.waits);
    mark.element.classList.toggle('not-saved', !!wrong);
    const shown = said + (link ?? '');
    if (mark.said.dataset.shown === shown) return;
    mark.said.dataset.shown = shown;
    mark.said.textContent = said;
    if (!link) return;
    const anchor = document.createElement('a');
    anchor.href = link;
    anchor.textContent = way;
    anchor.setAttribute('router-ignore', '');
    mark.said.append(' ', anchor);
  }

  window.keeperMarks = {
    add: (element, { place, saved }) => marks.add({ element, said: element.querySelector('.said'), place, saved }),
    saved: (place, at) => marks.forEach(it => { if (it.place === place) it.saved = at; }),
    show: (stateOf, words) => marks.forEach(mark => {
      if (mark.element.isConnected) {
        mark.wasConnected = true;
        show(mark, stateOf(mark.place), words);
      } else if (mark.wasConnected) {
        marks.delete(mark);
      }
    }),
  };
})();
