/** The key "/" opens the search, where nobody is typing. */
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = /** @type {HTMLElement} */ (event.target);
  if (at.closest('input, textarea, select, [contenteditable]')) return;
  const field = /** @type {HTMLElement | null} */ (document.querySelector('[data-tool="search"] input'));
  const link = /** @type {HTMLElement | null} */ (document.querySelector('a[data-search]'));
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.focus();
  else if (link.getAttribute('aria-expanded') !== 'true') link.click();
});
