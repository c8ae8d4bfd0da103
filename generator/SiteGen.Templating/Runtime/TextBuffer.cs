// The text being rendered: one growing array, into which numbers and escaped text are written without making strings.
using System.Buffers;

namespace SiteGen.Templating.Runtime;

internal sealed class TextBuffer
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private char[] _chars = ArrayPool<char>.Shared.Rent(16_384);

    public int Length { get; private set; }

    public void Append(string text)
    {
        if (text.Length > _chars.Length - Length)
            Grow(text.Length);
        text.CopyTo(0, _chars, Length, text.Length);
        Length += text.Length;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - Length)
            Grow(text.Length);
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    public void Append(char c)
    {
        if (Length == _chars.Length)
            Grow(1);
        _chars[Length++] = c;
    }

    /// <summary>Writes a number or date without making a string.</summary>
    public void Append<T>(T value)
        where T : ISpanFormattable
    {
        if (_chars.Length - Length < 40)
            Grow(40);
        if (value.TryFormat(_chars.AsSpan(Length), out var written, default, System.Globalization.CultureInfo.InvariantCulture))
            Length += written;
        else
            Append(value.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Writes text as HTML.</summary>
    public void AppendEscaped(ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOfAny(Special)) >= 0)
        {
            Append(text[..at]);
            Append(Entity(text[at]));
            text = text[(at + 1)..];
        }
        Append(text);
    }

    /// <summary>The text from an offset to the end, which is taken away.</summary>
    public string Cut(int from)
    {
        var text = new string(_chars, from, Length - from);
        Length = from;
        return text;
    }

    /// <summary>Gives the memory back; the buffer is not used again.</summary>
    public void Release()
    {
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
        Length = 0;
    }

    private static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, checked(Length + needed)));
        _chars.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
