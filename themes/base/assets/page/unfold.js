/** What a link within the page leads to unfolds, also in browsers that do not do so themselves. */
(function () {
  function unfold() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let fold = target && /** @type {HTMLElement} */ (target).closest('details:not([open])');
    if (!fold) return;
    for (; fold; fold = fold.parentElement?.closest('details:not([open])'))
      /** @type {HTMLDetailsElement} */ (fold).open = true;
    /** @type {HTMLElement} */ (target).scrollIntoView();
  }
  try { unfold(); } catch { /* an address that is none */ }
  window.addEventListener('hashchange', unfold);
})();
