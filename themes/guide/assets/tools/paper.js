// What is typed goes on paper as plain text: a text area cannot break over two sides, and may be cut off.
(function () {
  'use strict';

  /** @type {Element[]} */
  const copies = [];

  /** More letters than a writer gets onto the lines: such an answer takes the whole width, and no lines. */
  const LONG = 240;

  function forget() {
    while (copies.length > 0) copies.pop().remove();
  }

  window.addEventListener('beforeprint', () => {
    forget();
    const empty = /** @type {HTMLInputElement|null} */ (document.getElementById('print-empty'));
    if (empty?.checked) return;
    for (const area of /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll('.paper textarea'))) {
      if (!area.value) continue;
      const copy = document.createElement('div');
      copy.className = `${area.className} typed${area.value.length > LONG ? ' beyond-lines' : ''}`;
      copy.setAttribute('aria-hidden', 'true');
      copy.textContent = area.value;
      area.after(copy);
      copies.push(copy);
    }
  });

  window.addEventListener('afterprint', forget);
})();
