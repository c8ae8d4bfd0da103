// Another spelling to offer for words that the site does not have. It is never searched unless the reader takes it.
// SpellingCheck.cs is its twin.
'use strict';

sitegenSearch.add('spelling-check', ['data', 'edit-distance'], function (data, distance) {
  const NONE = { term: null, cost: Infinity };
  const COST_OF_SLIP = 4;
  const COST_OF_OTHER_START = 3;
  const COST_OF_UNFINISHED = 2;
  const LEAST_TO_SPLIT = 5;
  const LEAST_STEM = 6;

  /** The query in another spelling; null if every word of it may be right. */
  function suggest(words) {
    const offered = [];
    let isOther = false;
    for (let i = 0; i < words.length; i++) {
      const isLast = i === words.length - 1;
      if (isFine(words[i], isLast)) {
        offered.push(words[i].text);
        continue;
      }
      const joined = isLast ? null : data.joined(words[i], words[i + 1]);
      let taken = 1;
      let instead = null;
      if (joined && data.isKnown(joined.stem)) [instead, taken] = [joined.text, 2];
      else instead = mendOne(words[i], isLast);
      if (instead === null && joined && !data.isStop(words[i + 1])) {
        [instead, taken] = [nearest(joined, i + 2 === words.length).term, 2];
      }
      isOther = isOther || instead !== null;
      offered.push(instead === null ? words[i].text : instead);
      if (instead !== null) i += taken - 1;
    }
    return isOther ? offered.join(' ') : null;
  }

  /** Whether nobody may doubt the word: short, a number, known, on the way to a known one, or a term of its field. */
  const isFine = (word, isLast) => word.text.length < 4 || /^[0-9]/.test(word.text) || data.isStop(word) ||
    data.isKnown(word.stem) || data.isRight(word.stem) || (isLast && data.startsKnown(word.text));

  /** What one word was meant to be; null if no word is near. */
  function mendOne(word, isLast) {
    const { term, cost } = nearest(word, isLast);
    const parts = term === null || cost > Math.max(LEAST_TO_SPLIT, word.text.length) ? split(word.text) : null;
    return parts || term;
  }

  /** Two known words written as one. */
  function split(text) {
    for (let at = text.length - 3; at >= 3; at--) {
      const [left, right] = [data.form(text.slice(0, at)), data.form(text.slice(at))];
      const isOne = left.length === 1 && right.length === 1;
      if (isOne && data.isKnown(left[0].stem) && data.isKnown(right[0].stem)) return left[0].text + ' ' + right[0].text;
    }
    return null;
  }

  function nearest(word, isLast) {
    const limit = distance.limitOf(word.text);
    const cost = costs(word.text, limit, isLast);
    const hasStem = word.stem !== word.text && word.stem.length >= LEAST_STEM;
    const costOfStem = hasStem ? costs(word.stem, limit, false) : () => Infinity;
    let best = { ...NONE, count: 0, isStem: false };
    for (const [terms, isStem] of [[data.surfaces(), false], [data.body.terms, true]]) {
      for (const term of terms) {
        const stem = isStem ? term : data.stemOf(term);
        const own = Math.min(cost(term), costOfStem(stem) + 1) + (isStem ? 1 : 0);
        if (own > best.cost || own === Infinity) continue;
        const count = data.countOf(stem);
        const isMore = count > best.count || (count === best.count && term < best.term);
        if (own < best.cost || isMore) best = { term, cost: own, count, isStem };
      }
    }
    return best.isStem ? { ...best, term: data.surfaceOf(best.term) } : best;
  }

  /** What it costs to take a word for a term: slips, another first letter, an end that is still to be typed. */
  function costs(word, limit, isLast) {
    const bits = distance.bitsOf(word);
    return term => {
      if (term.length < 3 || (term[0] >= '0' && term[0] <= '9')) return Infinity;
      const isSameStart = term[0] === word[0];
      const isNear = Math.abs(term.length - word.length) <= limit &&
        distance.mayBeNear(bits, distance.bitsOf(term), limit);
      const slips = isNear ? distance.of(word, term, limit) : limit + 1;
      if (slips <= limit) return slips * COST_OF_SLIP + (isSameStart ? 0 : COST_OF_OTHER_START);
      if (!isLast || !isSameStart || term.length <= word.length || word.length < 5) return Infinity;
      const begun = distance.of(word, term.slice(0, word.length), limit);
      return begun <= limit ? begun * COST_OF_SLIP + COST_OF_UNFINISHED : Infinity;
    };
  }

  return { suggest };
});
