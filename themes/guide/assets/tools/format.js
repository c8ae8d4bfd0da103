// What a reader's notes look like, however old or broken the text they come from. It reads no page and no storage.
(function () {
  'use strict';

  const FORMAT = 'my-notes';
  const VERSION = 1;

  /** Readers, files and pages choose these names, so none is inherited: "constructor" is a name like any other.
   * @param {*} [from] @returns {*} */
  const names = from => Object.assign(Object.create(null), isObject(from) ? from : {});

  /** @returns {Notes} */
  const empty = () => names({
    format: FORMAT, version: VERSION, pages: names(), own: [], shared: names(), settings: names(),
  });

  /** A prototype is never taken from text.
   * @param {string} text @returns {*} */
  const parse = text => JSON.parse(text, (key, value) => key === '__proto__' ? undefined : value);

  /** @param {*} value @returns {boolean} */
  function isObject(value) { return typeof value === 'object' && value !== null && !Array.isArray(value); }

  /** Brings anything that was read into the shape of notes and leaves what it does not know as it is.
   * @param {*} raw @returns {Notes} */
  function shaped(raw) {
    const made = Object.assign(empty(), raw);
    for (const part of ['shared', 'settings']) made[part] = names(made[part]);
    made.pages = names();
    for (const [name, answers] of Object.entries(isObject(raw?.pages) ? raw.pages : {}))
      if (isObject(answers)) made.pages[name] = page(answers);
    made.own = ownQuestions(Array.isArray(made.own) ? made.own : []);
    return made;
  }

  /** Answers are text or a tick. A star ticks its question, also in notes from before it did.
   * @param {Object<string, *>} answers @returns {Answers} */
  function page(answers) {
    const made = names();
    for (const [id, value] of Object.entries(answers))
      if (typeof value === 'string' || value === true) made[id] = value;
    for (const id of Object.keys(made))
      if (id.endsWith('-star') && made[id]) made[id.slice(0, -'star'.length) + 'tick'] ??= made[id];
    return made;
  }

  /** Own questions are known by ids that begin with "own-", one each.
   * @param {Array<*>} given @returns {OwnQuestion[]} */
  function ownQuestions(given) {
    const ids = new Set();
    return given.filter(q => isObject(q) && typeof q.text === 'string' && typeof q.id === 'string').map(question => {
      let id = question.id.replace(/\s+/g, '-');
      if (!id.startsWith('own-')) id = 'own-' + id;
      while (ids.has(id)) id += '+';
      ids.add(id);
      const made = { ...question, id, list: typeof question.list === 'string' ? question.list : '' };
      if (made.note !== undefined) made.note = typeof made.note === 'object' ? '' : String(made.note);
      if (made.star) made.tick = true;
      return made;
    });
  }

  /** @param {Notes} notes @returns {boolean} whether anything was typed or ticked */
  const hasWords = notes =>
    notes.own.length > 0 || Object.values(notes.pages).some(page => Object.keys(page).length > 0);

  /** @param {Notes} notes @returns {boolean} */
  function isEmpty(notes) {
    const known = Object.keys(empty());
    return !hasWords(notes) && Object.keys(notes.shared).length === 0 && Object.keys(notes.settings).length === 0
      && Object.keys(notes).every(key => known.includes(key));
  }

  /** @param {Notes} notes @returns {Notes} */
  const copy = notes => shaped(parse(JSON.stringify(notes)));

  /** Adds one set of notes to another. Where both have an answer, that of the first stays.
   * @param {Notes} into @param {Notes} from @returns {number} answers that differ */
  function merge(into, from) {
    let differ = 0;
    Object.assign(into, { ...from, ...into });
    for (const [name, answers] of Object.entries(from.pages)) {
      const here = into.pages[name] ??= names();
      for (const [id, value] of Object.entries(answers))
        if (!(id in here)) here[id] = value;
        else if (typeof value === 'string' && typeof here[id] === 'string' && here[id] !== value) differ++;
    }
    for (const question of from.own) {
      const same = into.own.find(q => q.id === question.id || (q.list === question.list && q.text === question.text));
      if (!same) into.own.push(question);
      else {
        for (const part of /** @type {Array<'text'|'note'>} */ (['text', 'note']))
          if (same[part] && question[part] && same[part] !== question[part]) differ++;
        Object.assign(same, { ...question, ...same });
      }
    }
    into.shared = names({ ...from.shared, ...into.shared });
    into.settings = names({ ...from.settings, ...into.settings });
    return differ;
  }

  window.siteTools = /** @type {Tools} */ ({
    format: { name: FORMAT, version: VERSION, names, empty, parse, isObject, shaped, hasWords, isEmpty, copy, merge },
  });
})();
