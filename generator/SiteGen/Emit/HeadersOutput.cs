// Output: _headers, for hosts that read it: strict policies, long caching of what has a hash in its name, frames only
// for the pages made for them.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class HeadersOutput
{
    /// <summary>What every answer carries, in preview too.</summary>
    public static ImmutableArray<(string Name, string Value)> Policy { get; } =
    [
        ("Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; connect-src 'none'; object-src 'none'; base-uri 'none'; "
            + "form-action 'none'"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), "
            + "usb=(), browsing-topics=()"),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>What every page carries beside, but for those that other sites may show.</summary>
    public static (string Name, string Value) OwnFrames { get; } = ("X-Frame-Options", "SAMEORIGIN");

    public static ThemeOutput Output { get; } =
        new("_headers", editions =>
        [new OutputFile("_headers",
        Encoding.UTF8.GetBytes(ForAll() + Frames([.. editions.SelectMany(e => e.Plan.Pages)])))]);

    /// <summary>Hosts join or replace a header that two rules set, each in its way; so no rule for pages that refuse
    /// frames covers one that allows them.</summary>
    private static string Frames(IReadOnlyCollection<Page> pages)
    {
        var frames = pages.Where(p => p.FrameOf is not null).Select(p => p.Url).ToHashSet(StringComparer.Ordinal);
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        Cover("/", pages.Select(p => p.Url).Order(StringComparer.Ordinal).ToList(), frames, rules);
        return string.Concat(rules.Select(r => $"{r}\n  {OwnFrames.Name}: {OwnFrames.Value}\n"));
    }

    private static void Cover(string folder, IReadOnlyCollection<string> urls, HashSet<string> frames,
        SortedSet<string> rules)
    {
        if (!urls.Any(frames.Contains))
        {
            rules.Add(folder + "*");
            return;
        }
        foreach (var url in urls.Where(u => (u == folder || u.IndexOf('/', folder.Length) < 0) && !frames.Contains(u)))
            rules.UnionWith(url.EndsWith('/') ? [url, url + "index.html"] : [url]);
        foreach (var inner in urls.Where(u => u.IndexOf('/', folder.Length) >= 0)
            .GroupBy(u => u[..(u.IndexOf('/', folder.Length) + 1)]))
        {
            if (!inner.All(frames.Contains))
                Cover(inner.Key, [.. inner], frames, rules);
        }
    }

    private static string ForAll() =>
        $"/*\n{string.Concat(Policy.Select(h => $"  {h.Name}: {h.Value}\n"))}/assets/*\n  Cache-Control: public, "
            + $"max-age=31536000, immutable\n";
}
