// My question list: the questions ticked on all lists and one's own, in one's own order.
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word, say, make, button } = tools;

  /** @type {Map<string, string>} all questions of the site, in its order */
  const known = new Map();
  for (const line of /** @type {HTMLTemplateElement} */ (document.getElementById('all-questions')).content.children)
    known.set(line.dataset.key, line.textContent);

  /** @returns {string[]} keys of the chosen questions: moved ones as moved, then by order number, then as the site has them */
  function chosen() {
    const keys = [...store.notes.own.map(q => q.id), ...known.keys()].filter(key => key.startsWith('own-') || tools.read(key, 'tick') || tools.read(key, 'star'));
    const number = key => parseInt(String(tools.read(key, 'order') ?? ''), 10) || Infinity;
    const natural = new Map(keys.map((key, n) => [key, n]));
    const rank = new Map(store.notes.order.map((key, n) => [key, n]));
    return keys.sort((a, b) => {
      const [ra, rb] = [rank.get(a) ?? Infinity, rank.get(b) ?? Infinity];
      if (ra !== rb) return ra - rb;
      const [na, nb] = [number(a), number(b)];
      return na !== nb ? na - nb : natural.get(a) - natural.get(b);
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

  /** @param {HTMLElement} line @param {number} by */
  function move(line, by) {
    const all = lines();
    const from = all.indexOf(line);
    const to = from + by;
    if (to < 0 || to >= all.length) return;
    // The neighbour moves, so that the button that was pressed keeps the focus.
    if (by < 0) line.after(all[to]);
    else line.before(all[to]);
    const order = lines().map(l => l.dataset.key);
    store.change(notes => { notes.order = order; });
    ends();
    say(word('moved', to + 1, all.length));
  }

  /** At the ends a button stays reachable but does nothing. */
  function ends() {
    const all = lines();
    all.forEach((line, n) => {
      line.querySelector('.up').setAttribute('aria-disabled', String(n === 0));
      line.querySelector('.down').setAttribute('aria-disabled', String(n === all.length - 1));
    });
    none.hidden = all.length > 0;
    form.classList.toggle('has-questions', all.length > 0);
  }

  /** @param {string} key */
  function line(key) {
    const own = tools.ownOf(key);
    const text = own ? own.text : known.get(key);
    const made = tools.item(key, text, Boolean(own));
    const buttons = make('span', { class: 'buttons no-print' });
    for (const [name, by] of /** @type {Array<[string, number]>} */ ([['up', -1], ['down', 1]])) {
      const mover = button(word('move_' + name), () => move(made, by));
      mover.className = name;
      mover.setAttribute('aria-label', `${word('move_' + name)}: ${text}`);
      buttons.append(mover);
    }
    made.querySelector('.question-head').append(buttons);
    return made;
  }

  function show() {
    questions.replaceChildren(...chosen().map(line));
    ends();
  }

  const own = tools.ownForm('', text => {
    const key = tools.addOwn('', 0, text);
    questions.append(line(key));
    ends();
    say(word('own_added'));
    document.getElementById(key + '-tick').focus();
  }, null);
  own.querySelector('.own-group').remove();
  place.querySelector('[data-own]').append(own);

  tools.plain = () => [document.querySelector('main h1').textContent, '', ...lines().flatMap((l, n) => {
    const key = l.dataset.key;
    const marks = [tools.read(key, 'star') ? word('list_star') : '', tools.ownOf(key) ? word('own_mine') : ''].filter(Boolean).join(', ');
    const note = tools.read(key, 'note');
    return [`${n + 1}. ${l.querySelector('.question-text').textContent}${marks ? ` (${marks})` : ''}`, ...(note ? [`   ${note}`] : [])];
  })].join('\r\n') + '\r\n';
  tools.changed = ends;
  show();
  store.onChange(show);
})();
