// Starts a Chromium, Chrome or Edge that is there; else lets Playwright install one; else the system; else says what to
// type.
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

internal static class BrowserFinder
{
    /// <summary>Names a browser to use before all others.</summary>
    public const string Variable = "SITEGEN_BROWSER";

    private static readonly string[] Options =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"];

    /// <summary>The headless shell first: the same engine without the windows, menus and bars that a test never sees,
    /// at half the time.</summary>
    private static readonly string[] Names =
        ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] Folders =
    [
        "/usr/bin", "/usr/lib/chromium", "/usr/lib64/chromium-browser", "/opt/google/chrome", "/opt/microsoft/msedge",
            "/snap/bin",
        "/Applications/Chromium.app/Contents/MacOS", "/Applications/Google Chrome.app/Contents/MacOS",
            "/Applications/Microsoft Edge.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application",
    ];

    public static async Task<IBrowser> Start(IPlaywright playwright)
    {
        List<string> failures = [];
        return await StartOneThatIsThere(playwright, failures)
            ?? await SystemPackages.Alone(async () => await StartOneThatIsThere(playwright, failures)
                ?? await InstallByPlaywright(playwright, failures)
                ?? await InstallBySystem(playwright, failures))
            ?? throw new InvalidOperationException(
                "No browser could be started. Type: apt-get install chromium (as root, on Debian), or install "
                    + "Chrome, or set "
                + $"{Variable} to the path of a Chromium, Chrome or Edge.\n{string.Join('\n', failures.Distinct())}");
    }

    private static async Task<IBrowser?> StartOneThatIsThere(IPlaywright playwright, List<string> failures)
    {
        string?[] named = [Environment.GetEnvironmentVariable(Variable), playwright.Chromium.ExecutablePath];
        var macNames = new[] { "Chromium", "Google Chrome", "Microsoft Edge" };
        var found = named.Concat(Names.Concat(macNames).Select(n => Command.Find(n, Folders)));
        foreach (var path in found.OfType<string>().Where(File.Exists).Distinct(StringComparer.Ordinal))
        {
            if (await TryStart(playwright, path, failures) is { } browser)
                return browser;
        }
        return null;
    }

    private static async Task<IBrowser?> TryStart(IPlaywright playwright, string path, List<string> failures)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Options });
        }
        catch (PlaywrightException fault)
        {
            failures.Add($"{path} did not start: {fault.Message.Split('\n')[0]}");
            return null;
        }
    }

    private static async Task<IBrowser?> InstallByPlaywright(IPlaywright playwright, List<string> failures)
    {
        try
        {
            var code = await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]))
                .WaitAsync(TimeSpan.FromMinutes(5));
            if (code != 0)
                failures.Add($"Playwright could not install Chromium (exit code {code})");
        }
        catch (TimeoutException)
        {
            failures.Add("Playwright did not install Chromium in time");
        }
        return await StartOneThatIsThere(playwright, failures);
    }

    private static async Task<IBrowser?> InstallBySystem(IPlaywright playwright, List<string> failures)
    {
        foreach (var package in new[] { "chromium-headless-shell", "chromium" })
        {
            if (await SystemPackages.Install(package) is { } fault)
                failures.Add($"apt-get install {package}: {fault}");
            else if (await StartOneThatIsThere(playwright, failures) is { } browser)
                return browser;
        }
        return null;
    }
}
