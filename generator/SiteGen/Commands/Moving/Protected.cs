// Keeps code out of reach of what turns the text around it: a sign of private use stands for each piece until the end.
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Commands.Moving;

/// <param name="turn">Turns a block of code: its first line behind the fence, and its lines.</param>
internal sealed class Protected(Func<string, List<string>, string> turn)
{
    private const char Begin = '\uE000';
    private const char End = '\uE001';
    private static readonly Regex Fence =
        new(@"^(?<indent>[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(?<fence>`{3,}|~{3,})(?<info>[^`\n]*)$");
    private static readonly Regex Span = new(@"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])+?(?<!`)\1(?!`)");
    private static readonly Regex Token = new($"{Begin}(\\d+){End}");
    private readonly List<string> _pieces = [];

    public string Hide(string text)
    {
        var made = new StringBuilder();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var open = Fence.Match(lines[i]);
            var end = open.Success ? EndOf(lines, i, open.Groups["fence"].Value) : -1;
            if (end < 0)
            {
                made.Append(lines[i]).Append('\n');
                continue;
            }
            var indent = open.Groups["indent"].Length;
            var inner = lines[(i + 1)..end].Select(l => Dedented(l, indent)).ToList();
            made.Append(lines[i][..indent]).Append(Keep(turn(open.Groups["info"].Value.Trim(), inner))).Append('\n');
            i = end;
        }
        return Span.Replace(made.ToString(0, made.Length - 1), m => Keep(m.Value));
    }

    /// <summary>Each piece stands at the indent of the sign that stood for it.</summary>
    public string Show(string text)
    {
        var shown = string.Join('\n', text.Split('\n').Select(line => Token.Replace(line, m =>
        {
            var indent = new string([.. line[..m.Index].Select(c => char.IsWhiteSpace(c) ? c : ' ')]);
            return _pieces[int.Parse(m.Groups[1].Value,
                System.Globalization.CultureInfo.InvariantCulture)].Replace("\n", "\n" + indent,
                StringComparison.Ordinal);
        })));
        return Token.IsMatch(shown) ? Show(shown) : shown;
    }

    private string Keep(string piece)
    {
        _pieces.Add(piece);
        return $"{Begin}{_pieces.Count - 1}{End}";
    }

    private static int EndOf(string[] lines, int start, string fence)
    {
        for (var i = start + 1; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length >= fence.Length && line.All(c => c == fence[0]))
                return i;
        }
        return -1;
    }

    private static string Dedented(string line, int indent)
    {
        var blank = line.TakeWhile(c => c is ' ' or '\t').Take(indent).Count();
        return line[blank..];
    }
}
