// The prose of a page with its places: front matter first, then the body.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Check.Language;

/// <summary>A stretch of prose that begins somewhere after a place in its file.</summary>
internal sealed record ProseBlock(string Text, SourceSpan Span, bool IsParagraph, bool IsSentences)
{
    private const int Reach = 4000;

    /// <summary>The place of a part of the text: its first words are looked for in the source, since marks may stand
    /// between others.</summary>
    public SourceSpan Place(string part)
    {
        var words = part.Split(' ', 3);
        var beginning = words.Length > 1 ? $"{words[0]} {words[1]}" : words[0];
        var source = Span.Source;
        var start = Math.Min(source.Text.Length, source.LineStart(Span.Line) + Span.Column - 1);
        var found = source.Text.IndexOf(beginning, start, Math.Min(Reach, source.Text.Length - start),
            StringComparison.Ordinal);
        return found < 0
            ? Span
            : source.SpanAt(found,
                Math.Min(part.Length, source.Line(source.SpanAt(found).Line).Length - source.SpanAt(found).Column + 1));
    }
}

internal sealed class ProseOfPage(Document document)
{
    private static readonly Regex Marks = new(@"\[@[^\]]*\]|\]\([^)]*\)|[\[\]*`]|_{2,}", RegexOptions.CultureInvariant);

    public IEnumerable<ProseBlock> Blocks =>
        document.FrontMatter.Items.SelectMany(f => Field(f.Value))
            .Concat(document.Body.Blocks.Select(b =>
            new ProseBlock(b.Text, b.Span, b.Kind == TextBlockKind.Paragraph,
            b.Kind is TextBlockKind.Paragraph or TextBlockKind.ListItem)));

    /// <summary>A text of a row without its Markdown marks.</summary>
    public static string WithoutMarks(string text) => Marks.Replace(text, "").Replace('\n', ' ');

    private static IEnumerable<ProseBlock> Field(FieldValue? value) => value switch
    {
        MarkdownField field => field.Body.Blocks.Select(b => new ProseBlock(b.Text, b.Span, false, true)),
        ListValue list => list.Items.SelectMany(Field),
        _ => [],
    };
}
