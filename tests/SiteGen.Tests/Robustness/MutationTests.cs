// No input ends the program, hangs it or eats the machine: a short run here, a long one with SITEGEN_MUTATIONS=1000000
// (tests/README.md).
using System.Diagnostics;
using System.Globalization;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Parse;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;
using SiteGen.Plan;
using SiteGen.Templating;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Robustness;

public sealed class MutationTests
{
    private const int Short = 1_500;
    private static readonly int Count = Number("SITEGEN_MUTATIONS", Short);
    private static readonly int Seed = Number("SITEGEN_SEED", 20261128);

    /// <summary>A single input is small: what takes longer grows out of proportion.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private const long MostMemory = 512L << 20;

    [Fact]
    public void Readers_take_any_text() => Run(Count, seed =>
    {
        var bag = new DiagnosticBag();
        switch (seed % 5)
        {
            case 0:
                YamlTree.Read(new SourceText("a.yaml", Mutations.Text(seed, ".yaml", ".json")), bag);
                break;
            case 1:
                CsvTable.Read(new SourceText("a.csv", Mutations.Text(seed, ".csv")), bag);
                break;
            case 2:
                SchemaReader.Read(new SourceText("a.schema.json", Mutations.Text(seed, ".schema.json")), bag);
                break;
            case 3:
                new MarkdownReader().Body(new SourceText("a.md", Mutations.Text(seed, ".md")), 0, "a.md", null, bag);
                break;
            default:
                OldAddressReader.Read("/", "/" + Mutations.Text(seed), out _);
                break;
        }
    });

    [Fact]
    public void Templates_take_any_text() => Run(Count / 2, seed =>
    {
        var bag = new DiagnosticBag();
        var template = Template.Parse(new SourceText("a.sbnhtml", Mutations.Text(seed, ".sbnhtml", ".md")), bag);
        if (!bag.HasErrors)
            template.Render(TemplateData.From(new Dictionary<string, object?> { ["page"] = "text", ["n"] = 3L }),
                new RenderSettings(), bag);
    });

    [Fact]
    public void Sites_take_any_files() => Run(Count / 5, seed =>
    {
        var random = new Random(seed);
        var site = new SiteFixture().WithPage("a.md", "Text.");
        for (var file = random.Next(1, 4); file > 0; file--)
        {
            var path = Mutations.Path(random);
            site.With(path, Mutations.Text(random.Next(), Path.GetExtension(path)));
        }
        // Findings are printed too: their hints are made then.
        var printer = new DiagnosticPrinter(TextWriter.Null, (OutputFormat)random.Next(3));
        printer.Print(site.Build().Diagnostics);
        site.Inspect();
    });

    private static void Run(int count, Action<int> use)
    {
        for (var i = 0; i < count; i++)
        {
            var seed = unchecked(Seed + i);
            // The first input warms the program up: only what is slow each time is slow.
            if (Time(use, seed) > Patience && Time(use, seed) > Patience && Time(use, seed) > Patience)
                throw new ShouldAssertException(
                    $"the input of seed {seed} takes longer than {Patience.TotalSeconds} s");
            if (i % 500 == 0 && GC.GetTotalMemory(forceFullCollection: false) > MostMemory
                && GC.GetTotalMemory(forceFullCollection: true) > MostMemory)
                throw new ShouldAssertException(
                    $"memory has grown over {MostMemory >> 20} MiB at the input of seed {seed}");
        }
    }

    /// <summary>The time of the clock, or that of the processors where a busy machine has held it up.</summary>
    private static TimeSpan Time(Action<int> use, int seed)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var work = Task.Run(() => use(seed));
        try
        {
            if (!work.Wait(Longest))
                throw new ShouldAssertException($"the input of seed {seed} does not end");
        }
        catch (AggregateException fault)
        {
            throw new ShouldAssertException($"the input of seed {seed} throws", fault.InnerException);
        }
        var worked = Environment.CpuUsage.TotalTime - before;
        return worked < watch.Elapsed ? worked : watch.Elapsed;
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out var number) ? number : usual;
}
