// How long a typical layout takes to parse and to render, and what it allocates.
using System.Globalization;
using BenchmarkDotNet.Attributes;
using SiteGen.Diagnostics;
using SiteGen.Templating;

namespace SiteGen.Benchmarks;

/// <summary>A layout with an include, a menu, conditions and a table of 500 rows.</summary>
[MemoryDiagnoser]
public class TemplatingBenchmark
{
    private const string Layout = """
        <!doctype html>
        <html lang="{{ edition.language }}">
        <head><title>{{ page.title }} · {{ site.title }}</title></head>
        <body class="{{ page.kind == 'row' ? 'narrow' : 'wide' }}">
        {{ include 'header' active: page.url }}
        <main>
          <h1>{{ page.title }}</h1>
          {{~ if page.description ~}}
          <p>{{ page.description }}</p>
          {{~ end ~}}
          <table>
          {{~ for row in rows ~}}
            <tr class="{{ for.odd ? 'odd' : 'even' }}">
              <td>{{ for.index + 1 }}</td>
              <td><a href="{{ row.url }}">{{ row.name }}</a></td>
              <td>{{ row.city }}, {{ row.state | string.upcase }}</td>
              <td>{{ row?.phone ?? "none" }}</td>
              {{~ if row.beds > 100 && !row.closed ~}}
              <td>{{ row.beds }}</td>
              {{~ else ~}}
              <td></td>
              {{~ end ~}}
            </tr>
          {{~ end ~}}
          </table>
        </main>
        </body>
        </html>
        """;

    private const string Header = """
        <header><nav><ul>
        {{~ for item in nav ~}}
          <li{{ if item.url == $active }} aria-current="page"{{ end }}>
            <a href="{{ item.url }}">{{ item.title }}</a></li>
        {{~ end ~}}
        </ul></nav></header>
        """;

    private readonly Template _template = Parse("layout", Layout);
    private readonly DictionaryObject _model = new(Model());
    private readonly RenderSettings _settings;

    public TemplatingBenchmark()
    {
        var header = Parse("header", Header);
        _settings = new RenderSettings { FindTemplate = _ => header };
    }

    /// <summary>Prints a line each for parsing and rendering, without the long measurement of the library.</summary>
    /// <param name="renders">How often the layout is rendered.</param>
    public static void Run(int renders = 10_000)
    {
        var benchmark = new TemplatingBenchmark();
        Report("parse the layout", Math.Max(1, renders / 10), () => benchmark.ParseLayout());
        Report("render 500 rows", renders, () => benchmark.RenderLayout());
        Report("render text only", renders, () => benchmark.RenderText());
        Report("parse the layout, Scriban alone", Math.Max(1, renders / 10), () => Scriban.Template.Parse(Layout));
    }

    [Benchmark]
    public object ParseLayout() => Parse("layout", Layout);

    [Benchmark]
    public string? RenderLayout() => _template.Render(_model, _settings, new DiagnosticBag());

    [Benchmark]
    public string? RenderText() => PlainText.Render(_model, _settings, new DiagnosticBag());

    private static readonly Template PlainText =
        Parse("text", string.Concat(Enumerable.Repeat("<p>{{ 1 }}</p>\n", 500)));

    private static void Report(string what, int times, Action action)
    {
        for (var i = 0; i < Math.Min(100, times); i++)
            action();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
            action();
        var nanoseconds = (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / times;
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - bytes) / times;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
            $"templating: {what}: {nanoseconds:N0} ns of processor time, {allocated:N0} bytes, {times:N0} times"));
    }

    private static Template Parse(string name, string text) =>
        Template.Parse(new SourceText(name, text), new DiagnosticBag());

    private static Dictionary<string, object?> Model() => new()
    {
        ["site"] = new Dictionary<string, object?> { ["title"] = "Guide" },
        ["edition"] = new Dictionary<string, object?> { ["language"] = "en" },
        ["page"] = new Dictionary<string, object?>
        {
            ["title"] = "Centers & clinics",
            ["kind"] = "group",
            ["url"] = "/centers/",
            ["description"] = "All of them"
        },
        ["nav"] = Enumerable.Range(1, 12)
            .Select(i => (object?)new Dictionary<string, object?>
            {
                ["title"] = $"Step {i}",
                ["url"] = i == 3
            ? "/centers/"
            : $"/step-{i}/"
            }).ToList(),
        ["rows"] = Enumerable.Range(1, 500).Select(Row).ToList(),
    };

    private static object? Row(int i) => new Dictionary<string, object?>
    {
        ["url"] = $"/centers/{i}/",
        ["name"] = $"Center \"{i}\" & sons",
        ["city"] = "Springfield",
        ["state"] = "Ill",
        ["phone"] = i % 3 == 0 ? null : "555-0100",
        ["beds"] = i,
        ["closed"] = i % 7 == 0,
    };
}
