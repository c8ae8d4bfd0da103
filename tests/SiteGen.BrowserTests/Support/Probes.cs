// The measuring scripts of Scripts/, put into every page before its own; they are functions of `probe` and change
// nothing by themselves.
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

internal static class Probes
{
    public static string Text { get; } = string.Join('\n', Resources().Select(Read));

    /// <summary>Runs a probe that answers with a list of faults.</summary>
    public static async Task<IEnumerable<string>> Faults(this IPage page, string probe, object? argument = null) =>
        await page.EvaluateAsync<string[]>($"argument => {{ probe.begin(); return probe.{probe}(argument); }}",
            argument);

    /// <summary>Fails with one line for each fault.</summary>
    public static void ShouldBeNone(this IEnumerable<string> faults) =>
        Assert.True(!faults.Any(), string.Join('\n', faults));

    private static IEnumerable<string> Resources() =>
        typeof(Probes).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".js", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Probes).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
