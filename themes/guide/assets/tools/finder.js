// The center finder: a place and filters that work together at once, the number of results said, the state in the
// address's fragment.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { word, say, make, button, where } = tools;

  const finder = /** @type {HTMLElement|null} */ (document.querySelector('[data-finder]'));
  if (!finder) return;
  const form = tools.copy('finder-form');
  finder.querySelector('.finder-place').replaceChildren(form);
  const near = tools.copy('finder-near');
  finder.querySelector('.center-teams').after(near);
  /** @type {HTMLElement[]} those with a sarcoma team, the others, and the nearest outside of the chosen place */
  const [teams, outside, others] =
      [finder.querySelector('.center-teams > .cards'), near.querySelector('.cards'),
      finder.querySelector('.other-centers > .cards') ?? make('ul')];
  const all = { teams: cardsOf(teams), others: cardsOf(others) };
  const count = /** @type {HTMLElement} */ (finder.querySelector('.finder-count'));
  const none = finder.querySelector('.finder-none');
  const answer = form.querySelector('.finder-answer');
  const active = form.querySelector('.active');
  const typed = /** @type {HTMLInputElement} */ (form.querySelector('#finder-where'));
  const place = /** @type {HTMLSelectElement} */ (form.querySelector('#filter-place'));
  const ticks = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll('input[data-filter]')]);
  const nearest = 6;

  /** @type {{at: string, from: string}|null} where miles are measured from */
  let origin = null;
  /** @type {string} words of a name that centers have to have */
  let named = '';

  /** @param {Element} list @returns {HTMLElement[]} */
  function cardsOf(list) { return /** @type {HTMLElement[]} */ ([...list.children]); }
  /** @param {HTMLElement} card @returns {string[]} what is known of it */
  const has = card => card.dataset.has.split(' ');
  /** @param {HTMLInputElement|HTMLSelectElement} field */
  const name = field => field === place ? place.selectedOptions[0].text : field.labels[0].textContent.trim();
  const chosen = () => [...(place.value ? [place] : []), ...ticks.filter(tick => tick.checked)];

  /** @param {HTMLElement} card @param {Array<HTMLInputElement|HTMLSelectElement>} fields */
  function fits(card, fields) {
    if (named && !named.split(' ').every(part => card.dataset.words.includes(part))) return false;
    // Military mail has no place on the map: it takes no center out.
    return fields.every(field => field === place
        ? !origin || card.dataset.place === place.value
        : offers(card, field.dataset.filter));
  }
  /** An opinion from a distance is not offered to people whom the center does not take.
   * @param {HTMLElement} card @param {string} fact @returns {boolean} */
  function offers(card, fact) {
    const refused = fact === 'remote' && place.value !== '' && (card.dataset.notIn ?? '').split(' ')
        .includes(place.value);
    return has(card).includes(fact) && !refused;
  }

  /** Miles between two points on the globe. @param {string} a @param {string} b */
  function miles(a, b) {
    const [y1, x1, y2, x2] = [...a.split(' '), ...b.split(' ')].map(n => Number(n) * Math.PI / 180);
    const h = Math.sin((y2 - y1) / 2) ** 2 + Math.cos(y1) * Math.cos(y2) * Math.sin((x2 - x1) / 2) ** 2;
    return 2 * 3959 * Math.asin(Math.sqrt(h));
  }

  const number = new Intl.NumberFormat(document.documentElement.lang);
  let measured = '';

  /** Writes how far each center is, and puts all in order: by name, or by distance. */
  function measure() {
    const key = origin ? origin.at + origin.from : '';
    if (key === measured) return;
    measured = key;
    for (const card of [...all.teams, ...all.others]) {
      card.querySelector('.distance')?.remove();
      delete card.dataset.about;
      if (!origin) continue;
      const far = miles(origin.at, card.dataset.at);
      card.dataset.miles = String(far);
      const about = number.format(Math.max(10, Math.round(far / 10) * 10));
      card.dataset.about = word('finder_about_short', about);
      card.querySelector('p').after(make('p', { class: 'distance' }, word('finder_about', about, origin.from)));
    }
    const rank = origin ? 'miles' : 'rank';
    for (const cards of Object.values(all)) cards.sort((a, b) => Number(a.dataset[rank]) - Number(b.dataset[rank]));
    // Put back as a whole by reveal: card by card takes longer.
    for (const list of [teams, outside, others]) list.replaceChildren();
  }

  /** Takes out what does not fit and puts in what is missing; what stays is not touched. To hide the cards instead
   * takes a browser four times as long.
   * @param {Element} list @param {HTMLElement[]} fitting */
  function reveal(list, fitting) {
    const kept = new Set(fitting);
    for (const card of cardsOf(list)) if (!kept.has(card)) card.remove();
    let next = list.firstElementChild;
    for (const card of fitting)
      if (card === next) next = next.nextElementSibling;
      else list.insertBefore(card, next);
  }

  /** Says which filter takes out the most, and shows centers that give opinions from a distance.
   * @param {Filter[]} fields */
  function nothing(fields) {
    const box = make('div', { class: 'box' });
    const cards = [...all.teams, ...all.others];
    /** @param {Filter} field */
    const gain = field => cards.filter(card => fits(card, fields.filter(other => other !== field))).length;
    const most = fields.reduce((best, field) => gain(field) > gain(best) ? field : best, fields[0]);
    box.append(make('p', { class: 'box-title' }, word('finder_none')));
    if (most) {
      box.append(make('p', {}, word('finder_most', name(most), gain(most))), make('p', { class: 'buttons' }));
      box.lastElementChild.append(
          button(word('finder_drop', name(most)), () => { drop(most); form.querySelector('select').focus(); }));
    }
    const list = make('ul');
    for (const card of all.teams.filter(one => offers(one, 'remote'))) {
      list.append(make('li'));
      list.lastElementChild.append(card.querySelector('a').cloneNode(true), '. ', card.querySelector('.limit')
          .textContent);
    }
    box.append(make('p', {}, word('finder_instead')), list, make('p', {}, word('finder_help')));
    none.append(box);
  }

  /** @param {HTMLInputElement|HTMLSelectElement} field */
  function drop(field) {
    if (field === place) choose(null); else /** @type {HTMLInputElement} */ (field).checked = false;
    changed();
  }

  /** From a place in the US only the US is near. @param {HTMLElement} card @returns {boolean} */
  const isNear = card => card.dataset.place !== place.value
    && !('us' in place.selectedOptions[0].dataset && !('us' in where.option(card.dataset.place).dataset));

  /** The nearest teams outside of the chosen place, with the same ticks.
   * @param {Array<HTMLInputElement|HTMLSelectElement>} facts */
  function around(facts) {
    const fitting = origin && place.value ? all.teams.filter(card => isNear(card) && fits(card, facts))
        .slice(0, nearest) : [];
    near.hidden = fitting.length === 0;
    if (origin) {
      near.querySelector('h2').textContent = word('finder_near', name(place));
      near.querySelector('p').textContent = word('finder_near_text', origin.from);
    }
    return fitting;
  }

  /** @param {boolean} [quiet] */
  function show(quiet) {
    measure();
    const fields = chosen();
    const facts = fields.filter(field => field !== place);
    const shown = { teams: all.teams.filter(card => fits(card, fields)),
        others: all.others.filter(card => fits(card, fields)) };
    reveal(teams, shown.teams);
    reveal(outside, around(facts));
    reveal(others, shown.others);
    const apart = others.closest('section');
    if (apart) apart.hidden = shown.others.length === 0;
    const units = /** @type {HTMLElement|null} */ (finder.querySelector('.named-centers'));
    if (units) units.hidden = fields.length > 0 || named !== '';
    finder.toggleAttribute('data-narrowed', fields.length > 0 || named !== '');
    active.replaceChildren(
        ...fields.map(field => button(word('finder_drop', name(field)), () => { drop(field); field.focus(); })));
    if (named) active.append(
        button(word('finder_drop', typed.value), () =>
        { typed.value = named = ''; answer.replaceChildren(); changed(); typed.focus(); }));
    none.replaceChildren();
    const text = sentence(shown, fields, facts);
    if (shown.teams.length + shown.others.length === 0 && near.hidden) nothing(fields);
    count.textContent = text;
    if (!quiet) say(text);
  }

  /** @param {{teams: HTMLElement[], others: HTMLElement[]}} shown @param {Filter[]} fields @param {Filter[]} facts */
  function sentence(shown, fields, facts) {
    const rest = [...all.teams, ...all.others].filter(card => fits(card, fields.filter(f => f === place))
      && facts.some(f => !has(card).includes(f.dataset.filter) && card.dataset.not !== f.dataset.filter)).length;
    return [
      shown.teams.length > 0 || near.hidden
          ? word('finder_count', shown.teams.length)
          : word(facts.length > 0 ? 'finder_none_here' : 'finder_no_team', name(place)),
      shown.others.length > 0 ? word('finder_others_count', shown.others.length) : '',
      facts.length > 0 && rest > 0 ? word('finder_rest', rest) : '',
    ].filter(Boolean).join(' ');
  }

  /** @param {{key: string, at: string, from: string}|null} spot the place to look from, with its own page; null for
   * anywhere */
  function choose(spot) {
    place.value = spot?.key ?? '';
    origin = spot?.at ? spot : null;
    answer.replaceChildren();
    const page = spot && finder.querySelector(`[data-place-page="${spot.key}"]`);
    if (!page) return;
    if (!origin) answer.append(make('p', {}, word('finder_military')));
    const link = make('a', { href: page.getAttribute('href') }, word('finder_page_of', page.textContent));
    answer.append(make('p', {}, word('finder_page', page.textContent) + ' '));
    answer.lastElementChild.append(link);
  }

  async function look() {
    if (!typed.value.trim()) return;
    named = '';
    answer.textContent = word('finder_loading');
    const { spots, why } = await where.find(typed.value);
    answer.replaceChildren();
    if (spots.length === 1) return choose(spots[0]), changed();
    if (spots.length > 1) return changed(), ask(spots);
    if (!why) named = where.plain(typed.value);
    const found = named ? [...all.teams, ...all.others].filter(card => fits(card, [])) : [];
    if (found.length === 0) named = '';
    else if (place.value) choose(null);
    const text = why
        ?? (found.length > 0
        ? word('finder_names', typed.value.trim(), found.length)
        : word('finder_unknown_text', typed.value.trim()));
    answer.append(make('p', {}, text));
    changed();
    say(text);
  }

  /** Several places have the name: the reader chooses.
   * @param {Spot[]} spots */
  function ask(spots) {
    const row = make('p', { class: 'buttons' });
    for (const spot of spots) row.append(button(spot.name, () => { choose(spot); changed(); }));
    answer.append(make('p', {}, word('finder_which')), row);
    say(word('finder_which'));
  }

  function changed() {
    const parts = chosen()
        .map(field => `${field.dataset.filter}=${field === place ? encodeURIComponent(place.value) : 'yes'}`);
    history.replaceState(null, '', parts.length > 0 ? '#' + parts.join('&') : location.href.split('#')[0]);
    show();
  }

  function read() {
    const parts = new URLSearchParams(location.hash.slice(1));
    // Older addresses named the state to measure from "near".
    const key = parts.get('place') ?? parts.get('near') ?? '';
    const option = key && [...place.options].find(one => one.value === key);
    if (option?.value !== place.value) choose(option ? where.middle(option) : null);
    for (const tick of ticks) tick.checked = parts.get(tick.dataset.filter) === 'yes';
    show(true);
  }

  [...all.teams, ...all.others].forEach((card, rank) => {
    card.dataset.rank = String(rank);
    card.dataset.words =
        where.plain([card.dataset.name, card.dataset.also ?? '', card.querySelector('.where').textContent].join(' '));
  });
  form.addEventListener('submit', event => { event.preventDefault(); look(); });
  form.addEventListener('change', event => {
    if (event.target === typed) return;
    if (event.target === place) { typed.value = named = '';
        choose(place.value ? where.middle(place.selectedOptions[0]) : null); }
    changed();
  });
  window.addEventListener('hashchange', read);
  // The other scripts of the page have to meet all cards before some are taken out.
  document.addEventListener('DOMContentLoaded', read);
})();
