// A source file as read, and the only place that turns offsets into lines and columns.
using System.Text;

namespace SiteGen.Diagnostics;

/// <summary>The text of one source file with the starts of its lines, so that every reader reports positions alike.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly int[] _lineStarts;
    private readonly int _length;
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly WeakReference<string>? _decoded;

    /// <summary>Keeps the text and finds where its lines begin. LF, CRLF and CR each end a line.</summary>
    /// <param name="path">Path relative to the site's root, with forward slashes, as shown in diagnostics.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        _text = text;
        _length = text.Length;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>Keeps the bytes of a file, half of what its text takes: once parsed, only the lines of findings are read again.</summary>
    /// <param name="path">As above.</param>
    /// <param name="utf8">The whole text in UTF-8, without a byte order mark.</param>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public SourceText(string path, ReadOnlyMemory<byte> utf8)
    {
        Path = path;
        _bytes = utf8;
        var text = Utf8.GetString(utf8.Span);
        _decoded = new WeakReference<string>(text);
        _length = text.Length;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>Path relative to the site's root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text. Of a file it may have to be decoded: ask once where it is read letter by letter.</summary>
    public string Text => _text ?? Decoded();

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The span at an offset from the start of the text, counted in UTF-16 code units; an offset outside is clamped.</summary>
    /// <param name="offset">Offset of the first character.</param>
    /// <param name="length">Number of characters to mark, at least 1.</param>
    public SourceSpan SpanAt(int offset, int length = 1)
    {
        offset = Math.Clamp(offset, 0, _length);
        var index = Array.BinarySearch(_lineStarts, offset);
        if (index < 0)
            index = ~index - 1;
        return new SourceSpan(this, index + 1, offset - _lineStarts[index] + 1, Math.Max(1, length));
    }

    /// <summary>The span from one offset up to another; of several lines the first.</summary>
    /// <param name="from">Offset of the first character.</param>
    /// <param name="to">Offset behind the last character.</param>
    public SourceSpan SpanBetween(int from, int to)
    {
        from = Math.Clamp(from, 0, _length);
        var marked = Text.AsSpan(from, Math.Clamp(to, from, _length) - from);
        return SpanAt(from, marked.IndexOfAny('\r', '\n') is var line and >= 0 ? line : marked.Length);
    }

    /// <summary>The span at a line and column, both starting at 1.</summary>
    /// <param name="line">Line, clamped to the text.</param>
    /// <param name="column">Column, at least 1.</param>
    /// <param name="length">Number of characters to mark, at least 1.</param>
    public SourceSpan Span(int line, int column, int length = 1) =>
        new(this, Math.Clamp(line, 1, LineCount), Math.Clamp(column, 1, Width(line) + 1), Math.Max(1, length));

    /// <summary>The offset of the first character of a line (lines start at 1).</summary>
    /// <param name="line">Line number, clamped to the text.</param>
    public int LineStart(int line) => _lineStarts[Math.Clamp(line, 1, LineCount) - 1];

    /// <summary>Characters of a line, its line end included.</summary>
    private int Width(int line)
    {
        line = Math.Clamp(line, 1, LineCount);
        return (line < LineCount ? _lineStarts[line] : _length) - _lineStarts[line - 1];
    }

    /// <summary>One line without its line end (lines start at 1).</summary>
    /// <param name="line">Line number; a line outside the text is empty.</param>
    public string Line(int line)
    {
        if (line < 1 || line > LineCount)
            return "";
        var start = _lineStarts[line - 1];
        var end = line < LineCount ? _lineStarts[line] : _length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    private string Decoded()
    {
        if (_decoded!.TryGetTarget(out var text))
            return text;
        text = Utf8.GetString(_bytes.Span);
        _decoded.SetTarget(text);
        return text;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
