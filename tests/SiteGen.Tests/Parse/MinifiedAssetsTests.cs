// Style sheets and scripts lose what is there for their writers, and nothing else.
using System.Text;
using SiteGen.Model;
using SiteGen.Parse;

namespace SiteGen.Tests.Parse;

public sealed class MinifiedAssetsTests
{
    [Fact]
    public void A_style_sheet_loses_comments_and_blanks() =>
        Minified("a.css", "/* For paper. */\n.box {\n  color: #ff0000;\n  margin: 0 auto;\n}\n")
            .ShouldBe(".box{color:#f00;margin:0 auto}");

    [Fact]
    public void A_script_loses_comments_and_blanks_and_keeps_the_names_that_others_may_know() =>
        Minified("a.js", "// Why.\n/** @param {number} count */\nfunction twice(count) {\n  return count * 2;\n}\n")
            .ShouldBe("function twice(n){return n*2}");

    [Theory]
    [InlineData("a.css", "/*! Licence: MIT */\n.a { margin: 0; }")]
    [InlineData("a.js", "/*! Licence: MIT */\nstart();")]
    public void A_comment_that_begins_with_an_exclamation_mark_stays(string path, string text) =>
        Minified(path, text).ShouldContain("Licence: MIT");

    [Theory]
    [InlineData("a.css", ".box { color: }}} red")]
    [InlineData("a.js", "function (")]
    [InlineData("a.svg", "<svg>\n<!-- mine -->\n</svg>")]
    [InlineData("a.json", "{ \"a\": 1 }")]
    public void What_is_no_style_sheet_or_script_stays_as_it_is_written(string path, string text) =>
        Minified(path, text).ShouldBe(text);

    [Theory]
    [InlineData("a.css", ".card:has(> input:checked) > li:not(:first-child) { inset-inline: max(1rem, 4vw) auto; }")]
    [InlineData("a.css", "@media (width >= 40rem) { .a { color: color-mix(in srgb, var(--ink) 60%, #fff); } }")]
    [InlineData("a.css", "@container card (inline-size > 20rem) { .a { gap: calc(1rem + 2px); } }")]
    [InlineData("a.css", ".a::before { content: \"a  /* b */\"; }")]
    [InlineData("a.js", "const a = b?.c ?? `x  ${d}  // y`; const r = /[/]\\/\\*/u; for (const e of f) g(...e);")]
    public void The_languages_of_today_are_understood(string path, string text)
    {
        var minified = Minified(path, text);
        minified.Length.ShouldBeLessThan(text.Length);
        foreach (var whole in Strings(text))
            minified.ShouldContain(whole);
    }

    [Fact]
    public void The_same_file_is_not_worked_on_twice()
    {
        var (memo, assets) = (new Memo(), Assets("a.css", ".a { margin: 0 }"));
        var first = MinifiedAssets.Of(assets, memo)["a.css"];
        MinifiedAssets.Of(assets, memo)["a.css"].ShouldBeSameAs(first);
    }

    private static string Minified(string path, string text) =>
        Encoding.UTF8.GetString(MinifiedAssets.Of(Assets(path, text), new Memo())[path].Published.Span);

    private static Dictionary<string, Asset> Assets(string path, string text) =>
        new() { [path] = new Asset(SourceRoot.Themes, path, path, Encoding.UTF8.GetBytes(text)) };

    /// <summary>What stands between quotes, and the words of selectors and values.</summary>
    private static IEnumerable<string> Strings(string text) =>
        text.Split(' ', ';').Where(word => word.Length > 2 && word.All(c => char.IsLetter(c) || c is '-' or '#'));
}
