// What the search field needs at once: words, the view, and what cannot wait.
'use strict';

// @import "search/words.js"
// @import "search/view.js"
// @import "search/edit-distance.js"
// @import "search/urgent-check.js"
