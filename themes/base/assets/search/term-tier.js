// One index as the ranking sees it: terms in order, and for each its documents and scores in thousandths.
// TermTier.cs is its twin.
'use strict';

sitegenSearch.add('term-tier', [], function () {
  const NOTHING = { terms: [], lists: [] };

  /** An index in lunr's format; the scores of several fields are added. */
  function ofIndex(index, fields) {
    const lists = [];
    const byNumber = [];
    const terms = index.invertedIndex.map(([term, posting], i) => {
      lists[i] = byNumber[posting._index] = [];
      return term;
    });
    for (const [name, pairs] of index.fieldVectors) {
      const slash = name.indexOf('/');
      if (!fields.includes(name.slice(0, slash))) continue;
      const doc = +name.slice(slash + 1);
      for (let i = 0; i < pairs.length; i += 2) {
        const list = byNumber[pairs[i]];
        const score = Math.round(pairs[i + 1] * 1000);
        if (list[list.length - 2] === doc) list[list.length - 1] += score;
        else list.push(doc, score);
      }
    }
    return { terms, lists };
  }

  /** The short form of the first part: terms, the steps from document to document; only rareness makes the score. */
  function ofTitles({ terms, steps }, count) {
    const lists = steps.split(' ').filter(Boolean).map(text => {
      const numbers = text.split(',');
      const x = (count - numbers.length + 0.5) / (numbers.length + 0.5);
      const score = Math.round(Math.log(1 + Math.abs(x)) * 1000);
      let doc = 0;
      return numbers.flatMap(step => [doc += +step, score]);
    });
    return { terms: terms.split(' ').filter(Boolean), lists };
  }

  /** The first place whose term is not before the text. */
  function start(terms, text) {
    let [low, high] = [0, terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (terms[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The documents and scores of a term; null if none has it. */
  function find(tier, term) {
    const at = start(tier.terms, term);
    return tier.terms[at] === term && tier.lists[at].length ? tier.lists[at] : null;
  }

  function starts(terms, text) {
    const at = start(terms, text);
    return at < terms.length && terms[at].startsWith(text);
  }

  return { NOTHING, ofIndex, ofTitles, start, find, starts };
});
