// Which signs that cannot wait were typed. It needs no index, and it is not strict: a help box too many does no harm.
// UrgentCheck.cs is its twin.
'use strict';

sitegenSearch.add('urgent-check', ['words', 'files', 'edit-distance'], function (words, files, distance) {
  const LEAST_LETTERS = 4;
  const BETWEEN = 2;
  const word = text => ({ text, stem: words.stemOf(text, files.language) });
  const form = text => text.split(' ').map(word);
  let signs = null;

  /**
   * The numbers of the signs that have a form whose words stand near each other, in any order.
   * Slips are allowed in a word that nothing else knows, but not in its first letter.
   * @param query The words that were typed.
   * @param data The index, once it is there: what it knows is no slip.
   */
  function find(query, data) {
    signs = signs || files.signs.map(([, , forms]) => forms.split('|').map(form));
    const mayBeSlip = query.map(w =>
      w.text.length >= LEAST_LETTERS && !(data && (data.isStop(w) || data.isKnown(w.stem) || data.isRight(w.stem))));
    const isNear = (one, i) => {
      if (query[i].stem === one.stem) return true;
      const limit = distance.limitOf(one.text);
      return mayBeSlip[i] && query[i].text[0] === one.text[0] && distance.of(query[i].text, one.text, limit) <= limit;
    };
    const stands = one => {
      const places = one.map(w => query.findIndex((_, i) => isNear(w, i)));
      return !places.includes(-1) && Math.max(...places) - Math.min(...places) < one.length + BETWEEN;
    };
    return signs.flatMap((forms, number) => forms.some(stands) ? [number] : []);
  }

  /** Whether every word is one of these signs' forms. */
  const haveAll = (numbers, query) =>
    query.every(w => numbers.some(number => signs[number].some(one => one.some(other => other.stem === w.stem))));

  /** What the signs say: level and text, in their order. */
  const tell = numbers => numbers.map(number => ({ level: files.signs[number][0], text: files.signs[number][1] }));

  return { find, haveAll, tell, wordsOf: text => words.wordsOf(text).map(word) };
});
