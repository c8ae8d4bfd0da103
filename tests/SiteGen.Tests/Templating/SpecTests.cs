// Runs every example of the language reference in Specs/*.md.
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
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1"
            && Environment.GetEnvironmentVariable("CI") == null)
            return;
        var example = Spec.All.Single(e => e.Id == id);
        var (output, diagnostics) = Run(example);
        diagnostics.ShouldBe(example.Diagnostics, $"{id}\n{example.Template}\n");
        Visible(output).ShouldBe(Visible(example.Output), $"{id}\n{example.Template}\n");
    }

    [Fact]
    public void Expectations_are_rewritten_only_when_asked_for()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") != "1"
            || Environment.GetEnvironmentVariable("CI") != null)
            return;
        foreach (var file in Spec.Files())
            Spec.Rewrite(file, Run);
    }

    [Fact]
    public void Every_message_of_the_engine_has_an_example()
    {
        var shown = string.Join('\n', Spec.All.Select(e => e.Diagnostics));
        foreach (var code in Enumerable.Range(401, 19).Concat(Enumerable.Range(430, 25)))
            shown.ShouldContain($"SG{code}");
    }

    [Fact]
    public void Every_syntax_error_says_what_to_type_and_those_of_a_statement_show_its_form()
    {
        var errors = Spec.All.SelectMany(e => SyntaxErrors(e.Template)).ToList();
        errors.ShouldNotBeEmpty();
        foreach (var error in errors)
        {
            error.Hint.ShouldNotBeNullOrEmpty(error.Message);
            if (error.Code is "SG407" or "SG408" or "SG409" or "SG410" or "SG411" or "SG412" or "SG413" or "SG415"
                or "SG418")
                error.Message.ShouldContain("; expected form: ");
        }
    }

    private static Diagnostic[] SyntaxErrors(string template)
    {
        var bag = new DiagnosticBag();
        Template.Parse(new SourceText("example", template), bag);
        return [.. bag.Sorted()];
    }

    private static (string? Output, string Diagnostics) Run(SpecExample example)
    {
        var bag = new DiagnosticBag();
        var output = Render(example, bag);
        return (output, string.Join('\n', bag.Sorted()
            .Select(d => $"{d.Span.Source.Path}:{d.Span.Line}:{d.Span.Column}: {d.Code} {d.Message}"
            + (d.Hint == null ? "" : $"\n  hint: {d.Hint}"))));
    }

    private static string? Render(SpecExample example, DiagnosticBag bag)
    {
        var ignored = new DiagnosticBag();
        var includes = example.Includes.ToDictionary(i => i.Key, i =>
            Template.Parse(new SourceText(i.Key, i.Value), ignored));
        var template = Template.Parse(new SourceText("example", example.Template), bag);
        if (bag.HasErrors)
            return null;
        var settings = new RenderSettings
        {
            Escape = !example.IsUnescaped,
            Strict = !example.IsRelaxed,
            FindTemplate = includes.GetValueOrDefault,
            TemplateNames = includes.Keys,
            Clock = new FixedClock(),
            Functions = HostFunctions,
            LoopLimit = 1000,
            OutputLimit = 100_000,
            RegexTimeout = TimeSpan.FromMilliseconds(50),
        };
        using var data = JsonDocument.Parse(example.Data);
        return template.Render(TemplateData.From((Dictionary<string, object?>)Plain(data.RootElement)!), settings, bag);
    }

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.GetDouble(),
        _ => null,
    };

    private static IReadOnlyList<TemplateFunction> HostFunctions { get; } =
    [
        new TemplateFunction("shout", 1, 2, a => a[0] is string text
            ? text.ToUpperInvariant() + (a.ElementAtOrDefault(1) ?? "!")
            : throw new TemplateFunctionException("shout needs a text", "write shout \"hello\"")),
        new TemplateFunction("text.host", 1, 1, a => new Uri((string)a[0]!).Host),
    ];

    private static string? Visible(string? text) =>
        text?.Replace("\r", "␍").Replace("\t", "→").Replace(' ', '·').Replace("\n", "¶\n");

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 10, 30, 15, TimeSpan.Zero);
    }
}
