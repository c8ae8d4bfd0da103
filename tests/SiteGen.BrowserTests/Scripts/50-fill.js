// Types a text of the given length into every text area: words of five letters that occur once. Answers with all words.
(() => {
  const letters = "bcdfghjkmnpqrstvwxyz";
  probe.fill = (length) => {
    const words = [];
    for (const area of document.querySelectorAll("main textarea")) {
      const own = [];
      for (let typed = 0; typed + 5 <= length; typed += 6) {
        let n = words.length + own.length;
        let word = "";
        for (let i = 0; i < 5; i++) { word += letters[n % letters.length]; n = Math.floor(n / letters.length); }
        own.push(word);
      }
      area.value = own.join(" ");
      area.dispatchEvent(new Event("input", { bubbles: true }));
      words.push(...own);
    }
    return words;
  };
})();
