// Installs what a test needs and the machine lacks, one installation at a time, or says what to type.
namespace SiteGen.BrowserTests.Support;

internal static class SystemPackages
{
    public static bool CanInstall =>
        OperatingSystem.IsLinux() && string.Equals(Environment.UserName, "root", StringComparison.Ordinal)
            && Command.Find("apt-get", "/usr/bin") is not null;

    /// <summary>Runs the work while no other test run installs anything: a lock file in the temporary folder, freed by
    /// the system when a run dies.</summary>
    public static async Task<T> Alone<T>(Func<Task<T>> work)
    {
        var path = Path.Combine(Path.GetTempPath(), "sitegen-install.lock");
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return await work();
            }
            catch (IOException) when (tries < 1200)
            {
                await Task.Delay(500);
            }
        }
    }

    /// <summary>Null when the package is in, else what went wrong.</summary>
    public static async Task<string?> Install(string package)
    {
        if (!CanInstall)
            return "not root on a system with apt-get";
        var update = await Command.Run("apt-get", ["update"], TimeSpan.FromMinutes(5));
        var install = await Command.Run("apt-get", ["install", "-y", "--no-install-recommends", package],
            TimeSpan.FromMinutes(10));
        return install.Worked ? null : Last(update.Errors) + Last(install.Errors);
    }

    private static string Last(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(2)) + " ";
}
