// Runs every example of the language reference in Specs/*.md.
using System.Runtime.CompilerServices;
using System.Text.Json;
using SiteGen.Diagnostics;
using SiteGen.Templating;

namespace SiteGen.Tests.Templating;

public sealed class SpecTests
{
    public static TheoryData<string> Examples => [.. Spec.All.Select(e => e.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_reference_gives_what_it_says(string id)
    {
        var example = Spec.All.Single(e => e.Id == id);
        var bag = new DiagnosticBag();
        var text = Render(example, bag);
        var found = string.Join('\n', bag.Sorted().Select(Line));
        found.ShouldBe(example.Diagnostics, $"{id}\n{example.Template}\n");
        if (example.Output != null)
            Visible(text ?? "(nothing was rendered)").ShouldBe(Visible(example.Output), $"{id}\n{example.Template}\n");
        else
            text.ShouldBeNull();
    }

    internal static string? Render(SpecExample example, DiagnosticBag bag)
    {
        var includes = example.Includes.ToDictionary(i => i.Key, i => Template.Parse(new SourceText(i.Key, i.Value), bag));
        var template = Template.Parse(new SourceText("example", example.Template), bag);
        if (bag.HasErrors)
            return null;
        var settings = new RenderSettings
        {
            Escape = !example.Settings.Contains("no-escape"),
            Strict = !example.Settings.Contains("relaxed"),
            FindTemplate = includes.GetValueOrDefault,
            TemplateNames = includes.Keys,
            Clock = new FixedClock(),
            Functions = [new TemplateFunction("shout", 1, 2, a => a[0] is string text ? text.ToUpperInvariant() + a.ElementAtOrDefault(1) : throw new TemplateFunctionException("shout needs a text", "write shout \"hello\""))],
            LoopLimit = 1000,
            OutputLimit = 1_000_000,
            RegexTimeout = TimeSpan.FromMilliseconds(100),
        };
        using var data = JsonDocument.Parse(example.Data);
        return template.Render(TemplateData.From(data.RootElement), settings, bag);
    }

    private static string Line(Diagnostic d) =>
        $"{d.Span.Source.Path}:{d.Span.Line}:{d.Span.Column}: {d.Code} {d.Message}" + (d.Hint == null ? "" : $"\n  hint: {d.Hint}");

    private static string Visible(string text) => text.Replace("\r", "␍").Replace("\t", "→").Replace(' ', '·').Replace("\n", "¶\n");

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 10, 30, 15, TimeSpan.Zero);
    }
}

/// <summary>One example: its template and what it must give.</summary>
internal sealed record SpecExample(string Id, string Title, string Template, string Data, string? Output, string Diagnostics, IReadOnlyDictionary<string, string> Includes, string Settings);

/// <summary>Reads the examples out of the Markdown files.</summary>
internal static class Spec
{
    private const string Fence = "````";

    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Specs");

    public static IReadOnlyList<SpecExample> All { get; } =
        [.. Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<SpecExample> Read(string path)
    {
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence + " example", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, Fence, i + 1);
            yield return Parse(Path.GetFileName(path), i + 1, lines[i][(Fence.Length + 8)..].Trim(), lines[(i + 1)..end]);
            i = end;
        }
    }

    private static SpecExample Parse(string file, int line, string title, string[] lines)
    {
        var parts = new Dictionary<string, List<string>> { [""] = [] };
        var current = "";
        foreach (var text in lines)
        {
            if (text.StartsWith("---- ", StringComparison.Ordinal))
                parts[current = text[5..].Trim()] = [];
            else
                parts[current].Add(text);
        }
        var settings = title.Contains('[') ? title[title.IndexOf('[')..] : "";
        return new SpecExample(
            $"{file}:{line} {title}",
            title,
            string.Join('\n', parts[""]),
            parts.TryGetValue("data", out var data) ? string.Join('\n', data) : "{}",
            parts.TryGetValue("output", out var output) ? string.Join('\n', output) : null,
            parts.TryGetValue("diagnostics", out var found) ? string.Join('\n', found) : "",
            parts.Where(p => p.Key.StartsWith("include ", StringComparison.Ordinal)).ToDictionary(p => p.Key[8..], p => string.Join('\n', p.Value)),
            settings);
    }
}
