// How far one word is from another. EditDistance.cs is its twin.
'use strict';

sitegenSearch.add('edit-distance', [], function () {
  /** How many slips a word of this length may have. */
  const limitOf = text => text.length < 8 ? 1 : text.length < 12 ? 2 : 3;

  /** Letters added, left out, replaced or swapped; more than the limit when they are many. */
  function of(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        if (row[j] < least) least = row[j];
      }
      if (least > limit) return limit + 1;
      beforeLast = last;
      last = row;
    }
    return last[b.length];
  }

  // Which letters a word has, a bit each: a slip changes at most two of them, so most words need no closer look.
  const bitsOf = word => {
    let bits = 0;
    for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
    return bits;
  };

  const count = bits => {
    let ones = 0;
    for (; bits; bits &= bits - 1) ones++;
    return ones;
  };

  /** Whether two words may be near each other, from their letters alone. */
  const mayBeNear = (bits, otherBits, limit) => count(bits ^ otherBits) <= 2 * limit;

  return { limitOf, of, bitsOf, mayBeNear };
});
