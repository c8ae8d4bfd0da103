/** The size of the text holds on the next pages, too: in this tab, or on the device where notes are kept there. */
(function () {
  const KEY = 'text-size';
  const group = /** @type {HTMLElement|null} */ (document.querySelector('.text-size'));
  if (!group) return;
  const boxes = /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll('input')]);
  const keptWith = group.dataset.keptWith;

  function show() {
    const size = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
    for (const box of boxes) if (box.value === (size ?? 'normal')) box.checked = true;
  }

  /** @param {string} size */
  function keep(size) {
    const place = keptWith && localStorage.getItem(keptWith) !== null ? localStorage : sessionStorage;
    [sessionStorage, localStorage].forEach(each => each.removeItem(KEY));
    if (size !== 'normal') place.setItem(KEY, size);
  }

  try {
    show();
    for (const box of boxes) box.addEventListener('change', () => keep(box.value));
    window.addEventListener('pageshow', event => { if (event.persisted) show(); });
  } catch { /* where nothing can be kept, the size holds for this page */ }
})();
