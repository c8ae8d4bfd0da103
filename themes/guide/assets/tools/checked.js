// Facts grow old: a center that nobody has checked for a year says so, and after two years it leaves the list.
(function () {
  'use strict';
  const { word, make, copy, day } = window.siteTools;

  /** @param {number} years @returns {string} the day so many years ago, as the data writes days */
  function ago(years) {
    const then = new Date();
    then.setFullYear(then.getFullYear() - years);
    return then.toISOString().slice(0, 10);
  }
  const [oneYear, twoYears] = [ago(1), ago(2)];

  /** @param {HTMLElement} card @param {Element} list */
  function leave(card, list) {
    let old = list.parentElement.querySelector('.old-centers');
    if (!old) list.after(old = copy('old-centers'));
    old.querySelector('ul').append(card);
    old.querySelector('summary').textContent = word('centers_old', old.querySelectorAll('.center-card').length);
  }

  for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.center-card[data-checked]'))) {
    const { checked } = card.dataset;
    if (checked >= oneYear) continue;
    card.append(make('p', { class: 'stale' }, word('center_stale', day(checked, 'long'))));
    const list = card.closest('.cards');
    if (list && checked < twoYears && !card.closest('.old-centers')) leave(card, list);
  }
})();
