// The forms of synonyms.yaml, and where they stand in a query. SynonymMap.cs is its twin. Forms are normalised by the
// generator, but for those that are shown; their words are looked at when a query has one of them.
'use strict';

sitegenSearch.add('synonym-map', ['words'], function ({ wordsOf }) {
  const AS_GOOD = 90;
  const MEANT = 250;
  const BETWEEN = 2;

  function formsOf(part) {
    const forms = [];
    const add = (text, shown, to, weight, more) =>
      forms.push({ text: ' ' + text, shown, to, weight, at: forms.length, ...more });
    for (const ring of part.same.map(entry => entry.split('|'))) {
      const all = [wordsOf(ring[0]).join(' '), ...ring.slice(1)];
      const one = all.find(text => !text.includes(' '));
      all.forEach((text, i) => add(text, i ? ring[0] : '', all.filter(other => other !== text), AS_GOOD, { one }));
    }
    for (const [to, ...from] of part.leads.map(entry => entry.split('|'))) {
      for (const text of from) add(text, to, [to], MEANT, { isLead: true });
    }
    for (const [text, ...meanings] of part.either.map(entry => entry.split('|'))) {
      add(text, '', meanings, AS_GOOD, { meanings });
    }
    return forms;
  }

  /** How every word of this stem begins: like the stem, but for its last letter. */
  const beginningOf = stem => stem.slice(0, Math.max(1, Math.min(4, stem.length - 1)));

  /** @param data Knows the words of a text, and which of them say nothing. */
  function map(data, part) {
    const forms = formsOf(part);
    const found = new Map();
    const same = new Map();

    function open(one) {
      if (!one.words) {
        one.words = data.form(one.text);
        one.content = data.content(one.words);
      }
      return one;
    }

    /** The forms with a word of this stem. */
    function formsWith(stem) {
      let some = found.get(stem);
      if (!some) {
        const beginning = ' ' + beginningOf(stem);
        some = forms.filter(f => f.text.includes(beginning) && open(f).words.some(w => w.stem === stem));
        found.set(stem, some);
      }
      return some;
    }

    /** Words of one ring are the same word in a form of several: the first of its single words stands for them. */
    function sameAs(stem) {
      let is = same.get(stem);
      if (is === undefined) {
        const ring = formsWith(stem).find(f => f.one && f.words.length === 1);
        same.set(stem, is = ring ? data.form(ring.one)[0].stem : stem);
      }
      return is;
    }

    /** A short form with several meanings has to be typed as it is: UPS is not "up". */
    function sequence({ words, meanings }, query) {
      const isSame = (a, b) => meanings ? a.text === b.text : a.stem === b.stem;
      for (let at = 0; at + words.length <= query.length; at++) {
        if (words.every((w, i) => isSame(w, query[at + i]))) return words.map((_, i) => at + i);
      }
      return null;
    }

    /** Where the words of a form stand: those that count in any order and near each other; null if they do not. */
    function placesOf(one, query) {
      const { content } = one;
      if (content.length < 2) return sequence(one, query);
      const places = [];
      for (const word of content) {
        const isSame = w => w.stem === word.stem || sameAs(w.stem) === sameAs(word.stem);
        const at = query.findIndex((w, i) => isSame(w) && !places.includes(i));
        if (at < 0) return null;
        places.push(at);
      }
      places.sort((a, b) => a - b);
      const between = data.content(query.slice(places[0], places[places.length - 1] + 1)).length;
      return between <= content.length + BETWEEN ? places : null;
    }

    const words = () => forms.flatMap(one => one.text.slice(1).split(' '));
    return { formsWith, sameAs, placesOf, words };
  }

  return { map, beginningOf };
});
