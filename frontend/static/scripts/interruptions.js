/*
 * When a visit has ended on the server, the page begins it anew: not while somebody writes, nor while a text is not
 * received yet, and never twice within a short time, as where cookies are forbidden.
 */
(() => {
  if (window.commendVisits) return;
  window.commendVisits = true;
  const QUIET = 2_000;
  const AGAIN = 20_000;
  const LAST = 'commend.visits/last';
  let touched = 0;
  let ended = false;

  const box = () => document.querySelector('.v-system-error');
  const begunLately = () => {
    try { return Date.now() - Number(sessionStorage.getItem(LAST) ?? 0) < AGAIN; } catch { return true; }
  };
  let asking = false;
  const beginAnew = async () => {
    if (asking) return;
    asking = true;
    // Without a connection a reload would show the browser's own error page.
    const there = navigator.onLine && await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).then(it => it.ok, () => false);
    asking = false;
    if (!there) return;
    try { sessionStorage.setItem(LAST, String(Date.now())); } catch { /* then the box stays */ }
    location.reload();
  };
  const look = () => {
    const shown = box();
    if (!shown) return;
    if (!ended) {
      if (!shown.querySelector('.caption')?.textContent.includes(window.commendVisitEnded) || begunLately()) return;
      ended = true;
      shown.style.display = 'none';
    }
    const waits = window.keeper?.unkept().some(it => it.state === 'unsent');
    if (Date.now() - touched > QUIET && !waits) beginAnew();
  };

  for (const event of ['keydown', 'input', 'paste']) document.addEventListener(event, () => { touched = Date.now(); }, true);
  document.addEventListener('click', event => {
    if (!ended || !event.composedPath().some(it => it.matches?.('a[href], button, vaadin-button'))) return;
    if (event.composedPath().some(it => it.matches?.('.below-field, .saved'))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    beginAnew();
  }, true);
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  setInterval(look, 500);
})();
