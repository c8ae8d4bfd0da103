// What every tool needs: words from the page's templates, a live region for messages, copies of templates, printing.
(function () {
  'use strict';
  const tools = window.siteTools;

  /** @type {Map<string, string>} the words in the page's language: elements with data-word in its templates */
  const words = new Map();
  for (const template of document.querySelectorAll('template'))
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (template.content.querySelectorAll('[data-word]')))
      words.set(element.dataset.word, element.textContent.trim());

  /** @param {string} key @param {...(string|number)} values what {0}, {1} stand for @returns {string} */
  const word = (key, ...values) =>
    (words.get(key) ?? '').replace(/\{(\d)\}/g, (gap, n) => String(values[Number(n)] ?? gap));

  /** @param {string} id @returns {HTMLElement} a copy of the first element of a template */
  function copy(id) {
    const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
    return /** @type {HTMLElement} */ (template.content.firstElementChild.cloneNode(true));
  }

  const region = document.createElement('p');
  region.className = 'hidden';
  region.setAttribute('role', 'status');
  region.dataset.status = '';
  document.querySelector('main').append(region);

  /** Says a message to screen readers, and shows it where a place is given.
   * @param {string} message @param {Element|null} [place] */
  function say(message, place) {
    region.textContent = '';
    window.setTimeout(() => { region.textContent = message; }, 50);
    if (place) place.textContent = message;
  }

  /** @type {Map<string, Intl.DateTimeFormat>} making one takes longer than all else that a press does */
  const formats = new Map();
  /** @param {string} iso a day as the data writes it @param {'long'|'medium'} style @returns {string} */
  function day(iso, style) {
    const options = { dateStyle: style, timeZone: 'UTC' };
    if (!formats.has(style)) formats.set(style, new Intl.DateTimeFormat(document.documentElement.lang, options));
    return formats.get(style).format(new Date(iso));
  }

  /** @returns {string} in plain words why notes are not kept; empty where they are */
  function trouble() {
    const { state } = tools.store;
    return state === 'ok' ? '' : word('notes_' + state);
  }

  /** @param {HTMLElement} element made focusable for this once */
  function focus(element) {
    element.tabIndex = -1;
    element.focus();
  }

  // The bar that stays in sight at the end of the view never covers what has the focus, not even a part of it.
  document.addEventListener('focusin', event => {
    if (!document.querySelector('.bar:not([hidden])')) return;
    /** @type {Element} */ (event.target).scrollIntoView({ block: 'nearest' });
  });

  /** @param {string} tag @param {Object<string, string>} [attributes] @param {string} [text] @returns {HTMLElement} */
  function make(tag, attributes, text) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
    if (text !== undefined) element.textContent = text;
    return element;
  }

  /** @param {string} text @param {function(MouseEvent): void} act @returns {HTMLButtonElement} */
  function button(text, act) {
    const element = /** @type {HTMLButtonElement} */ (make('button', { type: 'button' }, text));
    element.addEventListener('click', act);
    return element;
  }

  /** @param {Element} field @returns {Element|null} the words that it is about: the last of those that name it */
  function about(field) {
    const names = field.getAttribute('aria-labelledby')?.split(' ') ?? [];
    return names.length > 0 ? document.getElementById(names[names.length - 1]) : null;
  }

  /** Opens the print window; where none opens, the written steps. */
  function print() {
    let opened = false;
    window.addEventListener('beforeprint', () => { opened = true; }, { once: true });
    tools.store.flush();
    try { window.print(); } catch { /* the steps follow */ }
    window.setTimeout(() => {
      const steps = /** @type {HTMLDetailsElement|null} */ (document.querySelector('.print-steps'));
      if (opened || !steps) return;
      steps.hidden = false;
      steps.open = true;
      steps.querySelector('summary').focus();
      say(word('print_failed'));
    }, 400);
  }

  /** Prints with or without what was typed, and leaves the page as it was.
   * @param {boolean} empty */
  function printPaper(empty) {
    const setting = /** @type {HTMLInputElement} */ (document.getElementById('print-empty'));
    const before = setting.checked;
    setting.checked = empty;
    const back = () => { setting.checked = before; };
    window.addEventListener('afterprint', back, { once: true });
    print();
    window.setTimeout(() => { if (!window.matchMedia('print').matches) back(); }, 3000);
  }

  /** A sheet has a button for each way to print, so the box that chooses between them goes.
   * @param {ParentNode} root puts the buttons where they belong */
  function printButtons(root) {
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-print]'))) {
      const box = document.getElementById('print-empty')?.closest('label');
      if (place.dataset.print !== 'sheet' || !box) place.append(button(word('print'), print));
      else {
        place.append(button(word('print_typed'), () => printPaper(false)));
        place.append(button(word('print_blank'), () => printPaper(true)));
        box.hidden = true;
      }
    }
  }
  printButtons(document);

  /** A list of what is wrong at the top of the tool, with a link to each field, and the same words beside the field.
   * @param {HTMLElement} place @param {Array<{field: HTMLElement, text: string}>} faults */
  function problem(place, faults) {
    place.querySelectorAll(':scope > .problem').forEach(old => old.remove());
    document.querySelectorAll('.field-problem').forEach(old => old.remove());
    for (const old of document.querySelectorAll('[aria-invalid]'))
      ['aria-invalid', 'aria-describedby'].forEach(name => old.removeAttribute(name));
    if (faults.length === 0) return;
    const box = make('div', { class: 'problem', role: 'alert' });
    box.append(make('p', { class: 'box-title' }, word('problem')));
    const list = make('ul');
    for (const fault of faults) {
      const id = fault.field.id + '-problem';
      const link = make('a', { href: '#' + fault.field.id }, fault.text);
      link.addEventListener('click', event => { event.preventDefault(); fault.field.focus(); });
      list.append(make('li'));
      list.lastElementChild.append(link);
      fault.field.setAttribute('aria-invalid', 'true');
      fault.field.setAttribute('aria-describedby', id);
      fault.field.before(make('p', { class: 'field-problem', id }, fault.text));
    }
    box.append(list);
    place.prepend(box);
    focus(box);
  }

  Object.assign(tools, { word, copy, say, trouble, day, focus, make, button, about, print, printButtons, problem });
})();
