// One run of a program as a process of its own: wall time, processor time, largest memory.
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Benchmarks;

/// <param name="Wall">Seconds.</param>
/// <param name="Processor">Seconds, of all threads.</param>
/// <param name="Peak">MiB.</param>
internal sealed record MeasuredRun(double Wall, double Processor, double Peak)
{
    public static MeasuredRun Of(string program, IEnumerable<string> arguments, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (processor, peak) = (0.0, 0.0);
        // What a process has used is known only while it lives.
        while (!process.WaitForExit(2))
        {
            try
            {
                process.Refresh();
                processor = process.TotalProcessorTime.TotalSeconds;
                peak = Math.Max(peak, process.PeakWorkingSet64 / 1024.0 / 1024.0);
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                break;
            }
        }
        process.WaitForExit();
        var wall = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new MeasuredRun(wall, processor, peak)
            : throw new InvalidOperationException($"{program}: {output.Result}\n{errors.Result}");
    }

    /// <summary>The middle of each figure.</summary>
    public static MeasuredRun Middle(IReadOnlyCollection<MeasuredRun> runs) =>
        new(Middle(runs.Select(r => r.Wall)), Middle(runs.Select(r => r.Processor)), Middle(runs.Select(r => r.Peak)));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Wall:0.00} | {Processor:0.00} | {Peak:0}");

    private static double Middle(IEnumerable<double> figures)
    {
        var inOrder = figures.Order().ToArray();
        return inOrder[inOrder.Length / 2];
    }
}
