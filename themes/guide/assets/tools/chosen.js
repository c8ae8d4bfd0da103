// Which questions the reader chose on all lists, and the way from any list to one's own: "See my list (6)".
(function () {
  'use strict';
  const tools = window.siteTools;
  const { store, word } = tools;

  const about = /** @type {HTMLTemplateElement} */ (document.getElementById('see-list'));
  /** Codes of the sheets, whose ticks are not for one's list. */
  const sheets = about.dataset.sheets.split(' ');

  /** @returns {Set<string>} keys of own questions and of those with a tick or a star, also from lists that are gone */
  function chosenKeys() {
    const keys = new Set(store.notes.own.map(q => q.id));
    for (const [code, answers] of Object.entries(store.notes.pages))
      if (!sheets.includes(code))
        for (const id of Object.keys(answers)) if (/-(tick|star)$/.test(id)) keys.add(id.slice(0, -'-tick'.length));
    return keys;
  }

  /** @returns {HTMLElement|null} a link to one's own list; none where the site has no such page */
  function seeList() {
    if (!about.content.firstElementChild) return null;
    const link = tools.copy('see-list');
    count(link);
    return link;
  }

  /** @param {Element} link */
  function count(link) {
    const { size } = chosenKeys();
    const text = size > 0 ? word('list_see', size) : word('list_see_empty');
    if (link.textContent !== text) link.textContent = text;
  }

  /** After each mark: the number in all links. */
  function countAll() {
    document.querySelectorAll('.see-list').forEach(count);
  }

  store.onChange(countAll);
  Object.assign(tools, { chosenKeys, seeList, countAll });
})();
