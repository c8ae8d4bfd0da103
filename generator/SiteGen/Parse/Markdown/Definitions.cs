// Definitions of links and footnotes that nothing uses, or that stand twice: the text of the second is lost.
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using Span = SiteGen.Diagnostics.SourceSpan;

namespace SiteGen.Parse.Markdown;

internal static class Definitions
{
    private static readonly Regex Definition =
        new(@"(?m)^ {0,3}\[(?<label>[^\[\]\n]+)\]:(?=[ \t]*\S)", RegexOptions.CultureInvariant);

    public static void Check(MarkdownDocument document, string text, Func<int, int, Span> place, DiagnosticBag bag)
    {
        if (!text.Contains("]:", StringComparison.Ordinal))
            return;
        var code = document.Descendants<Block>().Where(b => b is CodeBlock or HtmlBlock).Select(b => b.Span).ToList();
        var used = document.Descendants<LinkInline>().Select(l => l.Reference?.Label ?? l.Label).OfType<string>()
            .Concat(document.Descendants<FootnoteLink>().Select(f => f.Footnote.Label).OfType<string>()).Select(Same)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Definition.Matches(text))
        {
            var label = match.Groups["label"];
            var span = place(label.Index, label.Length);
            if (label.Value[0] == '@' || code.Any(c => c.Start <= match.Index && match.Index <= c.End))
                continue;
            if (!lines.TryAdd(Same(label.Value), span.Line))
                bag.Add(MarkdownErrors.DefinedTwice(span, label.Value, lines[Same(label.Value)]));
            else if (!used.Contains(Same(label.Value)))
                bag.Add(MarkdownErrors.NeverUsed(span, label.Value));
        }
    }

    private static string Same(string label) =>
        string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
