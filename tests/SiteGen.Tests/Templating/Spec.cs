// Reads the examples out of the language reference in Specs/*.md, and rewrites what they give when asked to.
using System.Runtime.CompilerServices;

namespace SiteGen.Tests.Templating;

/// <summary>One example: its template and what it must give. In a block of faults each line is a template of its own,
/// followed by its message.</summary>
internal sealed record SpecExample(
    string File,
    int Line,
    string Title,
    string Template,
    string Data,
    string? Output,
    string Diagnostics,
    IReadOnlyDictionary<string, string> Includes)
{
    public string Id => $"{File}:{Line} {Title}";

    public bool IsRelaxed => Title.Contains("relaxed]", StringComparison.Ordinal);

    public bool IsUnescaped => Title.Contains("[no-escape", StringComparison.Ordinal);
}

/// <summary>The reference as a list of examples.</summary>
internal static class Spec
{
    private const string Fence = "````";
    private const string Mark = "---- ";

    public static IReadOnlyList<SpecExample> All { get; } =
        [.. Files().SelectMany(f => Read(Path.GetFileName(f), Lines(f)))];

    public static string[] Files() => [.. Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal)];

    /// <summary>Writes down what the examples of a file give now: to be read before it is committed.</summary>
    public static void Rewrite(string path, Func<SpecExample, (string? Output, string Diagnostics)> run)
    {
        var lines = Lines(path);
        var result = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            result.Add(lines[i]);
            if (!IsStart(lines[i]))
                continue;
            var end = Array.IndexOf(lines, Fence, i + 1);
            result.AddRange(
                Rewritten(lines[i], lines[(i + 1)..end], Read(Path.GetFileName(path), lines[i..(end + 1)]), run));
            i = end;
            result.Add(Fence);
        }
        File.WriteAllText(path, string.Join('\n', result));
    }

    private static IEnumerable<string> Rewritten(string head, string[] body, IEnumerable<SpecExample> examples,
        Func<SpecExample, (string? Output, string Diagnostics)> run)
    {
        if (head.StartsWith(Fence + " faults", StringComparison.Ordinal))
            return examples.SelectMany(e =>
                new[] { e.Template, "! " + run(e).Diagnostics.Replace("\n  hint: ", " | ").Replace("\n", "\n! ") });
        var (output, diagnostics) = run(examples.Single());
        var kept = body.TakeWhile(l => l is not (Mark + "output" or Mark + "diagnostics"));
        return kept.Concat(output == null ? [] : [Mark + "output", output])
            .Concat(diagnostics.Length == 0 ? [] : [Mark + "diagnostics", diagnostics]);
    }

    private static bool IsStart(string line) =>
        line.StartsWith(Fence + " example", StringComparison.Ordinal)
        || line.StartsWith(Fence + " faults", StringComparison.Ordinal);

    private static string[] Lines(string path) => File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Specs");

    private static IEnumerable<SpecExample> Read(string file, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsStart(lines[i]))
                continue;
            var end = Array.IndexOf(lines, Fence, i + 1);
            var body = lines[(i + 1)..end];
            var title = lines[i][(Fence.Length + 1)..];
            foreach (var example in title.StartsWith("faults", StringComparison.Ordinal)
                ? Faults(file, i + 1, title, body)
                : [Example(file, i + 1, title, body)])
                yield return example;
            i = end;
        }
    }

    private static SpecExample Example(string file, int line, string title, string[] lines)
    {
        var parts = new Dictionary<string, List<string>> { [""] = [] };
        var current = "";
        foreach (var text in lines)
        {
            if (text.StartsWith(Mark, StringComparison.Ordinal))
                parts[current = text[Mark.Length..].Trim()] = [];
            else
                parts[current].Add(text);
        }
        var includes = parts.Where(p => p.Key.StartsWith("include ", StringComparison.Ordinal));
        return new SpecExample(file, line, title, Text(""), parts.ContainsKey("data")
            ? Text("data")
            : "{}", parts.ContainsKey("output") ? Text("output") : null, parts.ContainsKey("diagnostics")
                ? Text("diagnostics")
                : "", includes.ToDictionary(p => p.Key[8..], p => Text(p.Key)));

        string Text(string part) => string.Join('\n', parts[part]);
    }

    /// <summary>The hint stands behind the last bar of the line; a message may hold one itself.</summary>
    private static string WithHint(string line) =>
        line.LastIndexOf(" | ", StringComparison.Ordinal) is var bar and >= 0
            ? $"{line[..bar]}\n  hint: {line[(bar + 3)..]}"
            : line;

    private static IEnumerable<SpecExample> Faults(string file, int line, string title, string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("! ", StringComparison.Ordinal))
                continue;
            var messages = lines[(i + 1)..].TakeWhile(l => l.StartsWith("! ", StringComparison.Ordinal))
                .Select(l => WithHint(l[2..]));
            yield return new SpecExample(file, line + i + 1, title, lines[i], "{}", null, string.Join('\n', messages),
                new Dictionary<string, string>());
        }
    }
}
