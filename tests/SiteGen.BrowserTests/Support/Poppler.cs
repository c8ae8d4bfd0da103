// poppler-utils reads what the browser prints; found on the machine, else installed like the browser, else the command
// to type.
namespace SiteGen.BrowserTests.Support;

internal static class Poppler
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin"];
    private static readonly SemaphoreSlim Once = new(1);

    /// <summary>What a tool of poppler-utils writes to its standard output.</summary>
    public static async Task<string> Run(string tool, params string[] arguments)
    {
        var result = await Command.Run(await Find(tool), arguments);
        return result.Worked ? result.Output : throw new InvalidOperationException($"{tool} failed: {result.Errors}");
    }

    private static async Task<string> Find(string tool)
    {
        if (Command.Find(tool, Folders) is { } found)
            return found;
        await Once.WaitAsync();
        try
        {
            var fault = await SystemPackages.Alone(async () => Command.Find(tool, Folders) is null
                ? await SystemPackages.Install("poppler-utils")
                : null);
            return Command.Find(tool, Folders) ?? throw new InvalidOperationException(
                $"{tool} is missing. Type: apt-get install poppler-utils (as root, on Debian) or brew install "
                    + $"poppler. {fault}");
        }
        finally
        {
            Once.Release();
        }
    }
}
