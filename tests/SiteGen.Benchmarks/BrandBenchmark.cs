// Builds the real guide as 1, 10, 20 … 100 brands, every fourth with a page of its own: what a further brand costs, and
// whether memory grows with their number.
using System.Diagnostics;
using System.Globalization;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Benchmarks;

internal static class BrandBenchmark
{
    /// <summary>Each number of brands runs in a process of its own, so that memory and start-up are its own
    /// too.</summary>
    public static void Run(string site, IReadOnlyCollection<int> numbers)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, the site in {site}");
        Console.WriteLine(
            $"{"brands",8} {"pages",8} {"wall ms",9} {"cpu ms",9} {"cpu ms a further brand",23} {"of the first",13} "
            + $"{"peak MiB",9}");
        var first = 0.0;
        foreach (var number in numbers)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!,
                [typeof(BrandBenchmark).Assembly.Location, "brands-once", site, $"{number}"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false
            };
            using var child = Process.Start(start)!;
            var figures = child.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
            child.WaitForExit();
            var (pages, wall, cpu, peak) = (figures[0], figures[1], figures[2], figures[3]);
            first = first == 0 ? cpu / number : first;
            var further = number > 1 ? (cpu - first) / (number - 1) : 0;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                $"{number,8} {pages,8:0} {wall,9:0} {cpu,9:0} {further,23:0} {further / first,13:0.00} {peak,9:0}"));
        }
    }

    public static void RunOnce(string site, int brands)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-brands-").FullName;
        try
        {
            Copy(Path.Combine(site, "themes"), Path.Combine(folder, "themes"));
            for (var i = 0; i < brands; i++)
                WriteBrand(Path.Combine(folder, "themes", Name(i)), i);
            var watch = Stopwatch.StartNew();
            var options = new BuildOptions
            {
                InputFolder = Path.GetFullPath(Path.Combine(site, "input")),
                ThemesFolder = Path.Combine(folder, "themes"),
                OutputFolder = Path.Combine(folder, "output"),
                WorkingFolder = folder,
                Themes = [.. Enumerable.Range(0, brands).Select(Name)]
            };
            var report = SiteBuild.Run(options);
            if (report.Errors > 0)
                throw new InvalidOperationException(
                    DiagnosticText.Of(
                    report.Diagnostics.First(d => d.Severity == SiteGen.Diagnostics.Severity.Error)));
            var process = Process.GetCurrentProcess();
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                $"{report.Pages} {watch.Elapsed.TotalMilliseconds:0} "
                + $"{process.TotalProcessorTime.TotalMilliseconds:0} {process.PeakWorkingSet64 / 1048576.0:0}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"brand-{number:000}");

    private static void WriteBrand(string folder, int number)
    {
        Directory.CreateDirectory(folder);
        var colour = Colour.FromOklch(0.35, 0.1, number * 0.7);
        File.WriteAllText(Path.Combine(folder, "theme.yaml"), string.Create(CultureInfo.InvariantCulture, $$"""
            extends: guide
            name: Generated group {{number}}
            colours: { main: "{{colour}}" }
            contacts: { helpline: { phone: "1-800-555-{{number:0000}}", hours: weekdays 9 to 5 } }
            """));
        if (number % 4 != 3)
            return;
        Directory.CreateDirectory(Path.Combine(folder, "input", "about"));
        File.WriteAllText(Path.Combine(folder, "input", "about", "our-group.md"),
            string.Create(CultureInfo.InvariantCulture,
            $"---\ntitle: About group {number}\nmenu: about\n---\nWe are group {number}. We meet on Mondays.\n"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
