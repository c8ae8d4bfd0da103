// The print pack offers one's own question list, too, once it holds a question.
(function () {
  'use strict';
  const tools = window['siteTools'];

  const pack = document.querySelector('.pack');
  if (!pack) return;

  function show() {
    const ticked = /** @type {HTMLInputElement|null} */ (document.getElementById('pick-my-list'))?.checked;
    pack.querySelector('.pack-my-list')?.remove();
    const questions = tools.chosen();
    if (questions.length === 0) return;
    const entry = tools.copy('pack-my-list');
    const list = entry.querySelector('.questions');
    const pattern = list.firstElementChild;
    list.replaceChildren(...questions.map(({ text, star, note }) => {
      const line = /** @type {HTMLElement} */ (pattern.cloneNode(true));
      line.querySelector('.question-text').textContent = text;
      /** @type {HTMLElement} */ (line.querySelector('.starred')).hidden = !star;
      const field = line.querySelector('textarea');
      field.value = note;
      field.setAttribute('aria-label', text);
      return line;
    }));
    pack.prepend(entry);
    if (ticked) /** @type {HTMLInputElement} */ (document.getElementById('pick-my-list')).checked = true;
  }

  show();
  tools.store.onChange(show);
})();
