// The checker of the HTML standard's own people, as a Java archive: found, or installed for the tests.
using System.Text.Json;

namespace SiteGen.BrowserTests.Support;

internal sealed record NuMessage(string Page, int Line, string Text)
{
    public override string ToString() => $"{Page} line {Line}: {Text}";
}

internal static class NuChecker
{
    private const string Version = "26.9.27";
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "sitegen-vnu-" + Version);

    /// <summary>The errors of all HTML files of a folder; null where there is no Java, or no way to get the
    /// checker.</summary>
    /// <param name="say">Takes why it could not run.</param>
    public static async Task<IReadOnlyList<NuMessage>?> Errors(string folder, Action<string> say)
    {
        List<string> failures = [];
        if (await Java(failures) is not { } java || await Archive(failures) is not { } archive)
        {
            say($"The Nu HTML checker did not run. It needs Java and npm.\n{string.Join('\n', failures)}");
            return null;
        }
        string[] arguments =
            ["-jar", archive, "--format", "json", "--errors-only", "--skip-non-html", "--stdout", folder];
        var result = await Command.Run(java, arguments, TimeSpan.FromMinutes(5));
        if (!result.Output.StartsWith('{'))
            throw new InvalidOperationException(result.Output + result.Errors);
        return [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("messages").EnumerateArray()
            .Select(m => Message(m, folder))];
    }

    private static NuMessage Message(JsonElement message, string folder)
    {
        var url = message.TryGetProperty("url", out var where) ? where.GetString()! : "";
        var at = url.IndexOf(Path.GetFileName(folder), StringComparison.Ordinal);
        var line = message.TryGetProperty("lastLine", out var last) ? last.GetInt32() : 0;
        return new NuMessage(at < 0
            ? url
            : url[(at + Path.GetFileName(folder).Length)..], line, message.GetProperty("message").GetString()!);
    }

    private static Task<string?> Java(List<string> failures) =>
        Get(() => Command.Find("java"), async () => await SystemPackages.Install("default-jre-headless") is { } fault
            ? "apt-get install default-jre-headless: " + fault
            : null, failures);

    private static Task<string?> Archive(List<string> failures) =>
        Get(() => Existing(Path.Combine(Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar")), async () =>
    {
        if (Command.Find("npm") is not { } npm)
            return "npm is not there";
        string[] arguments =
            ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", Folder, "vnu-jar@" + Version];
        var installed = await Command.Run(npm, arguments, TimeSpan.FromMinutes(5));
        return installed.Worked ? null : "npm install vnu-jar: " + installed.Errors;
    }, failures);

    private static string? Existing(string file) => File.Exists(file) ? file : null;

    private static async Task<string?> Get(Func<string?> find, Func<Task<string?>> install, List<string> failures) =>
        find() ?? await SystemPackages.Alone(async () =>
        {
            if (find() is null && await install() is { } fault)
                failures.Add(fault);
            return find();
        });
}
