// What people type to say where they are: a ZIP code, a state, a city or a hospital, looked up in a list that comes
// with the site.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { word } = tools;
  const finder = /** @type {HTMLElement|null} */ (document.querySelector('[data-finder]'));
  if (!finder) return;

  /** @param {string} text small letters and digits alone, so that "St. Louis" and "saint louis" are one */
  const plain = text =>
      text.normalize('NFD').replace(/[\u0300-\u036f.']/g, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
      .replace(/\bsaint\b/g, 'st');

  /** @param {HTMLOptionElement} option @returns {Spot} */
  const middle = option =>
      ({ key: option.value, name: option.text, at: option.dataset.at ?? '', from: word('finder_middle', option.text) });
  /** @param {string} key @returns {HTMLOptionElement} */
  const option = key =>
      /** @type {HTMLOptionElement} */ (document.querySelector(`#filter-place option[value="${key}"]`));

  /** @typedef {{name: string, plain: string, key: string, at: string}} City */
  /** @type {Promise<{zips: Map<string, string[]>, cities: City[]}>|undefined} */
  let lists;
  /** Loads the list once. It comes as a script, since the pages forbid all other requests. */
  function load() {
    lists ??= new Promise(done => {
      const script = tools.make('script', { src: document.documentElement.dataset.root + finder.dataset.where });
      script.addEventListener('load', () => done(read(window.sitePlaces)));
      // Without the list states and hospitals are still found.
      script.addEventListener('error', () => { lists = undefined; done(read({ zips: '', cities: '' })); });
      document.head.append(script);
    });
    return lists;
  }

  /** @param {{zips: string, cities: string}} raw */
  function read(raw) {
    const zips = new Map(raw.zips.split(';').filter(Boolean)
        .map(row => { const [digits, ...rest] = row.split(' '); return [digits, rest]; }));
    const cities = raw.cities.split(';').filter(Boolean).map(row => {
      const [name, key, at] = row.split('|');
      return { name, plain: plain(name), key, at };
    });
    return { zips, cities };
  }

  /** @param {string} digits @param {Map<string, string[]>} zips @returns {Spot|undefined} */
  function ofZip(digits, zips) {
    const start = [digits.slice(0, 5), digits.slice(0, 3)].find(part => zips.has(part));
    const [key, ...at] = start ? zips.get(start) : [];
    const place = key && option(key);
    if (!place) return undefined;
    return at.length > 0 ? { ...middle(place), at: at.join(' '), from: word('finder_zip', start) } : middle(place);
  }

  /** @param {string} text @returns {HTMLOptionElement[]} the states and countries with this name, or these letters */
  const named = text => [.../** @type {HTMLSelectElement} */ (document.getElementById('filter-place')).options]
    .filter(o => o.value && [o.text, o.dataset.code ?? '', ...(o.dataset.also ?? '').split('|')]
        .some(name => name && plain(name) === text));

  /** @param {string} text @param {City[]} cities @returns {Spot[]} */
  function ofCity(text, cities) {
    const words = text.split(' ');
    const found = [];
    for (let parts = words.length; parts > 0; parts--) {
      const [city, state] = [words.slice(0, parts).join(' '), words.slice(parts).join(' ')];
      const within = state ? named(state).map(o => o.value) : null;
      if (state && within.length === 0) continue;
      for (const one of cities)
        if ([city, city + ' city', city.replace(/ city$/, '')]
            .includes(one.plain) && (!within || within.includes(one.key)) && option(one.key))
          found.push({ key: one.key, name: `${one.name}, ${option(one.key).text}`, at: one.at, from: one.name });
      if (found.length > 0) break;
    }
    return found;
  }

  /** Where someone is. One spot; several to choose from; or none, with the sentence that says why.
   * @param {string} typed @returns {Promise<{spots: Spot[], why?: string}>} */
  async function find(typed) {
    const text = plain(typed);
    const digits = typed.replace(/\D/g, '');
    const { zips, cities } = await load();
    if (digits && !/[a-z]/.test(text)) {
      const spot = ofZip(digits, zips);
      return spot
          ? { spots: [spot] }
          : { spots: [], why: digits.length < 3 ? word('finder_zip_short') : word('finder_zip_unknown', typed.trim()) };
    }
    const spots = [...named(text).map(middle), ...ofCity(text, cities)];
    const places = spots.filter((spot, i) =>
        spots.findIndex(other =>
        other.key === spot.key && (other.at === spot.at || spot.name.startsWith(option(spot.key).text))) === i);
    return { spots: new Set(places.map(spot => spot.key)).size === 1 ? places.slice(0, 1) : places };
  }

  tools.where = { plain, find, option, middle };
})();
