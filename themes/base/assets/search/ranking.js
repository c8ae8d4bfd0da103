// The order of results, in whole numbers, so that page and generator agree to the last place.
// SearchRanking.cs is its twin.
'use strict';

sitegenSearch.add('ranking', ['index', 'query-units', 'word-scores', 'spelling-check', 'urgent-check', 'synonym-map'],
  function (data, queryUnits, scores, spelling, urgency, { beginningOf }) {
    const MOST_LETTERS = 5000;
    const MOST_WORDS = 16;
    const MOST_HITS = 60;
    const MOST_CANDIDATES = 100;
    const EXACT_TITLE = 150;
    const MOST_SECTIONS = 3;
    const LEAST_SHARE = 12;
    const FROM_PARENT = 50;
    const FROM_CHILD = 60;
    const ITEM_SHARE = 80;
    const LEAST_TOLD = 5;
    const MOST_TO_BE_RARE = 5;

    const share = (value, percent) => Math.floor(value * percent / 100);
    const zeros = () => new Float64Array(data.titles.length);
    const better = (a, b) => b.score - a.score || a.doc - b.doc;

    /** A part profits from its page, and a page from its parts. */
    function withFamily(own) {
      const all = own.slice();
      data.parent.forEach((parent, doc) => {
        if (parent < 0) return;
        all[doc] = Math.max(all[doc], share(own[parent], FROM_PARENT));
        all[parent] = Math.max(all[parent], share(own[doc], FROM_CHILD));
      });
      return all;
    }

    const keyOf = words => data.content(words).map(w => w.stem).join(' ');

    /** Whether a title says just one of the things asked; most do not even have its first word. */
    function isAsked(title, asked) {
      const isPlain = !/[^\0-\x7f]/.test(title);
      const lower = title.toLowerCase();
      const mayBe = key => !isPlain || lower.includes(beginningOf(key.split(' ')[0]));
      return asked.some(key => mayBe(key) && keyOf(data.form(title)) === key);
    }

    /** All that the whole query may be called: a title that says just that comes first. */
    function askedBy(words, units) {
      return [words, ...(units.length === 1 ? units[0].alternatives.map(a => a.words) : [])].map(keyOf);
    }

    function order(hits, asked) {
      hits = hits.sort(better).slice(0, MOST_CANDIDATES);
      for (const hit of hits) if (isAsked(data.titles[hit.doc], asked)) hit.score = share(hit.score, EXACT_TITLE);
      hits.sort(better);
      const least = hits.length ? Math.floor(hits[0].score / LEAST_SHARE) : 0;
      return hits.filter(h => h.score > least).slice(0, MOST_HITS);
    }

    /** All phrases count, and none has to be there; what few documents have counts more when it is missing. */
    function hitsOf(units, missing) {
      const sums = zeros();
      const found = zeros();
      let whole = 0;
      for (const unit of units) {
        const own = scores.ofUnit(unit);
        const most = own.reduce((a, b) => Math.max(a, b), 0);
        if (!most) missing.push(...unit.own);
        whole += most;
        withFamily(own).forEach((score, doc) => {
          sums[doc] += score;
          if (score > 0) found[doc] += most;
        });
      }
      const hits = [];
      sums.forEach((score, doc) => {
        if (!score) return;
        const covered = Math.floor(Math.floor(score * found[doc] / whole) * found[doc] / whole);
        const boosted = share(covered, data.groups[data.group[doc]][2]);
        hits.push({ doc, score: share(boosted, data.parent[doc] >= 0 && !data.section[doc] ? ITEM_SHARE : 100) });
      });
      return hits;
    }

    /** What comes first whatever it scores. */
    function first(docs, hits) {
      return [...docs.map(doc => ({ doc, score: Infinity })), ...hits.filter(h => !docs.includes(h.doc))];
    }

    /** Words that no page has; a short one is not worth a word, unless it is a term. */
    const worthTelling = words => words.filter(w => w.text.length >= LEAST_TOLD || data.isTerm(w.stem));

    /**
     * The one other word of a query with a missing word, if it says little by itself: to be offered, not searched.
     * With a term that is missing it says little unless a title is just that word, else if many documents have it.
     */
    function restOf(words, missing, suggestion) {
      const rest = words.filter(w => !missing.includes(w));
      const [only, ...more] = data.content(rest);
      if (!missing.length || !only || more.length) return null;
      const isLost = missing.some(w => data.isTerm(w.stem))
        ? !data.titles.some(title => isAsked(title, [only.stem]))
        : suggestion === null && data.countOf(only.stem) > MOST_TO_BE_RARE;
      return isLost ? rest.map(w => w.text).join(' ') : null;
    }

    function grouped(hits) {
      const results = new Map();
      for (const { doc } of hits) {
        const key = data.section[doc] ? data.parent[doc] : doc;
        if (!results.has(key)) results.set(key, []);
        if (key !== doc && results.get(key).length < MOST_SECTIONS) results.get(key).push(doc);
      }
      return [...results].map(([doc, sections]) => ({ doc, sections }));
    }

    /**
     * What the words find as they were typed: they are never replaced. Another spelling is only offered.
     * @param {string} query
     * @param {boolean} isRaw Without synonyms.
     */
    function search(query, isRaw) {
      const words = data.form(query.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
      const units = queryUnits.of(words, isRaw);
      const shortcuts = data.shortcutsOf(words);
      const signs = urgency.find(words, data);
      const lost = [];
      let hits = order(hitsOf(units, lost), askedBy(words, units));
      const isSure = data.isWhole && !shortcuts.length;
      const suggestion = isSure ? spelling.suggest(words) : null;
      let missing = isSure ? worthTelling(lost) : [];
      if (signs.length) {
        if (lost.length && urgency.haveAll(signs, data.content(words).filter(w => !lost.includes(w)))) hits = [];
        missing = [];
      }
      const rest = restOf(words, missing, suggestion);
      hits = first(shortcuts, rest === null ? hits : []);
      if (signs.length && data.urgentPage >= 0) hits = first([data.urgentPage], hits);
      return { words, units, signs, missing: missing.map(w => w.text), rest, suggestion, hits, results: grouped(hits) };
    }

    /** What to mark in the texts of results. */
    function marksOf({ units }) {
      const last = units.find(u => u.isLast);
      const words = data.content(units.flatMap(u => u.alternatives).flatMap(a => a.words));
      const typed = last ? last.own[last.own.length - 1].text : '';
      return { known: new Map(), stems: new Set(words.map(w => w.stem)), typed };
    }

    function isMarked(text, marks) {
      let is = marks.known.get(text);
      if (is === undefined) {
        const isBegun = w => marks.typed.length > 2 && w.text.startsWith(marks.typed);
        is = data.form(text).some(w => marks.stems.has(w.stem) || isBegun(w));
        marks.known.set(text, is);
      }
      return is;
    }

    return { search, marksOf, isMarked };
  });
