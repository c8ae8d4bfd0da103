// The program as a .NET tool: packed, installed from a folder into a folder, and run.
using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class PackageTests : IDisposable
{
    private readonly TempFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_tool_can_be_packed_installed_and_used_to_make_a_site()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        _place.With("nuget.config", """
            <configuration>
              <packageSources><clear /><add key="here" value="packages" /></packageSources>
            </configuration>
            """);
        Run("dotnet", "pack", Path.Combine(TestFolders.Repository, "generator", "SiteGen"), "--no-build",
            "--configuration", configuration, "--output", _place["packages"], "--verbosity", "quiet");
        Run("dotnet", "tool", "install", "SiteGen", "--tool-path", _place["tool"], "--configfile",
            _place["nuget.config"], "--verbosity", "quiet");
        var tool = Path.Combine(_place["tool"], OperatingSystem.IsWindows() ? "sitegen.exe" : "sitegen");
        Run(tool, "--version").ShouldStartWith("0.");
        Run(tool, "new", "site", "handbook", "--title", "Handbook").ShouldContain("The site is in handbook.");
        Run(tool, "build", "--strict", "--input", "handbook/input").ShouldContain("no findings");
        File.Exists(_place["output/index.html"]).ShouldBeTrue();
    }

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _place.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        // A package of the same version from an earlier run must not be taken for this one.
        if (arguments[0] == "tool")
            start.Environment["NUGET_PACKAGES"] = _place["cache"];
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{output}{errors.Result}");
        return output;
    }
}
