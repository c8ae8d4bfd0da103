// The shortlist side by side: what is known of the centers that the reader chose, and the way to their sheet.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word, make, button } = tools;

  const finder = document.querySelector('[data-finder]');
  if (!finder || !tools.shortlist) return;
  const view = tools.copy('compare');
  finder.append(view);
  const heading = view.querySelector('h3');
  const jump = button('', () => { tools.focus(heading); view.scrollIntoView(); });
  const way = make('p', { class: 'buttons no-print' });
  way.append(jump);
  finder.querySelector('.finder-place').append(way);

  /** @type {Map<string, HTMLElement>} */
  const cards = new Map();
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (finder.querySelectorAll('.center-card')))
    cards.set(card.dataset.name, card);

  /** @param {string} name @param {HTMLElement|undefined} card @returns {HTMLElement} */
  function head(name, card) {
    const cell = make('th', { scope: 'col' });
    cell.append(card ? card.querySelector('a').cloneNode(true) : name);
    const off = button(word('shortlist_off'), () => {
      tools.shortlist.takeOff(name);
      store.flush();
      tools.refresh();
      tools.say(word('shortlist_removed', name));
      tools.focus(view.hidden ? finder.querySelector('h2') : heading);
    });
    off.setAttribute('aria-label', `${word('shortlist_off')}: ${name}`);
    cell.append(off);
    return cell;
  }

  /** What a center's card tells, or what the reader wrote on the sheet; what neither says is not known.
   * @param {HTMLElement} row @param {{name: string, answer: function(string): string}} center @returns {HTMLElement} */
  function fact(row, center) {
    const { part, data, has, answer } = row.dataset;
    const card = cards.get(center.name);
    const cell = make('td');
    cell.append(make('span', { class: 'cell-name' }, center.name + ': '));
    const shown = part && card?.querySelector(part);
    const fits = has && card?.dataset.has.split(' ').includes(has);
    const stated = fits ? word('answer_yes') : data && card?.dataset[data];
    const value = stated || (answer && center.answer(answer));
    if (shown) cell.append(...Array.from(shown.childNodes, node => node.cloneNode(true)));
    else cell.append(value || word('answer_unknown'));
    return cell;
  }

  function show() {
    const { centers } = tools.shortlist;
    view.hidden = way.hidden = centers.length === 0;
    jump.textContent = word('compare_jump', centers.length);
    const [top, ...rows] = /** @type {HTMLElement[]} */ (Array.from(view.querySelectorAll('tr')));
    for (const row of [top, ...rows]) while (row.children.length > 1) row.lastElementChild.remove();
    for (const center of centers) {
      top.append(head(center.name, cards.get(center.name)));
      for (const row of rows) row.append(fact(row, center));
    }
  }

  show();
  store.onChange(show);
})();
