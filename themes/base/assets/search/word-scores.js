// What each document scores for a word or phrase of a query. WordScores.cs is its twin.
'use strict';

sitegenSearch.add('word-scores', ['data', 'term-tier'], function (data, tier) {
  const TEXT_SHARE = 45;
  const share = (value, percent) => Math.floor(value * percent / 100);
  const zeros = () => new Float64Array(data.titles.length);

  function take(list, weight, scores) {
    for (let i = 0; i < list.length; i += 2) {
      const score = share(list[i + 1], weight);
      if (score > scores[list[i]]) scores[list[i]] = score;
    }
  }

  /**
   * The best match of the word in each document: the word itself, or one that it begins while it is being typed.
   * A term of its field is whole as it is; no word is taken for a shorter one.
   */
  function takeWord({ terms, lists }, word, isTyped, scores) {
    const exact = tier.find({ terms, lists }, word.stem);
    const half = exact ? 20 : 40;
    if (exact) take(exact, 100, scores);
    if (!isTyped || word.text.length < 2 || (!exact && data.isTerm(word.stem))) return;
    for (let i = tier.start(terms, word.text); i < terms.length && terms[i].startsWith(word.text); i++) {
      take(lists[i], half + Math.floor(half * word.text.length / terms[i].length), scores);
    }
    // The stem of a word may be shorter than what is typed of it.
    const surfaces = data.surfaces();
    for (let i = tier.start(surfaces, word.text); i < surfaces.length && surfaces[i].startsWith(word.text); i++) {
      const stem = data.surfaceStems()[i];
      if (!stem.startsWith(word.text)) take(tier.find({ terms, lists }, stem) || [], half, scores);
    }
  }

  function ofWord(word, isTyped) {
    const heads = zeros();
    const body = zeros();
    takeWord(data.heads, word, isTyped, heads);
    takeWord(data.body, word, isTyped, body);
    return heads.map((score, doc) => score + share(body[doc], TEXT_SHARE));
  }

  function ofUnit(unit) {
    const best = zeros();
    unit.alternatives.forEach((alternative, number) => {
      const content = data.content(alternative.words);
      const words = content.length ? content : alternative.words;
      const sums = zeros();
      const counts = zeros();
      words.forEach((word, i) => {
        const scores = ofWord(word, unit.isLast && number === 0 && i === words.length - 1);
        scores.forEach((score, doc) => {
          sums[doc] += score;
          if (score > 0) counts[doc]++;
        });
      });
      for (let doc = 0; doc < best.length; doc++) {
        if (!sums[doc]) continue;
        const all = Math.floor(sums[doc] * counts[doc] / (words.length * words.length));
        best[doc] = Math.max(best[doc], share(all, alternative.weight));
      }
    });
    return best;
  }

  return { ofUnit };
});
