// The day of the last commit of each file, asked of git once for a whole folder. Without git, or without a history,
// there are none.
using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Errors;

namespace SiteGen.Load;

internal static class GitDates
{
    /// <summary>A history that takes longer is done without: a build does not wait for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What git is told: no settings of the folder may start another program.</summary>
    private static readonly string[] Arguments =
    [
        "--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false",
        "log", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--name-only", "--format=%x00%ct%d",
        "--decorate=full", "--", ".",
    ];

    /// <summary>Days by the path of a file within a folder.</summary>
    public static FrozenDictionary<string, DateOnly> Of(string folder)
    {
        var start = new ProcessStartInfo("git", Arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var read = Task.Run(() => Read(git.StandardOutput));
            if (!read.Wait(Patience) || !git.WaitForExit(Patience))
            {
                git.Kill();
                return FrozenDictionary<string, DateOnly>.Empty;
            }
            return git.ExitCode == 0 ? read.Result : FrozenDictionary<string, DateOnly>.Empty;
        }
        catch (Exception fault) when (fault is Win32Exception or AggregateException || SystemFault.Is(fault))
        {
            return FrozenDictionary<string, DateOnly>.Empty;
        }
    }

    /// <summary>The newest commit comes first. In a history that was cut off, its last commit seems to have made all
    /// files: of what was changed before that nothing is known.</summary>
    public static FrozenDictionary<string, DateOnly> Read(TextReader log)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        DateOnly? day = null;
        while (log.ReadLine() is { } line)
        {
            if (line.StartsWith('\0'))
                day = Day(line[1..]);
            else if (line.Length > 0 && day is { } known)
                days.TryAdd(line, known);
        }
        return days.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static DateOnly? Day(string commit)
    {
        var seconds = commit.Split(' ')[0];
        return commit.Contains("grafted", StringComparison.Ordinal)
            || !long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            ? null
            : DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(time).UtcDateTime);
    }
}
