// The script of every page: the search field and the key that leads to it, meanings in place, text size, and where one
// is. It sends nothing.
'use strict';

// @import "search.js"
// @import "page/search-key.js"
// @import "page/word-notes.js"
// @import "page/text-size.js"
// @import "page/contents-mark.js"
// @import "page/unfold.js"
