// The print pack says what is chosen, and offers one's own question list, too, once it holds a question.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { word, say } = tools;

  const pack = document.querySelector('.pack');

  pack.addEventListener('change', event => {
    if (!(/** @type {Element} */ (event.target)).matches('.pick')) return;
    const picked = [...pack.querySelectorAll('.pick:checked')];
    const sides = picked.map(pick => Number(/sides-(\d)/.exec(pick.className)?.[1] ?? 0));
    const message = sides.includes(0) ? 'pack_chosen_lists' : 'pack_chosen';
    say(word(message, picked.length, sides.reduce((sum, n) => sum + n, 0)));
  });

  const myBox = () => /** @type {HTMLInputElement|null} */ (document.getElementById('pick-my-list'));

  function show() {
    const ticked = myBox()?.checked;
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
    if (ticked) myBox().checked = true;
  }

  show();
  tools.store.onChange(show);
})();
