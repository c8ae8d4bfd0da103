// GitHub's alerts: a quotation that begins with [!NOTE] is what ::: note is.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Parse.Markdown;

internal static class Alerts
{
    private static readonly Regex Mark =
        new(@"^\[!(?<kind>[A-Za-z]+)\][ \t]*(?<title>[^\n]*)", RegexOptions.CultureInvariant);

    public static ImmutableArray<string> Kinds { get; } = ["note", "tip", "important", "warning", "caution"];

    /// <summary>Makes directives of them; others stay quotations, and are found as Markdown that was missed.</summary>
    public static void Turn(MarkdownDocument document)
    {
        foreach (var quote in document.Descendants<QuoteBlock>().ToList())
        {
            if (quote is not [ParagraphBlock { Inline: { } text } first, ..]
                || Mark.Match(PlainRun.Of(text).Text) is not { Success: true } mark
                || !Kinds.Contains(mark.Groups["kind"].Value.ToLowerInvariant()) || !TakeLine(text))
                continue;
            if (text.FirstChild is null)
                quote.Remove(first);
            Replace(quote, mark.Groups["kind"].Value.ToLowerInvariant(), mark.Groups["title"].Value.Trim());
        }
    }

    /// <summary>The kind that was most likely meant, or all of them.</summary>
    public static string Hint(string written) => Diagnostics.Nearest.Hint(written, Kinds)!;

    private static void Replace(QuoteBlock quote, string kind, string title)
    {
        var box = new CustomContainer(quote.Parser!)
        {
            Info = kind,
            Arguments = title,
            Span = quote.Span,
            Line = quote.Line,
            Column = quote.Column,
            OpeningFencedCharCount = 3,
            ClosingFencedCharCount = 3,
        };
        while (quote.Count > 0)
        {
            var child = quote[0];
            quote.RemoveAt(0);
            box.Add(child);
        }
        var parent = quote.Parent!;
        parent[parent.IndexOf(quote)] = box;
    }

    /// <summary>Takes out the first line; false where a mark of the text goes on behind its end.</summary>
    private static bool TakeLine(ContainerInline text)
    {
        var line = text.TakeWhile(i => i is not LineBreakInline).ToList();
        if (line.OfType<ContainerInline>().Any(c => c.Descendants<LineBreakInline>().Any()))
            return false;
        foreach (var inline in line)
            inline.Remove();
        text.FirstChild?.Remove();
        return true;
    }
}
