// My question list: the questions ticked on all lists and one's own, in one's own order.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, say, word } = tools;

  /** The page whose order and own questions these are. */
  const PAGE = 'my-list';

  /** @type {Map<string, string>} all questions of the site, in its order */
  const known = new Map();
  /** @type {Map<string, string[]>} the same by list */
  const lists = new Map();
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById('all-questions'));
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (template.content.querySelectorAll('[data-key]'))) {
    const { key } = line.dataset;
    const list = key.slice(0, key.indexOf('-'));
    known.set(key, line.textContent);
    lists.set(list, [...lists.get(list) ?? [], key]);
  }

  /** @param {string} key @returns {string} its words; of a question that left the site those kept with its tick */
  function textOf(key) {
    const own = tools.ownOf(key);
    if (own) return own.text;
    const kept = tools.read(key, 'tick') ?? tools.read(key, 'star');
    return known.get(key) ?? (typeof kept === 'string' ? kept : key);
  }

  /** @returns {string[]} all keys: own questions, then list by list as the reader arranged it, then what is gone */
  function natural() {
    const own = store.notes.own.filter(q => !lists.has(q.list)).map(q => q.id);
    /** @param {string} list @returns {string[]} */
    const ownOfList = list => store.notes.own.filter(q => q.list === list).map(q => q.id);
    const listed = [...lists].flatMap(([list, keys]) => tools.arranged([...ownOfList(list), ...keys], list));
    const gone = [...tools.chosenKeys()].filter(key => !known.has(key) && !tools.ownOf(key));
    return [...own, ...listed, ...gone];
  }

  /** @returns {string[]} keys of the chosen questions: as moved, then by order number, then in their natural order */
  function chosen() {
    const marked = tools.chosenKeys();
    const keys = natural().filter(key => marked.has(key));
    /** @param {string} key @returns {number} */
    const number = key => parseInt(String(tools.read(key, 'order') ?? ''), 10) || Infinity;
    const place = new Map(keys.map((key, n) => [key, n]));
    const rank = new Map(tools.orderOf(PAGE).map((key, n) => [key, n]));
    return keys.sort((a, b) => {
      const [ra, rb] = [rank.get(a) ?? Infinity, rank.get(b) ?? Infinity];
      if (ra !== rb) return ra - rb;
      const [na, nb] = [number(a), number(b)];
      return na !== nb ? na - nb : place.get(a) - place.get(b);
    });
  }

  tools.chosen = () => chosen().map(key => ({
    text: textOf(key),
    star: Boolean(tools.read(key, 'star')),
    note: String(tools.read(key, 'note') ?? ''),
  }));

  const place = /** @type {HTMLElement|null} */ (document.querySelector('[data-my-list]'));
  if (!place) return;
  const form = tools.copy('my-list-form');
  place.append(form);
  tools.printButtons(form);
  const questions = form.querySelector('.questions');
  const none = /** @type {HTMLElement} */ (form.querySelector('.none'));

  const lines = () => /** @type {HTMLElement[]} */ ([...questions.querySelectorAll('[data-key]')]);

  function changed() {
    none.hidden = lines().length > 0;
    form.classList.toggle('has-questions', lines().length > 0);
    form.querySelector('.stars-so-far span').textContent = String(tools.stars().length);
    tools.ends(questions);
  }

  /** @param {string} key @returns {HTMLElement} */
  function line(key) {
    const made = tools.item(key, textOf(key), Boolean(tools.ownOf(key)));
    tools.movable(made, PAGE);
    return made;
  }

  function show() {
    questions.replaceChildren(...chosen().map(line));
    changed();
  }

  const own = tools.ownForm({ page: PAGE, draft: 'own-question', text: '' }, text => {
    const key = tools.addOwn(PAGE, 0, text);
    questions.insertBefore(line(key), lines()[chosen().indexOf(key)] ?? null);
    changed();
    say(word('own_added'));
    own.querySelector('textarea').focus();
  });
  own.querySelector('.own-group').remove();
  form.querySelector('[data-own]').append(own);

  /** @param {HTMLElement} line @param {number} n @returns {string[]} one question as lines of plain text */
  function plain(line, n) {
    const { key } = line.dataset;
    const marks = [tools.read(key, 'star') ? word('list_star') : '', tools.ownOf(key) ? word('own_mine') : ''];
    const about = marks.filter(Boolean).join(', ');
    const note = tools.read(key, 'note');
    return [`${n + 1}. ${textOf(key)}${about ? ` (${about})` : ''}`, ...(note ? [`   ${note}`] : [])];
  }

  tools.plain = () =>
    [document.querySelector('main h1').textContent, '', ...lines().flatMap(plain)].join('\r\n') + '\r\n';
  tools.changed = changed;
  show();
  store.onChange(show);
})();
