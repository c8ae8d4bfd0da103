// A question list: own questions stand in their groups, the chosen ones move, and the way to one's own list is at hand.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, say, word, make, button } = tools;

  const form = /** @type {HTMLFormElement} */ (document.querySelector('form[data-list]'));
  const { list } = form.dataset;
  const groups = [...form.querySelectorAll('.ask-group')];
  const questions = groups.map(group => group.querySelector('.questions'));

  const bar = make('div', { class: 'bar no-print' });
  const see = tools.seeList();
  if (see) bar.append(see);
  form.append(bar);

  form.addEventListener('change', event => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (!box.matches('.ask, .star-box') || box.closest('[data-key]')) return;
    const key = tools.keyOf(box.closest('.question'));
    tools.marked(box, key, document.getElementById(key + '-text').textContent);
  });

  tools.changed = () => {
    questions.forEach(tools.ends);
    tools.countAll();
    bar.hidden = !see || tools.chosenKeys().size === 0;
  };

  /** Own questions stand first in their group, until the reader moves them. */
  function show() {
    form.querySelectorAll('[data-key], .question:not([id])').forEach(old => old.remove());
    for (const question of [...store.notes.own].reverse())
      if (question.list === list) {
        const line = tools.item(question.id, question.text, true);
        tools.movable(line, list);
        (questions[Number(question.group)] ?? questions[0]).prepend(line);
      }
    for (const group of questions) {
      const lines = new Map(Array.from(group.children, line => [tools.keyOf(line), line]));
      const before = [...lines.keys()];
      const after = tools.arranged(before, list);
      if (after.some((key, n) => key !== before[n])) group.append(...after.map(key => lines.get(key)));
    }
    tools.changed();
  }

  const own = tools.ownForm({ page: list, draft: 'own-question', text: '' }, text => {
    const key = tools.addOwn(list, Number(own.querySelector('select').value), text);
    show();
    say(word('own_added'));
    document.getElementById(key + '-tick').focus();
  });
  const titles = groups.map(group => group.querySelector('h2').textContent);
  own.querySelector('select').append(...titles.map((title, n) => make('option', { value: String(n) }, title)));

  /** The form stands after the questions, and comes to the top where it is asked for, and back. */
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-own-questions]')]);
  const buttons = places.map(place => button(word('own_label'), () => {
    bring(place);
    own.querySelector('textarea').focus();
  }));
  /** @param {HTMLElement} to */
  function bring(to) {
    to.append(own);
    places.forEach((place, n) => { buttons[n].hidden = place === to; });
  }
  places.forEach((place, n) => {
    const row = make('p', { class: 'buttons' });
    const way = tools.seeList();
    if (way) row.append(way);
    row.append(buttons[n]);
    place.append(row);
  });
  bring(places[places.length - 1]);

  questions.forEach(group =>
      Array.from(group.children, line => tools.movable(/** @type {HTMLElement} */ (line), list)));
  show();
  store.onChange(show);
})();
