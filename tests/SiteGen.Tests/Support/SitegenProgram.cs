// Runs the program as people and machines run it: in a process of its own, without a terminal.
using System.Diagnostics;

namespace SiteGen.Tests.Support;

internal static class SitegenProgram
{
    private static readonly string Dotnet =
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "sitegen.dll");

    public static (int Code, string Output, string Errors) Run(string folder, params string[] arguments) =>
        Start(folder, Dotnet, [Program, .. arguments]);

    /// <summary>The program while it runs; what it prints is left unread.</summary>
    public static Process Begin(string folder, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Dotnet, [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>A line for the shell, in which sitegen is our program: for what surrounds a command.</summary>
    public static (int Code, string Output, string Errors) Shell(string folder, string line) =>
        Start(folder, "/bin/sh", ["-c", $"sitegen() {{ \"{Dotnet}\" \"{Program}\" \"$@\"; }}\n{line}"]);

    private static (int Code, string Output, string Errors) Start(string folder, string program,
        IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), errors.Result.ReplaceLineEndings("\n"));
    }
}
