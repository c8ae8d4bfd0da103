// Auto indentation as in Scriban: the lines of a value get the white space that stands before its code block.
namespace SiteGen.Templating.Runtime;

internal sealed class Indentation
{
    private bool _atLineStart;

    /// <summary>What lines begin with; null for nothing.</summary>
    public string? Current { get; set; }

    /// <summary>Text of the template begins: what was printed before does not matter any more.</summary>
    public void Reset() => _atLineStart = false;

    public void Write(TextBuffer output, ReadOnlySpan<char> text)
    {
        if (Current == null)
        {
            output.Append(text);
            return;
        }
        while (text.Length > 0)
        {
            if (_atLineStart)
                output.Append(Current);
            var end = text.IndexOf('\n');
            _atLineStart = end >= 0;
            output.Append(end < 0 ? text : text[..(end + 1)]);
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }
}
