// The text of a block that Markdown left as text, with the way back to its source; links, code and the like are a sign
// that is none.
using System.Text;
using Markdig.Syntax.Inlines;

namespace SiteGen.Parse.Markdown;

internal sealed class PlainRun
{
    private const char Other = '\uFFFC';
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    public string Text { get; private set; } = "";

    public static PlainRun Of(ContainerInline inlines)
    {
        var run = new PlainRun();
        run.Add(inlines);
        run.Text = run._text.ToString();
        return run;
    }

    /// <summary>Null where the text stands for something else.</summary>
    public int? OffsetOf(int index) => _offsets[index] < 0 ? null : _offsets[index];

    public bool HasAny(string signs) => Text.AsSpan().IndexOfAny(signs) >= 0;

    private void Add(ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal);
                    break;
                case LineBreakInline:
                    Append('\n', -1);
                    break;
                case DelimiterInline delimiter:
                    var sign = delimiter.ToLiteral();
                    for (var i = 0; i < sign.Length; i++)
                        Append(sign[i], delimiter.Span.Start + i);
                    Add(delimiter);
                    break;
                case LinkInline { IsAutoLink: true } bare:
                    Add(bare);
                    break;
                case ContainerInline container and not LinkInline:
                    Append(container is EmphasisInline ? "" : "\uFFFC");
                    Add(container);
                    break;
                default:
                    Append(Other, -1);
                    break;
            }
        }
    }

    /// <summary>A sign behind a backslash is meant as it stands.</summary>
    private void Add(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        for (var i = 0; i < content.Length; i++)
        {
            if (i == 0 && literal.IsFirstCharacterEscaped)
                Append(Other, -1);
            else
                Append(content[i], literal.Span.Start + i);
        }
    }

    private void Append(string text)
    {
        foreach (var sign in text)
            Append(sign, -1);
    }

    private void Append(char sign, int offset)
    {
        _text.Append(sign);
        _offsets.Add(offset);
    }
}
