// A source file as read, and the only place that turns offsets into lines and columns.
using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Diagnostics;

/// <summary>The text of one source file with the starts of its lines, so that every reader reports positions
/// alike.</summary>
public sealed class SourceText
{
    /// <summary>A longer file is not decoded as a whole until somebody asks for its text: a long table never
    /// is.</summary>
    private const int Long = 4 << 20;
    private const int Chunk = 1 << 14;
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

    /// <summary>Keeps the bytes of a file, half of what its text takes: once parsed, only the lines of findings are
    /// read again.</summary>
    /// <param name="path">As above.</param>
    /// <param name="utf8">The whole text in UTF-8, without a byte order mark.</param>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public SourceText(string path, ReadOnlyMemory<byte> utf8)
    {
        Path = path;
        _bytes = utf8;
        var text = utf8.Length > Long ? null : Utf8.GetString(utf8.Span);
        _decoded = new WeakReference<string>(text!);
        (_lineStarts, _length) = text is null ? MeasureLong() : (FindLineStarts(text), text.Length);
    }

    /// <summary>Path relative to the site's root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text. Of a file it may have to be decoded: ask once where it is read letter by
    /// letter.</summary>
    public string Text => _text ?? Decoded();

    /// <summary>Reads the text from its beginning without keeping it.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public TextReader Open() => _text is not null || _decoded!.TryGetTarget(out _)
        ? new StringReader(Text)
        : new StreamReader(Stream(), Utf8, detectEncodingFromByteOrderMarks: false, Chunk);

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The span at an offset from the start of the text, counted in UTF-16 code units; an offset outside is
    /// clamped.</summary>
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

    private MemoryStream Stream() => MemoryMarshal.TryGetArray(_bytes, out var part)
        ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
        : new MemoryStream(_bytes.ToArray(), writable: false);

    private (int[] LineStarts, int Length) MeasureLong()
    {
        var (starts, length, last, chunk) = (new List<int> { 0 }, 0, '\0', new char[Chunk]);
        using var reader = Open();
        try
        {
            while (reader.Read(chunk) is > 0 and var read)
            {
                last = FindLineStarts(chunk.AsSpan(0, read), length, last, starts);
                length += read;
            }
        }
        catch (DecoderFallbackException)
        {
            // Again as a whole, so that the fault says where in the file it is.
            _ = Utf8.GetCharCount(_bytes.Span);
            throw;
        }
        return (End(starts, length, last), length);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        return End(starts, text.Length, FindLineStarts(text, 0, '\0', starts));
    }

    /// <summary>Adds the lines that begin in a part of a text; gives its last letter.</summary>
    private static char FindLineStarts(ReadOnlySpan<char> part, int offset, char last, List<int> starts)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (last == '\r' && part[i] != '\n')
                starts.Add(offset + i);
            last = part[i];
            if (last == '\n')
                starts.Add(offset + i + 1);
        }
        return last;
    }

    private static int[] End(List<int> starts, int length, char last)
    {
        if (last == '\r')
            starts.Add(length);
        return [.. starts];
    }
}
