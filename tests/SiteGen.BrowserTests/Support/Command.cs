// Runs another program and keeps what it said, because PDF tools and installers are programs of the system.
using System.Diagnostics;

namespace SiteGen.BrowserTests.Support;

internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public bool Worked => ExitCode == 0;
}

internal static class Command
{
    public static async Task<CommandResult> Run(string program, IEnumerable<string> arguments, TimeSpan? limit = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = new Process { StartInfo = start };
        process.StartInfo.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var late = new CancellationTokenSource(limit ?? TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return new CommandResult(-1, "", $"{program} did not end in time");
        }
        return new CommandResult(process.ExitCode, await output, await errors);
    }

    /// <summary>The full path of a program: in the given folders, else on PATH; null where it is missing.</summary>
    public static string? Find(string name, params IEnumerable<string> folders)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ""] : [""];
        return folders.Concat(path).SelectMany(f => endings.Select(e => Path.Combine(f, name + e)))
            .FirstOrDefault(File.Exists);
    }
}
