// Builds generated sites and prints milliseconds per stage, total and peak memory.
using System.Diagnostics;
using SiteGen.Commands;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Benchmarks;

internal static class BuildBenchmark
{
    private static readonly string[] Stages = ["load", "parse", "plan", "render", "check", "emit", "write"];

    /// <summary>Each size runs in a process of its own, so that memory and start-up are its own too.</summary>
    public static void Run(IReadOnlyCollection<int> sizes)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine(
            $"{"pages",8} {string.Join(' ', Stages.Select(s => $"{s,8}"))} {"total ms",9} {"peak MiB",9}");
        foreach (var size in sizes)
        {
            using var child =
                Process.Start(new ProcessStartInfo(Environment.ProcessPath!,
                [typeof(BuildBenchmark).Assembly.Location, "build-once", $"{size}"])
                { UseShellExecute = false })!;
            child.WaitForExit();
        }
    }

    public static void RunOnce(int pages)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-benchmark-").FullName;
        try
        {
            GeneratedSite.Write(folder, pages);
            var watch = Stopwatch.StartNew();
            var report = SiteBuild.Run(Options(folder));
            var total = watch.Elapsed.TotalMilliseconds;
            if (report.Diagnostics.Length > 0)
                throw new InvalidOperationException(DiagnosticText.Of(report.Diagnostics[0]));
            var times = Stages.Select(stage => report.Times.First(t => t.Stage == stage).Time.TotalMilliseconds);
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024.0;
            Console.WriteLine($"{pages,8} {string.Join(' ', times.Select(t => $"{t,8:0}"))} {total,9:0} {peak,9:0}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BuildOptions Options(string folder) => new()
    {
        InputFolder = Path.Combine(folder, "content"),
        ThemesFolder = Path.Combine(folder, "themes"),
        OutputFolder = Path.Combine(folder, "output"),
        WorkingFolder = folder,
    };
}
