// What people mean by signs that are no Markdown here, from other generators or by a slip. THE LIST.
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Parse.Markdown;

/// <param name="Signs">A text without any of them is not looked at.</param>
internal sealed record Meaning(string What, string Signs, Regex Pattern, Func<Match, string> Hint)
{
    public IEnumerable<(int At, int Length, string Hint)> Find(string text)
    {
        foreach (Match match in Pattern.Matches(text))
            yield return (match.Index, match.Length, Hint(match));
    }
}

internal static class Meanings
{
    private const string Directive = "write it as a directive: a line ::: note, the text, and a line :::";

    public static ImmutableArray<Meaning> All { get; } =
    [
        Of("a reference link", "[", @"\[(?<t>[^\[\]\n\uFFFC]+)\]\[(?<r>[^\[\]\n]*)\]", m =>
            $"write [{m.Groups["t"]}](page.md), or add a line [{Label(m)}]: address"),
        Of("a footnote", "[", @"\[\^(?<r>[^\[\]\s]+)\](?!:)", m => $"add a line [^{m.Groups["r"]}]: text"),
        Of("a link", "[", @"\[[^\[\]\n]+\]\((?<u>[^()<>\s\uFFFC]+(?:[ \t]+[^()<>\s\uFFFC""]+)+)\)", m =>
            $"write each blank of the address as %20: "
            + $"({m.Groups["u"].Value.Replace(" ", "%20", StringComparison.Ordinal)})"),
        Of("a link", "[", @"\[[^\[\]\n]+\]\s+\((?:https?://|[\w./-]+\.md\b)[^()\s]*\)", _ =>
            "take the blank between the brackets out"),
        Of("a link of a wiki", "[", @"\[\[[^\[\]\n]+\]\]", _ => "write [text](page.md)"),
        Of("a definition", "[", @"(?<=\n)\[[^\[\]\n]+\]:[ \t]+\S+", _ => "leave a line free above it"),
        Of("a heading", "#", @"(?m)^(?<h>\#{2,6})(?<t>[^\#\s].*)$", m =>
            $"write a blank behind the signs: {m.Groups["h"]} {m.Groups["t"]}"),
        Of("a box of another tool", "!?", @"(?m)^(?:!!!|\?\?\?\+?)[ \t]+\w.*$", _ => Directive),
        Of("a tab of another tool", "=", "(?m)^===[!+]?[ \\t]+\".*$", _ =>
            "write tabs as directives: :::: tabs, in it ::: tab and its name, the text, :::, and :::: at the end"),
        Of("a shortcode of another tool", "{", @"\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\{\{.*?\}\}", _ =>
            $"content is never run: write it as Markdown, as a directive, or as code between ` signs"),
        Of("a marked text", "=", @"(?<!=)==[^=\n]+==(?!=)", m => $"write <mark>{m.Value.Trim('=')}</mark>"),
        Of("a formula", "$", @"\$\$|(?<!\$)\$[^$\n]*\\[A-Za-z]+[^$\n]*\$", _ =>
            "formulas are no part of SiteGen: write it in words, or as a picture with a text"),
        Of("a comment", "<", "<!--(?:[^\\n]*?--!>)?", _ =>
            "end it with --> in the same paragraph, and put a comment of several paragraphs on lines of its own"),
    ];

    /// <summary>GitHub's boxes begin a quotation.</summary>
    public static (int Length, string Hint)? AlertOf(string text)
    {
        var match = Alert.Match(text);
        return match.Success ? (match.Length, Alerts.Hint(match.Groups["kind"].Value)) : null;
    }

    private static readonly Regex Alert = new(@"^\[!(?<kind>\w+)\]", RegexOptions.CultureInvariant);

    private static Meaning Of(string what, string signs, string pattern, Func<Match, string> hint) =>
        new(what, signs, new Regex(pattern, RegexOptions.CultureInvariant), hint);

    private static string Label(Match match) =>
        match.Groups["r"].Length > 0 ? match.Groups["r"].Value : match.Groups["t"].Value;
}
