// [@key] and [@one; @two] in Markdown.
using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Parse.Markdown;

internal sealed class CitationInline : LeafInline
{
    /// <summary>Empty when the text between the brackets cannot be read.</summary>
    public required ImmutableArray<string> Keys { get; init; }
}

internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
            return false;
        var text = slice.AsSpan();
        var end = text.IndexOf(']');
        if (end < 0)
            return false;
        var keys = text[1..end].ToString()
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isGood = keys.All(k => k.Length > 1 && k[0] == '@' && k.AsSpan(1).IndexOfAnyExcept(KeyCharacters) < 0);
        if (!isGood && end + 1 < text.Length && text[end + 1] is '(' or '[' or ':')
            return false;
        processor.Inline = new CitationInline
        {
            Keys = isGood ? [.. keys.Select(k => k[1..])] : [],
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:");
}
