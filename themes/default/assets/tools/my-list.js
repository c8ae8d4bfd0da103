// My question list: the questions ticked on all lists and one's own, in one's own order.
(function () {
  'use strict';
  const tools = window['siteTools'];
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

  /** @returns {string[]} keys of all questions: own ones first, then list by list as the reader arranged it */
  function natural() {
    const own = store.notes.own.filter(q => !lists.has(q.list)).map(q => q.id);
    const ownOfList = list => store.notes.own.filter(q => q.list === list).map(q => q.id);
    return [...own, ...[...lists].flatMap(([list, keys]) => tools.arranged([...ownOfList(list), ...keys], list))];
  }

  /** @returns {string[]} keys of the chosen questions: moved ones as moved, then by order number, then in their natural order */
  function chosen() {
    const keys = natural().filter(key => key.startsWith('own-') || tools.read(key, 'tick') || tools.read(key, 'star'));
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

  tools.chosen = () => chosen().map(key => ({ key, text: tools.ownOf(key)?.text ?? known.get(key), star: Boolean(tools.read(key, 'star')), note: String(tools.read(key, 'note') ?? '') }));

  const place = /** @type {HTMLElement|null} */ (document.querySelector('[data-my-list]'));
  if (!place) return;
  const form = tools.copy('my-list-form');
  place.append(form);
  tools.printButtons(form);
  const questions = form.querySelector('.questions');
  const none = form.querySelector('.none');

  const lines = () => /** @type {HTMLElement[]} */ ([...questions.querySelectorAll('[data-key]')]);

  function changed() {
    none.hidden = lines().length > 0;
    form.classList.toggle('has-questions', lines().length > 0);
    form.querySelector('.stars-so-far span').textContent = String(tools.stars().length);
    tools.ends(questions);
  }

  /** @param {string} key */
  function line(key) {
    const own = tools.ownOf(key);
    const made = tools.item(key, own ? own.text : known.get(key), Boolean(own));
    tools.movable(made, PAGE);
    return made;
  }

  function show() {
    questions.replaceChildren(...chosen().map(line));
    changed();
  }

  const own = tools.ownForm({ page: PAGE, draft: 'own-question', text: '' }, text => {
    const key = tools.addOwn(PAGE, 0, text);
    const before = lines()[chosen().indexOf(key)];
    questions.insertBefore(line(key), before ?? null);
    changed();
    say(word('own_added'));
    own.querySelector('textarea').focus();
  });
  own.querySelector('.own-group').remove();
  place.querySelector('[data-own]').append(own);

  tools.plain = () => [document.querySelector('main h1').textContent, '', ...lines().flatMap((l, n) => {
    const key = l.dataset.key;
    const marks = [tools.read(key, 'star') ? word('list_star') : '', tools.ownOf(key) ? word('own_mine') : ''].filter(Boolean).join(', ');
    const note = tools.read(key, 'note');
    return [`${n + 1}. ${l.querySelector('.question-text').textContent}${marks ? ` (${marks})` : ''}`, ...(note ? [`   ${note}`] : [])];
  })].join('\r\n') + '\r\n';
  tools.changed = changed;
  show();
  store.onChange(show);
})();
