// What finds and ranks.
'use strict';

// @import "search/term-tier.js"
// @import "search/synonym-map.js"
// @import "search/data.js"
// @import "search/query-units.js"
// @import "search/word-scores.js"
// @import "search/spelling-check.js"
// @import "search/ranking.js"
