// What other generators write behind the language of a block of code, and into it, in our form.
using System.Text.RegularExpressions;

namespace SiteGen.Commands.Moving;

/// <param name="include">Copies a file of the source by its path and gives its new one; null where there is
/// none.</param>
internal sealed class CodeTurner(Func<string, string?> include, bool hidesRustLines, Action<string, string> note)
{
    private static readonly Regex Include = new(
        @"^\s*(?:\{\{#(?:include|rustdoc_include|playground)\s+(?<path>[^\s:}]+)(?::(?<part>[^\s}]*))?[^}]*\}\}|"
            + @"-{1,2}8<-{1,2}\s+[""'](?<path>[^""':]+)(?::(?<part>[^""']*))?[""'])\s*$");

    private static readonly Regex Named =
        new("""(?<name>[A-Za-z_-]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|\[(?<value>[^\]]*)\]|\{(?<value"""
            + """>[^}]*)\}|(?<value>[^\s,}]+))""");

    private static readonly Regex Magic = new(
        @"^\s*(?://|#|/\*|<!--|\{/\*|--|;)\s*highlight-(?<what>next-line|start|end)\s*(?:\*/\}?|-->)?\s*$");

    public string Turn(string info, List<string> lines)
    {
        lines = [.. lines.Where(l => l.Trim()
            is not ("{% raw %}" or "{% endraw %}" or "{%- raw -%}" or "{%- endraw -%}"))];
        var inner = info.Trim().TrimStart('{').Trim();
        var language = Regex.Match(inner, @"^\.?([\w#+.-]+)(?![\w=])").Groups[1].Value;
        if (inner.StartsWith(language + "=", StringComparison.Ordinal))
            language = "";
        var marks = Marks(info, lines);
        if (hidesRustLines && language == "rust")
            lines = [.. lines.Where(l => l.Trim() != "#" && !l.TrimStart().StartsWith("# ", StringComparison.Ordinal))
                .Select(l => l.TrimStart().StartsWith("##", StringComparison.Ordinal) ? l.Replace("##", "#",
                    StringComparison.Ordinal) : l)];
        if (lines.Count(l => l.Trim().Length > 0) == 1 && Included(lines) is { } included)
        {
            marks += included;
            lines = [];
        }
        lines = [.. lines.Select(Tags.Code)];
        var fence = new string('`', Math.Max(3, 1 + lines.Select(l => Regex.Match(l, "`{3,}").Length)
            .DefaultIfEmpty(0).Max()));
        var first = $"{language}{marks}".Trim();
        return string.Join('\n', [fence + first, .. lines, fence]);
    }

    private static string Marks(string info, List<string> lines)
    {
        var found = "";
        foreach (Match named in Named.Matches(info))
        {
            var value = named.Groups["value"].Value.Replace("\"", "", StringComparison.Ordinal);
            found += named.Groups["name"].Value.ToLowerInvariant() switch
            {
                "title" or "name" or "filename" or "file" => $" title=\"{value}\"",
                "hl_lines" or "mark" when Numbers(value) is { } lit => $" {{{lit}}}",
                "ins" when Numbers(value) is { } added => $" ins={{{added}}}",
                "del" when Numbers(value) is { } removed => $" del={{{removed}}}",
                "linenums" or "linenostart" or "startlinenumber" when int.TryParse(value, out var from) =>
                    $" numbers={from}",
                _ => "",
            };
        }
        if (Regex.Match(info, @"(?<![=\w])\{([\d,\s-]+)\}") is { Success: true } plain)
            found += $" {{{Numbers(plain.Groups[1].Value)}}}";
        if (!found.Contains("numbers", StringComparison.Ordinal)
            && Regex.IsMatch(info, @"\b(?:showLineNumbers|linenos)\b(?!=false)", RegexOptions.IgnoreCase))
            found += " numbers";
        return Lit(lines) is { Length: > 0 } magic ? $"{found} {{{magic}}}" : found;
    }

    /// <summary>Docusaurus marks lines by comments, which readers never see.</summary>
    private static string Lit(List<string> lines)
    {
        var (lit, isOpen) = (new List<int>(), false);
        for (var i = 0; i < lines.Count;)
        {
            var magic = Magic.Match(lines[i]);
            if (!magic.Success)
            {
                if (isOpen)
                    lit.Add(i + 1);
                i++;
                continue;
            }
            lines.RemoveAt(i);
            isOpen = magic.Groups["what"].Value == "start";
            if (magic.Groups["what"].Value == "next-line")
                lit.Add(i + 1);
        }
        return string.Join(',', lit);
    }

    private string? Included(List<string> lines)
    {
        var match = Include.Match(lines.First(l => l.Trim().Length > 0));
        if (!match.Success)
            return null;
        if (include(match.Groups["path"].Value) is not { } path)
        {
            note(match.Value.Trim(),
                "the file is not in the tree: the line stays as it is; copy the file and write file=\"…\"");
            return null;
        }
        var part = match.Groups["part"].Value;
        return $" file=\"{path}\"" + (part.Length == 0 ? ""
            : Regex.Match(part, @"^(\d*)[:-](\d*)$") is { Success: true } range ? Range(range, path)
            : int.TryParse(part, out var line) ? $" lines={line}-{line}"
            : $" region=\"{part}\"");
    }

    private static string Range(Match range, string path) =>
        range.Groups[1].Length > 0 && range.Groups[2].Length > 0
            ? $" lines={range.Groups[1].Value}-{range.Groups[2].Value}"
            : "";

    /// <summary>"1 3-5" and "1, 3-5" as ours; null where something else stands there.</summary>
    private static string? Numbers(string value)
    {
        var parts = value.Split([' ', ',', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(p => Regex.IsMatch(p, @"^\d+(?:-\d+)?$")) ? string.Join(',', parts) : null;
    }
}
