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
        if (files.Config.Checks.Weight is not { } limits)
            return;
        var sizes = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        double Kilobytes(IEnumerable<string> paths) =>
            paths.Where(files.ByPath.ContainsKey)
            .Sum(p => sizes.GetOrAdd(p, path => Size(path, files.ByPath[path].Bytes.Span) / 1024.0));
        Parallel.ForEach(files.Pages.Where(p => limits.Pages.Has(p.Page.Page)), place =>
        {
            var page = place.Page.Page;
            var loaded = files.Loaded[page.OutputPath];
            var weighed = new[]
            {
                ("HTML and style sheets", loaded.Styles.Append(page.OutputPath), limits.Page),
                ("scripts", loaded.Scripts, limits.Scripts),
                ("pictures", loaded.Images, limits.Images),
            };
            foreach (var (name, paths, most) in weighed)
            {
                if (most is { } limit && Kilobytes(paths) is var weight && weight > limit)
                    files.FindingAggregator.Add(_ =>
                        InspectionErrors.TooHeavy(page.Span, page.Url, name, weight, limit), page.Url);
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
