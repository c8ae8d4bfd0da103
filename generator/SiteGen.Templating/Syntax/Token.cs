// What the lexer hands to the parser.
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Syntax;

internal enum TokenKind
{
    EndOfFile,
    Text,
    CodeEnter,
    CodeExit,
    NewLine,
    Symbol,
    Identifier,
    Literal,
    InterpolatedStart,
    InterpolatedText,
    InterpolatedOpen,
    InterpolatedClose,
    InterpolatedEnd,
}

/// <summary>A range of the template's text.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters.</param>
internal readonly record struct Extent(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The range as a place in a source; what goes on in further lines is not marked.</summary>
    public SourceSpan In(SourceText source)
    {
        var marked = source.Text.AsSpan(Start, Math.Min(Length, source.Text.Length - Start));
        var lineEnd = marked.IndexOfAny('\r', '\n');
        return source.SpanAt(Start, Math.Max(1, lineEnd < 0 ? marked.Length : lineEnd));
    }

    /// <summary>The range from here to the end of another.</summary>
    public Extent To(Extent other) => new(Start, Math.Max(Length, other.End - Start));
}

/// <summary>A token. <paramref name="Value"/> is a symbol's or identifier's text, a literal's value, or the indentation before a code block.</summary>
internal readonly record struct Token(TokenKind Kind, Extent At, object? Value = null, bool SpaceBefore = false)
{
    public string Text => Value as string ?? "";

    public bool Is(string symbol) => Kind == TokenKind.Symbol && (string)Value! == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Identifier && (string)Value! == word;

    public bool EndsStatement => Kind is TokenKind.NewLine or TokenKind.CodeExit or TokenKind.EndOfFile || Is(";");
}
