// Move up and move down: one's own order of the chosen questions, by keyboard, thumb or screen reader alike.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word, say, make, button } = tools;

  /** @param {Element} line @returns {string} the key of its question */
  const keyOf = line => line.querySelector('.ask').id.slice(0, -'-tick'.length);

  /** @param {Element} list @returns {HTMLElement[]} what can be moved: on a question list the chosen questions */
  function movables(list) {
    const mark = list.closest('.my-list') ? '.ask' : ':checked';
    const lines = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('.question'));
    return [...lines].filter(line => line.querySelector(mark));
  }

  /** @param {string} page @returns {string[]} keys, as the reader put them */
  const orderOf = page => String(store.notes.pages[page]?.order ?? '').split(' ').filter(Boolean);

  /** Puts the keys that were moved into the reader's order; the others keep their places.
   * @param {string[]} keys @param {string} page @returns {string[]} */
  function arranged(keys, page) {
    const here = new Set(keys);
    const moved = orderOf(page).filter(key => here.has(key));
    const places = new Set(moved);
    return keys.map(key => places.has(key) ? moved.shift() : key);
  }

  /** @param {HTMLElement} line @param {number} by one up or one down @param {string} page */
  function move(line, by, page) {
    const list = line.parentElement;
    const all = movables(list);
    const to = all.indexOf(line) + by;
    if (to < 0 || to >= all.length) return;
    // All but this line move, so that the button that was pressed keeps the focus.
    const lines = Array.from(list.children);
    const [first, last] = [line, all[to]].map(one => lines.indexOf(one)).sort((a, b) => a - b);
    const between = lines.slice(first + 1, last);
    if (by < 0) line.after(...between, all[to]);
    else line.before(all[to], ...between);
    const keys = Array.from(list.querySelectorAll('.ask'), box => keyOf(box.closest('.question')));
    const here = new Set(keys);
    store.set(page, 'order', [...orderOf(page).filter(key => !here.has(key)), ...keys].join(' '));
    ends(list);
    say(word('moved', to + 1, all.length));
  }

  /** At the ends a button stays reachable but does nothing.
   * @param {Element} list */
  function ends(list) {
    const all = movables(list);
    all.forEach((line, n) => {
      mark(line.querySelector('.up'), n === 0);
      mark(line.querySelector('.down'), n === all.length - 1);
    });
  }

  /** @param {Element} mover @param {boolean} end */
  function mark(mover, end) {
    if (mover.getAttribute('aria-disabled') !== String(end)) mover.setAttribute('aria-disabled', String(end));
  }

  /** @param {HTMLElement} line @param {string} page the list or tool whose order this is */
  function movable(line, page) {
    const key = keyOf(line);
    const buttons = make('span', { class: 'buttons moves no-print' });
    for (const [name, by] of /** @type {Array<[string, number]>} */ ([['up', -1], ['down', 1]])) {
      const mover = button(word('move_' + name), () => move(line, by, page));
      mover.className = name;
      mover.id = `${key}-${name}`;
      mover.setAttribute('aria-labelledby', `${mover.id} ${key}-text`);
      buttons.append(mover);
    }
    line.querySelector('.question-head').append(buttons);
  }

  Object.assign(tools, { movable, ends, arranged, orderOf, keyOf });
})();
