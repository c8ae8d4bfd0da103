/** Closing the tab asks once about words that are kept nowhere else. On other pages of this site they stay. */
(function () {
  const root = new URL(document.documentElement.dataset.root || './', location.href).href;
  let isInside = false;

  /** @param {string} address where the browser goes next; a phone number or a letter opens beside the page */
  function goTo(address) {
    if (!address.startsWith(root) && /^https?:/.test(address)) return;
    isInside = true;
    setTimeout(() => { isInside = false; }, 1000);
  }
  document.addEventListener('click', event => {
    const link = /** @type {Element} */ (event.target).closest('a[href]');
    if (link) goTo(/** @type {HTMLAnchorElement} */ (link).href);
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'F5' || (event.key === 'r' && (event.ctrlKey || event.metaKey))) goTo(location.href);
  });
  window.navigation?.addEventListener('navigate', (/** @type {*} */ event) => goTo(event.destination.url));

  /** @returns {string} with what the words are lost, as the tools say; on pages without tools those of the tab */
  function lostWith() {
    const { store } = window.siteTools ?? {};
    if (store) { store.flush(); return store.lostWith(); }
    const notes = JSON.parse(sessionStorage.getItem('my-notes'));
    const isKnown = sessionStorage.getItem('my-notes-tab')?.includes('known');
    return !isKnown && notes && (notes.own?.length || Object.keys(notes.pages ?? {}).length) ? 'tab' : '';
  }

  function remember() {
    const { store } = window.siteTools ?? {};
    if (store) store.flag('known', true);
    else sessionStorage.setItem('my-notes-tab', `${sessionStorage.getItem('my-notes-tab') ?? ''} known`.trim());
  }

  /** @param {BeforeUnloadEvent} event */
  function ask(event) {
    try {
      const lost = lostWith();
      if (!lost || (lost === 'tab' && isInside)) return;
      remember();
      event.preventDefault();
      event.returnValue = true;
    } catch { /* what cannot be read is not in this tab */ }
  }

  const watch = () => window.addEventListener('beforeunload', ask);
  document.addEventListener('input', watch, { once: true });
  try { if (sessionStorage.getItem('my-notes') !== null) watch(); } catch { /* nothing is kept in this tab */ }
})();
