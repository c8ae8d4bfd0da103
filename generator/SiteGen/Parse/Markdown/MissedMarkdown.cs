// Markdown that was meant as something and did not become it: it would be printed as it stands, and nobody would know.
using Markdig.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using Span = SiteGen.Diagnostics.SourceSpan;

namespace SiteGen.Parse.Markdown;

internal static class MissedMarkdown
{
    public static void Run(MarkdownDocument document, string text, Func<int, int, Span> place, DiagnosticBag bag)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(b => b.Inline is not null))
        {
            var plain = PlainRun.Of(block.Inline!);
            var told = new bool[plain.Text.Length];
            foreach (var meaning in Meanings.All.Where(m => plain.HasAny(m.Signs)))
            {
                foreach (var (at, length, hint) in meaning.Find(plain.Text))
                {
                    if (told[at] || plain.OffsetOf(at) is not { } offset)
                        continue;
                    told.AsSpan(at, length).Fill(true);
                    bag.Add(MarkdownErrors.Missed(place(offset, length), meaning.What, hint));
                }
            }
            if (block is ParagraphBlock { Parent: QuoteBlock } && Meanings.AlertOf(plain.Text) is { } alert)
                bag.Add(MarkdownErrors.Missed(place(block.Span.Start, alert.Length), "an alert of another tool",
                    alert.Hint));
            if (block is ParagraphBlock && MissedTable.Find(text, block.Span) is { } table)
                bag.Add(MarkdownErrors.Missed(place(table.Offset, 1), "a table", table.Hint));
        }
        Definitions.Check(document, text, place, bag);
    }
}
