// What a project's lock file holds: each package and project that it needs, with what is written about it.
using System.Text.Json;

namespace SiteGen.Tests.Support;

internal static class LockFile
{
    /// <param name="project">The project's folder.</param>
    public static JsonProperty[] Entries(string project)
    {
        using var file = File.OpenRead(Path.Combine(project, "packages.lock.json"));
        return
        [
            .. JsonDocument.Parse(file).RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject()),
        ];
    }
}
