// Rule: pages stay within the weight that site.yaml allows, compressed as hosts send them.
using System.Collections.Concurrent;
using System.IO.Compression;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class WeightRule
{
    private static readonly string[] Compressed = [".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".woff2", ".ico"];

    public static SiteRule Rule { get; } = new("weight of pages", Run);

    private static void Run(FinishedFiles files)
    {
        if (files.Config.Checks?.Map("weight") is not { } limits)
            return;
        var layouts = limits.Texts("layouts").ToHashSet(StringComparer.Ordinal);
        var except = limits.Texts("except").ToHashSet(StringComparer.Ordinal);
        var sizes = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        double Kilobytes(IEnumerable<string> paths) => paths.Where(files.ByPath.ContainsKey).Sum(p => sizes.GetOrAdd(p, path => Size(path, files.ByPath[path].Bytes.Span) / 1024.0));
        Parallel.ForEach(files.Pages.Where(p => (layouts.Count == 0 || layouts.Contains(p.Page.Page.LayoutName)) && !except.Contains(p.Page.Page.Document?.Path ?? "")), place =>
        {
            var page = place.Page.Page;
            var loaded = files.Loaded[page.OutputPath];
            foreach (var (kind, name, weight) in new[] { ("page", "HTML and style sheets", Kilobytes(loaded.Styles.Append(page.OutputPath))), ("scripts", "scripts", Kilobytes(loaded.Scripts)), ("images", "pictures", Kilobytes(loaded.Images)) })
            {
                if (limits.Number(kind) is { } limit && weight > limit)
                    files.Sightings.Add(_ => InspectionErrors.TooHeavy(page.Span, page.Url, name, weight, limit), page.Url);
            }
        });
    }

    private static long Size(string path, ReadOnlySpan<byte> bytes)
    {
        if (Compressed.Contains(System.IO.Path.GetExtension(path)))
            return bytes.Length;
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return buffer.Length;
    }
}
