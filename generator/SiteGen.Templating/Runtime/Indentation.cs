// Auto indentation as in Scriban: the lines of a value get the white space that stands before its code block.
namespace SiteGen.Templating.Runtime;

internal sealed class Indentation
{
    /// <summary>What lines begin with; null for nothing.</summary>
    public string? Current { get; set; }

    /// <summary>True when the next text begins a line and gets the indentation.</summary>
    public bool AtLineStart { get; set; }

    public void Write(TextBuffer output, ReadOnlySpan<char> text)
    {
        if (Current == null)
        {
            // The white space before a code block was written with the text: its first line begins there already.
            AtLineStart = false;
            output.Append(text);
            return;
        }
        while (text.Length > 0)
        {
            if (AtLineStart)
                output.Append(Current);
            var end = text.IndexOf('\n');
            AtLineStart = end >= 0;
            output.Append(end < 0 ? text : text[..(end + 1)]);
            text = end < 0 ? [] : text[(end + 1)..];
        }
    }
}
