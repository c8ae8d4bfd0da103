// Checks the types that scripts declare in their comments, by TypeScript: found, or installed for the tests.
namespace SiteGen.BrowserTests.Support;

internal static class TypeChecker
{
    /// <summary>Newer ones need no other settings; this one is the same on every machine.</summary>
    private const string Version = "5.9.3";

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "sitegen-typescript-" + Version);

    /// <summary>What is wrong with the scripts that a settings file names, one fault a line.</summary>
    public static async Task<IReadOnlyList<string>> Faults(string settings)
    {
        List<string> failures = [];
        var program = Find() ?? await SystemPackages.Alone(async () => Find() ?? await Install(failures))
            ?? throw new InvalidOperationException(
                "The types of the scripts cannot be checked without TypeScript. Type: npm install --global typescript, "
                + $"or as root on Debian: apt-get install node-typescript.\n{string.Join('\n', failures)}");
        var result = await Command.Run(program, ["--pretty", "false", "--project", settings]);
        return [.. (result.Output + result.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string? Find() => Command.Find("tsc", Path.Combine(Folder, "node_modules", ".bin"));

    private static async Task<string?> Install(List<string> failures)
    {
        if (Command.Find("npm") is { } npm)
        {
            string[] arguments = ["install", "--no-audit", "--no-fund", "--prefix", Folder, "typescript@" + Version];
            var installed = await Command.Run(npm, arguments, TimeSpan.FromMinutes(5));
            if (installed.Worked)
                return Find();
            failures.Add("npm install typescript: " + installed.Errors);
        }
        if (await SystemPackages.Install("node-typescript") is { } fault)
            failures.Add("apt-get install node-typescript: " + fault);
        return Find();
    }
}
