// The center finder: filters that work together at once, the number of results said, the state in the address's fragment.
(function () {
  'use strict';
  const tools = window['siteTools'];
  const { word, say, make, button } = tools;

  const finder = /** @type {HTMLElement|null} */ (document.querySelector('[data-finder]'));
  if (!finder) return;
  const form = tools.copy('finder-form');
  finder.querySelector('.finder-place').append(form);
  const list = finder.querySelector('.cards');
  const cards = /** @type {HTMLElement[]} */ ([...list.children]);
  const count = /** @type {HTMLElement} */ (finder.querySelector('.finder-count'));
  const none = finder.querySelector('.finder-none');
  const active = form.querySelector('.active');
  const fields = /** @type {Array<HTMLInputElement|HTMLSelectElement>} */ ([...form.querySelectorAll('[data-filter]')]);
  const near = /** @type {HTMLSelectElement} */ (form.querySelector('#filter-near'));

  /** @param {HTMLInputElement|HTMLSelectElement} field @returns {string} its value, empty where it filters nothing */
  const value = field => field.type === 'checkbox' ? (/** @type {HTMLInputElement} */ (field).checked ? 'yes' : '') : field.value;
  /** @param {HTMLInputElement|HTMLSelectElement} field @param {string} to */
  function put(field, to) {
    if (field.type === 'checkbox') /** @type {HTMLInputElement} */ (field).checked = to === 'yes';
    else field.value = [.../** @type {HTMLSelectElement} */ (field).options].some(o => o.value === to) ? to : '';
  }
  /** @param {HTMLInputElement|HTMLSelectElement} field */
  const name = field => field.type === 'checkbox' ? field.labels[0].textContent.trim() : /** @type {HTMLSelectElement} */ (field).selectedOptions[0].textContent;

  const filters = () => fields.filter(field => field !== near && value(field) !== '');
  /** @param {HTMLElement} card @param {Array<HTMLInputElement|HTMLSelectElement>} all */
  const fits = (card, all) => all.every(field => card.dataset[field.dataset.filter] === value(field));

  /** Miles between two points on the globe. @param {string} a @param {string} b */
  function miles(a, b) {
    const [y1, x1, y2, x2] = [...a.split(' '), ...b.split(' ')].map(n => Number(n) * Math.PI / 180);
    const h = Math.sin((y2 - y1) / 2) ** 2 + Math.cos(y1) * Math.cos(y2) * Math.sin((x2 - x1) / 2) ** 2;
    return 2 * 3959 * Math.asin(Math.sqrt(h));
  }

  const number = new Intl.NumberFormat(document.documentElement.lang);
  let ordered = '';
  let sorted = cards;

  /** @returns {HTMLElement[]} all cards in their order: by name, or by distance from the chosen state */
  function order() {
    if (ordered === near.value) return sorted;
    ordered = near.value;
    const from = near.value ? near.selectedOptions[0] : null;
    for (const card of cards) {
      card.querySelector('.distance')?.remove();
      delete card.dataset.about;
      if (!from) continue;
      const far = miles(from.dataset.at, card.dataset.at);
      card.dataset.miles = String(far);
      const about = number.format(Math.max(10, Math.round(far / 10) * 10));
      card.dataset.about = word('finder_about_short', about);
      card.querySelector('p').after(make('p', { class: 'distance' }, word('finder_about', about, from.textContent)));
    }
    sorted = from ? [...cards].sort((a, b) => Number(a.dataset.miles) - Number(b.dataset.miles)) : cards;
    // Put back as a whole by reveal: card by card takes longer.
    list.replaceChildren();
    return sorted;
  }

  /** Takes out what does not fit and puts in what is missing; what stays is not touched. To hide the cards instead takes a browser four times as long.
   * @param {HTMLElement[]} fitting */
  function reveal(fitting) {
    const kept = new Set(fitting);
    for (const card of [...list.children]) if (!kept.has(/** @type {HTMLElement} */ (card))) card.remove();
    let next = list.firstElementChild;
    for (const card of fitting)
      if (card === next) next = next.nextElementSibling;
      else list.insertBefore(card, next);
  }

  /** Says which filter takes out the most, and shows centers that give opinions from a distance. */
  function nothing(all) {
    none.replaceChildren();
    const gain = field => cards.filter(card => fits(card, all.filter(other => other !== field))).length;
    const most = all.reduce((best, field) => gain(field) > gain(best) ? field : best, all[0]);
    const box = make('div', { class: 'box' });
    box.append(make('p', { class: 'box-title' }, word('finder_none')), make('p', {}, word('finder_most', name(most), gain(most))));
    const drop = make('p', { class: 'buttons' });
    drop.append(button(word('finder_drop', name(most)), () => { put(most, ''); changed(); form.querySelector('select').focus(); }));
    box.append(drop, make('p', {}, word('finder_instead')));
    const others = make('ul');
    for (const card of cards.filter(c => c.dataset.remote === 'yes')) {
      const line = make('li');
      line.append(card.querySelector('a').cloneNode(true));
      others.append(line);
    }
    box.append(others, make('p', {}, word('finder_help')));
    none.append(box);
  }

  /** @param {boolean} [quiet] */
  function show(quiet) {
    const all = filters();
    const fitting = order().filter(card => fits(card, all));
    reveal(fitting);
    active.replaceChildren(...all.map(field => button(word('finder_drop', name(field)), () => {
      put(field, '');
      changed();
      field.focus();
    })));
    none.replaceChildren();
    if (fitting.length === 0) nothing(all);
    const place = all.find(field => field.dataset.filter === 'place');
    const facts = all.filter(field => field !== place);
    const rest = cards.filter(card => facts.some(field => card.dataset[field.dataset.filter] === '') && fits(card, place ? [place] : [])).length;
    const text = [word('finder_count', fitting.length), facts.length > 0 ? word('finder_rest', rest) : '', near.value ? word('finder_order_near', name(near)) : ''].filter(Boolean).join(' ');
    count.hidden = false;
    count.textContent = text;
    if (!quiet) say(text);
  }

  function changed() {
    const parts = fields.filter(field => value(field) !== '').map(field => `${field.dataset.filter}=${encodeURIComponent(value(field))}`);
    history.replaceState(null, '', parts.length > 0 ? '#' + parts.join('&') : location.href.split('#')[0]);
    show();
  }

  function read() {
    const parts = new URLSearchParams(location.hash.slice(1));
    fields.forEach(field => put(field, parts.get(field.dataset.filter) ?? ''));
    show(true);
  }

  form.addEventListener('change', changed);
  window.addEventListener('hashchange', read);
  // The other scripts of the page have to meet all cards before some are taken out.
  document.addEventListener('DOMContentLoaded', read);
})();
