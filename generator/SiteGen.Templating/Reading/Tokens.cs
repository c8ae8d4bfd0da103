// The tokens of a template, for its errors: what stands where.
using static Scriban.Parsing.TokenType;

namespace SiteGen.Templating.Reading;

internal sealed class Tokens
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _all;

    /// <param name="source">The template as it was written.</param>
    /// <param name="text">Its text as it is mended so far: places are the same.</param>
    public Tokens(SourceText source, string text)
    {
        (_source, _text) = (source, text);
        var lexer = new Lexer(text);
        _all = [.. lexer.Where(t => t.Type is not (Whitespace or WhitespaceFull or Comment or CommentMulti or Eof))];
        var open = lexer.Errors
            .FirstOrDefault(e => e.Message.StartsWith("Unexpected end of", StringComparison.Ordinal));
        OpenText = open is null ? -1 : text.LastIndexOf(open.Message[^1]);
    }

    /// <summary>Where a text in quotes begins that is never closed; -1 when there is none.</summary>
    public int OpenText { get; }

    public int Count => _all.Count;

    /// <summary>The first token that ends at a place or behind it.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (offset < 0 ? _all.Count : 0, _all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _all[middle].End.Offset < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    public int Start(int index) => index < _all.Count ? _all[index].Start.Offset : _text.Length;

    /// <summary>Behind a token, and behind all letters and digits that stand at a number.</summary>
    public int End(int index)
    {
        var end = index < _all.Count ? Math.Min(_all[index].End.Offset + 1, _text.Length) : _text.Length;
        while (end < _text.Length && Type(index) is not (Eof or Raw) && char.IsAsciiDigit(_text[Start(index)])
            && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_'))
            end++;
        return end;
    }

    public SourceSpan Span(int index) => _source.SpanBetween(Start(index), End(index));

    public TokenType Type(int index) => index >= 0 && index < _all.Count ? _all[index].Type : Eof;

    /// <summary>A token as it is written; the end of a line or of the file by that name.</summary>
    public string Text(int index) => Type(index) switch
    {
        Eof => "end of file",
        NewLine => "end of line",
        _ => _text[Start(index)..End(index)].Trim(),
    };

    public bool EndsStatement(int index) => Type(index) is Eof or NewLine or SemiColon or CodeExit;

    public bool BeginsStatement(int index) => Type(index) == Identifier && FirstAt(index) == index;

    /// <summary>True for a name behind a dot.</summary>
    public bool IsMember(int index) => Type(index - 1) is Dot or QuestionDot;

    /// <summary>The name of a function behind a pipe that ends before a token; null for all else.</summary>
    public string? FilterBefore(int index)
    {
        var first = index - 1;
        while (Type(first) == Identifier && Type(first - 1) == Dot)
            first -= 2;
        return Type(first) == Identifier && Type(first - 1) is VerticalBar or PipeGreater
            && !Enumerable.Range(FirstAt(index), index - FirstAt(index)).Any(i => Type(i) == Question)
            ? _text[Start(first)..End(index - 1)]
            : null;
    }

    public bool IsAssignment(int index) => Type(index)
        is Equal or PlusEqual or MinusEqual or AsteriskEqual or DivideEqual or DoubleDivideEqual or PercentEqual;

    /// <summary>The first token of the statement that holds a token.</summary>
    public int FirstAt(int index)
    {
        index = Math.Min(index, _all.Count);
        while (index > 0 && Type(index - 1) is not CodeEnter && !EndsStatement(index - 1))
            index--;
        return index;
    }

    /// <summary>The end of the code that holds a token.</summary>
    public int EndOfCode(int index) =>
        index < _all.Count && _all.FindIndex(index, t => t.Type == CodeExit) is var exit and >= 0
            ? Start(exit)
            : _text.Length;
}
