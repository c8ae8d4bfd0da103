// Adds a button to each block of code that copies it. Only pages with code load it; without it all is readable.
'use strict';

(() => {
  const words = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  // From a folder or an insecure address there is no clipboard to copy to.
  if (!navigator.clipboard) return;
  const said = document.createElement('p');
  said.className = 'hidden';
  said.setAttribute('role', 'status');

  /** The text of a block without the lines that it says are taken out. */
  const textOf = (/** @type {Element} */ code) => {
    const copy = /** @type {Element} */ (code.cloneNode(true));
    for (const line of copy.querySelectorAll('del.line')) line.remove();
    return copy.textContent;
  };

  for (const block of document.querySelectorAll('main pre > code')) {
    const pre = block.parentElement;
    const frame = document.createElement('div');
    frame.className = 'copyable';
    pre.replaceWith(frame);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = words.copy;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(textOf(block));
        said.textContent = button.textContent = words.copied;
      } catch {
        said.textContent = button.textContent = words.failed;
      }
      setTimeout(() => { button.textContent = words.copy; said.textContent = ''; }, 3000);
    });
    frame.append(pre, button);
  }
  document.body.append(said);
})();
