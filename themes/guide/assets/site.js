// The one script of every page: search field, meanings in place, text size, where one is, words about to be lost. It
// sends nothing.
'use strict';

// @import "search.js"
// @import "page/search-key.js"
// @import "page/word-notes.js"
// @import "page/text-size.js"
// @import "page/contents-mark.js"
// @import "page/unfold.js"
// @import "page/leaving.js"
// @import "page/manifest.js"
