// Both parts of the index, as far as they have come. SearchData.cs is its twin.
'use strict';

sitegenSearch.add('data', ['words', 'files', 'term-tier', 'synonym-map'], function (words, files, tier, synonymMap) {
  const { wordsOf } = words;
  const stemOf = text => words.stemOf(text, files.language);
  const word = text => ({ text, stem: stemOf(text) });
  const form = text => wordsOf(text).map(word);

  const data = {
    titles: [], urls: [], group: [], parent: [], section: [], summaries: [], texts: [],
    heads: tier.NOTHING, body: tier.NOTHING, isWhole: false, stemOf, word, form,
  };
  let signWords = [];
  let signStems = new Set();
  let terms = new Set();
  let surfaces = null;
  let surfaceStems = null;

  data.isStop = one => data.stops.has(one.text) || data.stops.has(one.stem);
  data.content = query => query.filter(one => !data.isStop(one));
  data.joined = (first, second) => form(first.text + second.text)[0];

  /** Whether the word is a term of its field, though no page may have it. */
  data.isTerm = stem => terms.has(stem);

  /** Whether the word is right as it is: a term, or a word of a sign that cannot wait. */
  data.isRight = stem => terms.has(stem) || signStems.has(stem);

  data.isKnown = stem =>
    !!(tier.find(data.heads, stem) || tier.find(data.body, stem) || data.synonyms.formsWith(stem).length);

  data.countOf = stem => ((tier.find(data.heads, stem) || '').length + (tier.find(data.body, stem) || '').length) / 2;

  /** Whether somebody who types this may be on the way to a known word. */
  data.startsKnown = text =>
    [data.heads.terms, data.body.terms, data.surfaces()].some(some => tier.starts(some, text));

  /** The words of titles, synonyms and urgent signs, as they are written, in order. */
  data.surfaces = () => {
    const all = () => [...data.titles.flatMap(wordsOf), ...signWords, ...data.synonyms.words()];
    surfaces = surfaces || [...new Set(all())].sort();
    return surfaces;
  };

  /** Their stems, in the same order. */
  data.surfaceStems = () => {
    surfaceStems = surfaceStems || data.surfaces().map(stemOf);
    return surfaceStems;
  };

  /** A word with this stem as some text has it; the stem itself if none has. */
  data.surfaceOf = stem => {
    const beginning = synonymMap.beginningOf(stem);
    for (const text of data.texts) {
      const found = text.toLowerCase().includes(beginning) && wordsOf(text).find(one => stemOf(one) === stem);
      if (found) return found;
    }
    return stem;
  };

  /** The documents to which the words lead at once, such as the page of a place for its number. */
  data.shortcutsOf = query => {
    const whole = data.content(query).map(one => one.text).join(' ');
    return [...new Set(data.shortcuts.flatMap(({ length, rows }) => {
      if (!length) return rows.get(whole) || [];
      return query.filter(one => one.text.length === length).flatMap(one => {
        let end = length;
        while (end > 0 && !rows.has(one.text.slice(0, end))) end--;
        return rows.get(one.text.slice(0, end)) || [];
      });
    }))];
  };

  /** In addresses "~" stands for the title's slug; a part has only its anchor. */
  data.urlOf = doc => {
    const slug = () => data.titles[doc].toLowerCase().replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    return (data.parent[doc] < 0 ? '' : data.urlOf(data.parent[doc])) + data.urls[doc].replace('~', slug);
  };

  function shortcut({ length, keys, documents }) {
    const rows = new Map();
    keys.split('|').forEach((key, i) => rows.set(key, [...(rows.get(key) || []), documents[i]]));
    return { length, rows };
  }

  function addDocuments(part) {
    for (const name of ['titles', 'urls', 'group', 'parent', 'section']) data[name] = data[name].concat(part[name]);
    surfaces = surfaceStems = null;
  }

  data.addTitles = part => {
    data.stops = new Set(part.stops.split(' '));
    data.groups = part.groups;
    data.urgentPage = part.urgentPage;
    data.shortcuts = part.shortcuts.map(shortcut);
    data.synonyms = synonymMap.map(data, part);
    signWords = files.signs.flatMap(sign => sign[2].split(/[ |]/));
    signStems = new Set(signWords.map(stemOf));
    data.heads = tier.ofTitles(part.index, part.titles.length);
    addDocuments(part);
    return data;
  };

  data.addText = part => {
    addDocuments(part);
    terms = new Set(part.terms.split(' ').map(stemOf));
    data.summaries = part.summaries;
    data.texts = part.texts;
    data.heads = tier.ofIndex(part.index, ['title', 'words']);
    data.body = tier.ofIndex(part.index, ['text']);
    data.isWhole = true;
    return data;
  };

  return data;
});

sitegenSearch.add('index', ['data', 'titles'], (data, titles) => data.addTitles(titles));
sitegenSearch.add('whole-index', ['index', 'text'], (data, text) => data.addText(text));
