// Whole builds of generated sites with the theme that users get, in turn with Hugo on the same pages.
using System.Globalization;

namespace SiteGen.Benchmarks;

internal static class BesideBenchmark
{
    private const int Runs = 3;

    /// <param name="program">The native program, or <c>sitegen.dll</c>.</param>
    public static void Run(string program, IReadOnlyCollection<int> sizes)
    {
        Console.WriteLine(
            $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, the middle of {Runs} runs");
        Console.WriteLine("| pages | wall s | processor s | peak MiB | Hugo: wall s | processor s | peak MiB "
            + "| wall against Hugo's | memory |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<Beside> rows = [];
        foreach (var size in sizes)
        {
            var row = Measure(program, size);
            rows.Add(row);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {size:N0} | {row.Ours} | {row.Hugos} | {row.Ours.Wall / row.Hugos.Wall:0.00} "
                + $"| {row.Ours.Peak / row.Hugos.Peak:0.00} |"));
        }
        File.WriteAllText("speed.svg", Chart.Of(rows));
        Console.WriteLine("speed.svg: the same as a chart");
    }

    private static Beside Measure(string program, int pages)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-benchmark-").FullName;
        try
        {
            GeneratedSite.Write(folder, pages);
            HugoSite.Write(folder);
            string[] build = ["build", "--input", "content", "--output", "output"];
            var (file, arguments) = program.EndsWith(".dll", StringComparison.Ordinal)
                ? ("dotnet", [Path.GetFullPath(program), .. build])
                : (Path.GetFullPath(program), build);
            List<MeasuredRun> ours = [], hugos = [];
            for (var run = 0; run < Runs; run++)
            {
                Clear(folder);
                ours.Add(MeasuredRun.Of(file, arguments, folder));
                Clear(folder);
                hugos.Add(MeasuredRun.Of("hugo", ["--source", "hugo", "--destination", "../output"], folder));
            }
            return new Beside(pages, MeasuredRun.Middle(ours), MeasuredRun.Middle(hugos));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Clear(string folder)
    {
        foreach (var made in Directory.GetDirectories(folder)
            .Where(f => Path.GetFileName(f) is not ("content" or "hugo")))
            Directory.Delete(made, recursive: true);
    }
}

internal sealed record Beside(int Pages, MeasuredRun Ours, MeasuredRun Hugos);
