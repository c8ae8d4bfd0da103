// Output: robots.txt.
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class RobotsOutput
{
    public static ThemeOutput Output { get; } = new("robots.txt", editions =>
    {
        var host = editions[0].Plan.Edition.Theme.Settings.Text("host")?.TrimEnd('/');
        var sitemap = host is null ? "" : $"\nSitemap: {host}/sitemap.xml\n";
        return [new OutputFile("robots.txt", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{sitemap}"))];
    });
}
