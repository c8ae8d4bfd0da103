// A block of code as HTML: title, lines with their marks and numbers, colours as classes.
using System.Collections.Immutable;
using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Parse.Markdown.Code;

/// <summary>Code that is wider than the page scrolls, for the keyboard too: so it takes the focus.</summary>
internal sealed class CodeBlockRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        if (CodeListing.Of(obj) is not { } code)
        {
            renderer.Write("<pre tabindex=\"0\"><code").WriteAttributes(obj).Write('>');
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</code></pre>");
            return;
        }
        if (code.Marks.Title is { } title)
            renderer.Write("<figure class=\"code\"><figcaption>").WriteEscape(title).Write("</figcaption>");
        renderer.Write("<pre tabindex=\"0\"><code").WriteAttributes(obj).Write('>');
        for (var i = 0; i < code.Lines.Length; i++)
            WriteLine(renderer, code, i);
        renderer.Write("</code></pre>").WriteLine(code.Marks.Title is null ? "" : "</figure>");
    }

    private static void WriteLine(HtmlRenderer renderer, CodeListing code, int index)
    {
        var (marks, line) = (code.Marks, index + 1);
        var element = marks.Added.Contains(line) ? "ins"
            : marks.Removed.Contains(line) ? "del"
            : marks.Marked.Contains(line) ? "mark" : "span";
        if (marks.HasLines)
        {
            renderer.Write($"<{element} class=\"line\"");
            if (marks.FirstNumber is { } first)
                renderer.Write(" data-line=\"").Write((first + index).ToString(CultureInfo.InvariantCulture))
                    .Write('"');
            renderer.Write('>');
        }
        foreach (var piece in code.Pieces is { } pieces ? pieces[index] : [new CodePiece(code.Lines[index], null)])
        {
            if (piece.Kind is { } kind)
                renderer.Write($"<span class=\"code-{kind}\">").WriteEscape(piece.Text).Write("</span>");
            else
                renderer.WriteEscape(piece.Text);
        }
        renderer.WriteLine();
        if (marks.HasLines)
            renderer.Write($"</{element}>");
    }
}

/// <summary>What became of a block of code.</summary>
/// <param name="Pieces">Its lines with their kinds; null where it stays without colours.</param>
internal sealed record CodeListing(CodeMarks Marks, ImmutableArray<string> Lines,
    ImmutableArray<ImmutableArray<CodePiece>>? Pieces)
{
    public static CodeListing? Of(CodeBlock block) => block.GetData(typeof(CodeListing)) as CodeListing;

    public void On(CodeBlock block) => block.SetData(typeof(CodeListing), this);
}
