// Reads the inside of a quoted string and its escape sequences.
using System.Text;
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Syntax;

/// <summary>Reads string contents up to a closing character.</summary>
internal sealed class StringLexer(SourceText source, SyntaxErrorList errors, bool braces = false)
{
    private readonly string _text = source.Text;

    /// <summary>Reads from the position to the first character that closes the string, which is not consumed.</summary>
    public string Read(ref int position, int start, Func<char, bool> closes)
    {
        var builder = new StringBuilder();
        while (position < _text.Length && !closes(_text[position]))
        {
            if (_text[position] != '\\')
                builder.Append(_text[position++]);
            else
                ReadEscape(ref position, builder);
        }
        return builder.ToString();
    }

    private void ReadEscape(ref int position, StringBuilder builder)
    {
        var start = position++;
        var c = position < _text.Length ? _text[position] : '\0';
        position = Math.Min(position + 1, _text.Length);
        switch (c)
        {
            case 'u':
                ReadCode(ref position, start, 4, builder);
                return;
            case 'x':
                ReadCode(ref position, start, 2, builder);
                return;
            case '\n':
                return;
            case '\r':
                if (position < _text.Length && _text[position] == '\n')
                    position++;
                return;
        }
        if (Simple(c) is { } simple)
            builder.Append(simple);
        else
            errors.Add(TemplateErrors.BadEscape(source.SpanAt(start, position - start), _text[start..position]));
    }

    private char? Simple(char c) => c switch
    {
        '"' or '\'' or '\\' => c,
        '{' or '}' when braces => c,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        '0' => '\0',
        _ => null,
    };

    private void ReadCode(ref int position, int start, int digits, StringBuilder builder)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            if (position >= _text.Length || !char.IsAsciiHexDigit(_text[position]))
            {
                errors.Add(TemplateErrors.BadEscape(source.SpanAt(start, position - start), _text[start..position]));
                return;
            }
            value = (value << 4) | Convert.ToInt32(_text[position++].ToString(), 16);
        }
        builder.Append((char)value);
    }
}
