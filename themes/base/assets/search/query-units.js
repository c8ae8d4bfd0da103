// The phrases of a query: what stands for something else is taken together, all else word by word.
// QueryUnits.cs is its twin.
'use strict';

sitegenSearch.add('query-units', ['data', 'term-tier'], function (data, tier) {
  const WHOLE = 100;
  const OWN_WORDS_OF_LEAD = 40;

  /** The phrases of a query in its order, each with all that it may be called; its own words come first. */
  function of(words, isRaw) {
    const units = [];
    const taken = new Set();
    const add = ({ places, forms, joined }) => {
      const own = places.map(i => words[i]);
      for (const i of places) taken.add(i);
      const alternatives = [{ words: own, weight: forms.some(f => f.isLead) ? OWN_WORDS_OF_LEAD : WHOLE }];
      for (const one of joined) alternatives.push({ words: [one], weight: WHOLE });
      for (const { to, weight } of forms) for (const text of to) alternatives.push({ words: data.form(text), weight });
      units.push({ places, own, forms, alternatives, isLast: places[places.length - 1] === words.length - 1 });
    };
    for (const one of isRaw ? [] : phrases(words)) if (!one.places.some(i => taken.has(i))) add(one);
    const alone = i => ({ places: [i], forms: [], joined: [] });
    words.forEach((one, i) => { if (!taken.has(i) && !data.isStop(one)) add(alone(i)); });
    if (!units.length) words.forEach((_, i) => add(alone(i)));
    return units.sort((a, b) => a.places[0] - b.places[0]);
  }

  /**
   * Forms of synonyms, and two words that are written as one: those with the most words that count first, then the
   * longest, then those whose words stand closest, then the first in the query.
   */
  function phrases(words) {
    const { formsWith, sameAs, placesOf } = data.synonyms;
    const content = data.content(words);
    const some = content.length ? content : words;
    const forms = new Set(some.flatMap(w => [...formsWith(w.stem), ...formsWith(sameAs(w.stem))]));
    const found = [];
    for (const one of forms) {
      const places = placesOf(one, words);
      if (places) found.push({ places, content: one.content.length, at: one.at, forms: [one], joined: [] });
    }
    for (let i = 0; i + 1 < words.length; i++) {
      if (data.isStop(words[i]) || data.isStop(words[i + 1])) continue;
      const joined = data.joined(words[i], words[i + 1]);
      const same = formsWith(joined.stem).filter(f => f.words.length === 1);
      if (same.length || tier.find(data.heads, joined.stem)) {
        found.push({ places: [i, i + 1], content: 2, at: Infinity, forms: same, joined: [joined] });
      }
    }
    const width = ({ places }) => places[places.length - 1] - places[0];
    return found.sort((a, b) => b.content - a.content || b.places.length - a.places.length || width(a) - width(b) ||
      a.places[0] - b.places[0] || a.at - b.at);
  }

  return { of };
});
