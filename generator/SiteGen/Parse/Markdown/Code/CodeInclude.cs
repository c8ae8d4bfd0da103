// The lines of a file, or of a marked region of it, for a block of code: what is shown is what the file says.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Parse.Markdown.Code;

/// <param name="at">Where a word of the block's first line stands.</param>
internal sealed class CodeInclude(IncludedFiles files, string basePath, Func<string, SourceSpan> at, DiagnosticBag bag)
{
    /// <summary>Marks of regions as editors, mdBook and MkDocs write them.</summary>
    private static readonly Regex Mark = new(
        @"(?:\#\s?(?<end>end)?region|ANCHOR(?<end>_END)?:|--8<--\s*\[(?<end>end)?(?:start)?:)\s*(?<name>[\w.-]*)",
        RegexOptions.CultureInvariant);

    public ImmutableArray<string> Lines(CodeMarks marks)
    {
        var path = ContentPath.Combine(basePath, marks.File!);
        if (path.StartsWith("../", StringComparison.Ordinal) || path == "..")
        {
            bag.Add(CodeErrors.IncludeOutside(at(marks.File!), marks.File!));
            return [];
        }
        if (!files.TryFind(path, out var text))
        {
            bag.Add(text is null
                ? CodeErrors.NoFile(at(marks.File!), marks.File!, () => files.Paths
                    .Select(p => ContentPath.Relative(basePath, p)))
                : CodeErrors.NoText(at(marks.File!), marks.File!));
            return [];
        }
        var lines = text!.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToImmutableArray();
        if (marks.Region is { } region)
            return Region(lines, region, marks.File!);
        if (marks.Lines is { } range)
            return Range(lines, range, marks.File!);
        return [.. lines.Where(l => !Mark.IsMatch(l))];
    }

    private ImmutableArray<string> Region(ImmutableArray<string> lines, string region, string file)
    {
        var (begin, open) = (-1, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var mark = Mark.Match(lines[i]);
            if (!mark.Success)
                continue;
            if (begin < 0)
                begin = !mark.Groups["end"].Success && mark.Groups["name"].Value == region ? i : begin;
            else if (!mark.Groups["end"].Success)
                open++;
            else if (mark.Groups["name"].Value == region || (mark.Groups["name"].Length == 0 && open == 0))
                return Trimmed([.. lines[(begin + 1)..i].Where(l => !Mark.IsMatch(l))]);
            else
                open--;
        }
        if (begin >= 0)
            bag.Add(CodeErrors.RegionWithoutEnd(at(region), region, file, begin + 1));
        else
            bag.Add(CodeErrors.NoRegion(at(region), region, file, lines.Select(l => Mark.Match(l))
                .Where(m => m.Success && !m.Groups["end"].Success).Select(m => m.Groups["name"].Value)));
        return [];
    }

    private ImmutableArray<string> Range(ImmutableArray<string> lines, string range, string file)
    {
        var ends = range.Split('-', ':');
        if (ends.Length <= 2
            && int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from)
            && int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var to)
            && from >= 1 && from <= to && to <= lines.Length)
            return Trimmed(lines[(from - 1)..to]);
        bag.Add(CodeErrors.NoLines(at(range), range, file, lines.Length));
        return [];
    }

    /// <summary>Without the blanks that all lines begin with.</summary>
    private static ImmutableArray<string> Trimmed(ImmutableArray<string> lines)
    {
        var indent = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart(' ', '\t').Length)
            .DefaultIfEmpty(0).Min();
        return [.. lines.Select(l => l.Length < indent ? l.TrimStart() : l[indent..])];
    }
}
