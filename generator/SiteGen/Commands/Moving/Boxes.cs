// The boxes and tabs of other generators as directives: which of our five kinds each is, and how they nest.
using System.Text.RegularExpressions;

namespace SiteGen.Commands.Moving;

internal static class Boxes
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "note",
        ["info"] = "note",
        ["abstract"] = "note",
        ["summary"] = "note",
        ["tldr"] = "note",
        ["question"] = "note",
        ["help"] = "note",
        ["faq"] = "note",
        ["example"] = "note",
        ["quote"] = "note",
        ["cite"] = "note",
        ["todo"] = "note",
        ["seealso"] = "note",
        ["secondary"] = "note",
        ["default"] = "note",
        ["primary"] = "note",
        ["notice"] = "note",
        ["tip"] = "tip",
        ["hint"] = "tip",
        ["success"] = "tip",
        ["check"] = "tip",
        ["done"] = "tip",
        ["important"] = "important",
        ["warning"] = "warning",
        ["attention"] = "warning",
        ["warn"] = "warning",
        ["caution"] = "caution",
        ["danger"] = "caution",
        ["error"] = "caution",
        ["bug"] = "caution",
        ["failure"] = "caution",
        ["fail"] = "caution",
        ["missing"] = "caution",
        ["details"] = "details",
        ["expand"] = "details",
        ["collapse"] = "details",
        ["collapsible"] = "details",
    };

    /// <summary>Names of ours, which stand as they are.</summary>
    private static readonly string[] Groups = ["tabs", "tab", Unwrapped];

    /// <summary>Stands for something around a text that goes, once the text has lost the indent that it had in
    /// it.</summary>
    public const string Unwrapped = "unwrapped";

    private static readonly Regex Colons = new(
        @"^(?<indent>[ \t]*):{3,}[ \t]*\{?(?<name>[A-Za-z][\w-]*)\}?[ \t]*(?:\[(?<title>.*?)\])?[ \t]*(?:\{["
            + @"^}\n]*\})?(?<rest>.*)$");

    private static readonly Regex Close = new(@"^[ \t]*:{3,}[ \t]*$");
    private static readonly Regex Indented = new(
        """^(?<indent>[ \t]*)(?<sign>!!!|\?\?\?\+?)[ \t]+(?<name>[\w-]+)(?<more>(?:[ \t]+[\w-]+)*)(?:[ \t]+"(?<t"""
            + """itle>.*)")?[ \t]*$""");

    private static readonly Regex Tab = new("""^(?<indent>[ \t]*)===[!+]?[ \t]+["'](?<title>.*)["'][ \t]*$""");

    public static bool Knows(string name) => Kinds.ContainsKey(name);

    /// <summary>The line that a directive begins with.</summary>
    public static string Open(string name, string? title)
    {
        var kind = Kinds.GetValueOrDefault(name, name.ToLowerInvariant());
        var text = title is { Length: > 0 } ? title
            : kind.Equals(name, StringComparison.OrdinalIgnoreCase) || kind == "details" || Groups.Contains(kind)
                || name is "default" or "primary"
                ? "" : char.ToUpperInvariant(name[0]) + name[1..];
        text = Regex.Replace(text, @"\s+", " ").Trim();
        if (text.Contains('=', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal))
            text = $"\"{text.Replace("\"", "", StringComparison.Ordinal)}\"";
        return $"::: {kind} {text}".TrimEnd();
    }

    /// <summary>MkDocs: what is indented below a line of !!!, ??? or === belongs to it.</summary>
    public static IEnumerable<string> FromIndents(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (box, tab) = (Indented.Match(lines[i]), Tab.Match(lines[i]));
            if (!box.Success && !tab.Success)
            {
                yield return lines[i];
                continue;
            }
            var indent = (box.Success ? box : tab).Groups["indent"].Value;
            yield return indent + (tab.Success ? "::: tabs" : Open(
                box.Groups["sign"].Value[0] == '?' ? "details" : box.Groups["name"].Value,
                box.Groups["title"].Success ? box.Groups["title"].Value
                    : box.Groups["sign"].Value[0] == '?' ? Name(box.Groups["name"].Value) : null));
            do
            {
                if (tab.Success)
                    yield return indent + Open("tab", tab.Groups["title"].Value);
                var inner = Inner(lines, i, indent.Length);
                yield return "";
                foreach (var line in FromIndents([.. inner]))
                    yield return indent + line;
                i += inner.Count;
                yield return "";
                if (tab.Success)
                    yield return indent + ":::";
                while (tab.Success && i + 1 < lines.Count && lines[i + 1].Trim().Length == 0)
                    i++;
                tab = i + 1 < lines.Count ? Tab.Match(lines[i + 1]) : Match.Empty;
                if (tab.Success && !box.Success && tab.Groups["indent"].Value == indent)
                    i++;
                else
                    break;
            }
            while (true);
            yield return indent + ":::";
            yield return "";
        }
    }

    /// <summary>Docusaurus, Starlight: our form of the lines that begin with colons.</summary>
    public static string FromColons(string line)
    {
        var match = Colons.Match(line);
        if (!match.Success || !Knows(match.Groups["name"].Value))
            return line;
        var title = match.Groups["title"].Success ? match.Groups["title"].Value : match.Groups["rest"].Value.Trim();
        return match.Groups["indent"].Value + Open(match.Groups["name"].Value, title);
    }

    /// <summary>Gives each directive more colons than those in it, and takes the indent off that its content
    /// has.</summary>
    public static List<string> Nested(List<string> lines)
    {
        var open = new Stack<int>();
        var heights = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Colons.Match(lines[i]) is { Success: true } match && (Knows(match.Groups["name"].Value)
                || Groups.Contains(match.Groups["name"].Value)))
                open.Push(i);
            else if (Close.IsMatch(lines[i]) && open.TryPop(out var start))
            {
                var height = heights.GetValueOrDefault(start);
                var indent = lines[start][..(lines[start].Length - lines[start].TrimStart().Length)];
                Dedent(lines, start + 1, i, indent);
                lines[start] = $"{indent}{new string(':', height + 3)} {lines[start].Trim().TrimStart(':').Trim()}";
                lines[i] = indent + new string(':', height + 3);
                if (lines[start].EndsWith(Unwrapped, StringComparison.Ordinal))
                    lines[start] = lines[i] = "";
                else if (open.TryPeek(out var outer))
                    heights[outer] = Math.Max(heights.GetValueOrDefault(outer), height + 1);
            }
        }
        return lines;
    }

    private static void Dedent(List<string> lines, int from, int to, string indent)
    {
        var inner = lines.Skip(from).Take(to - from).Where(l => l.Trim().Length > 0)
            .Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        if (inner <= indent.Length)
            return;
        for (var i = from; i < to; i++)
            lines[i] = lines[i].Trim().Length == 0 ? "" : indent + lines[i][inner..];
    }

    private static List<string> Inner(IReadOnlyList<string> lines, int start, int indent)
    {
        var inner = new List<string>();
        for (var i = start + 1; i < lines.Count; i++)
        {
            var line = lines[i].Replace("\t", "    ", StringComparison.Ordinal);
            if (line.Trim().Length > 0 && line.Length - line.TrimStart().Length < indent + 4)
                break;
            inner.Add(line.Length >= indent + 4 ? line[(indent + 4)..] : "");
        }
        while (inner.Count > 0 && inner[^1].Length == 0)
            inner.RemoveAt(inner.Count - 1);
        return inner;
    }

    private static string Name(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
