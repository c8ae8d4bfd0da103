/** A word explained where it stands: the link opens a short note. Without script it leads to the list of words. */
(function () {
  /** @type {Map<string, Element>} */
  const meanings = new Map();
  for (const line of document.querySelectorAll('.words-here dl > div'))
    meanings.set(line.querySelector('a').href, line.querySelector('dd'));
  const words = /** @type {HTMLTemplateElement|null} */ (document.getElementById('word-note'));
  if (!words) return;

  let made = 0;

  /** @param {HTMLAnchorElement} link */
  function close(link) {
    document.getElementById(link.getAttribute('aria-controls'))?.remove();
    link.setAttribute('aria-expanded', 'false');
    link.removeAttribute('aria-controls');
  }

  /** @param {HTMLAnchorElement} link @param {Element} meaning */
  function open(link, meaning) {
    const note = /** @type {HTMLElement} */ (words.content.firstElementChild.cloneNode(true));
    note.id = `word-note-${++made}`;
    const text = note.querySelector('.word-meaning');
    for (const node of meaning.childNodes) text.append(node.cloneNode(true));
    text.querySelectorAll('[id]').forEach(e => e.removeAttribute('id'));
    note.querySelector('a').href = link.href;
    note.querySelector('.word-name').textContent = link.textContent;
    note.querySelector('button').addEventListener('click', () => { close(link); link.focus(); });
    link.setAttribute('aria-expanded', 'true');
    link.setAttribute('aria-controls', note.id);
    link.after(note);
  }

  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('main a.word'))) {
    const meaning = meanings.get(link.href);
    if (!meaning) continue;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (link.getAttribute('aria-expanded') === 'true') close(link);
      else open(link, meaning);
    });
    link.addEventListener('keydown', event => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
  }

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const at = document.activeElement;
    const opener = at?.closest('.word-note')?.previousElementSibling ?? at?.closest('a.word[aria-expanded="true"]');
    const link = /** @type {HTMLAnchorElement|null} */ (opener);
    if (!link) return;
    close(link);
    link.focus();
  });
})();
