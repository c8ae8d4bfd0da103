// What stands behind the language of a block of code: title="…", {1,3-5}, ins={2}, del={3}, numbers, file="…".
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Parse.Markdown.Code;

internal sealed record CodeMarks(string? Language)
{
    private static readonly Regex Part = new(
        """
        \G\s*(?:
          (?<name>[A-Za-z_][\w-]*)=(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|\{(?<lines>[\d,\s-]*)\}|(?<value>[^\s"'{}]+))
          | \{(?<lines>[\d,\s-]+)\}
          | (?<word>\S+))
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace);

    public string? Title { get; init; }

    public ImmutableHashSet<int> Marked { get; init; } = [];

    public ImmutableHashSet<int> Added { get; init; } = [];

    public ImmutableHashSet<int> Removed { get; init; } = [];

    /// <summary>The number of the first line; null for lines without numbers.</summary>
    public int? FirstNumber { get; init; }

    public string? File { get; init; }

    public string? Region { get; init; }

    /// <summary>The lines of the file that are taken, such as "3-10"; null for all.</summary>
    public string? Lines { get; init; }

    /// <summary>Words that mean nothing here.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>True where each line has an element of its own.</summary>
    public bool HasLines => FirstNumber is not null || !(Marked.IsEmpty && Added.IsEmpty && Removed.IsEmpty);

    public int LastMarked => Marked.Union(Added).Union(Removed).DefaultIfEmpty(0).Max();

    public static CodeMarks Read(string? info, string? arguments)
    {
        var text = $"{info} {arguments}".Trim();
        var end = text.IndexOfAny([' ', '\t', ',', '{']);
        var language = end < 0 ? text : text[..end];
        // A block may have marks and no language: title="…" stands first then.
        if (language.Contains('=', StringComparison.Ordinal))
            (language, end) = ("", 0);
        var marks = new CodeMarks(language.Length == 0 ? null : language);
        return end < 0 ? marks : marks.With(text[end..].TrimStart(','));
    }

    private CodeMarks With(string text)
    {
        var marks = this;
        foreach (Match part in Part.Matches(text))
        {
            var (name, lines, value) = (part.Groups["name"].Value, part.Groups["lines"], part.Groups["value"].Value);
            marks = (name, lines.Success, part.Groups["word"].Value) switch
            {
                ("", true, _) => marks with { Marked = marks.Marked.Union(Numbers(lines.Value)) },
                ("ins", true, _) => marks with { Added = marks.Added.Union(Numbers(lines.Value)) },
                ("del", true, _) => marks with { Removed = marks.Removed.Union(Numbers(lines.Value)) },
                ("title", false, _) => marks with { Title = value },
                ("file", false, _) => marks with { File = value },
                ("region", false, _) => marks with { Region = value },
                ("lines", false, _) => marks with { Lines = value },
                ("lines", true, _) => marks with { Lines = lines.Value },
                ("numbers", false, _) when int.TryParse(value, CultureInfo.InvariantCulture, out var first) =>
                    marks with { FirstNumber = first },
                ("", false, "numbers") => marks with { FirstNumber = 1 },
                _ => marks with { Unknown = marks.Unknown.Add(part.Value.Trim()) },
            };
        }
        return marks;
    }

    /// <summary>"1,3-5" as numbers; a range is cut where no text has so many lines.</summary>
    private static IEnumerable<int> Numbers(string text)
    {
        const int Most = 100_000;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from)
                || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var to))
                continue;
            for (var line = from; line <= Math.Min(to, Most); line++)
                yield return line;
        }
    }
}
