// Rule: every address of every finished file leads to a file of the site, and to a place that this file has.
using System.Text.Json;
using SiteGen.Addresses;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class TargetRule
{
    public static SiteRule Rule { get; } = new("links and places", Run);

    private static void Run(FinishedFiles files)
    {
        foreach (var group in files.Links.GroupBy(l => l.From))
        {
            var followed = Followed(group.Key);
            foreach (var (from, link) in group)
            {
                if (!followed.Contains((link.Target, link.Fragment)))
                    Follow(files, from, link);
            }
        }
        foreach (var file in files.Site.Files.Where(f => f.Path.EndsWith(".webmanifest", StringComparison.Ordinal)))
            Manifest(files, file.Path, file.Bytes);
    }

    private static void Follow(FinishedFiles files, PageOrigin from, PageLink link)
    {
        var file = link.Target.EndsWith("/index.html", StringComparison.Ordinal)
            ? link.Target[..^"/index.html".Length]
            : System.IO.Path.ChangeExtension(link.Target, null);
        string[] written =
            ["/" + link.Target, $"{file}.md{(link.Fragment is null ? "" : "#" + link.Fragment)}", link.Address,
            link.Address.Split('/')[^1]];
        if (!files.ByPath.ContainsKey(link.Target))
            from.Report((span, where) =>
                InspectionErrors.NoTarget(span, where, "/" + link.Target), link.IsContent, written);
        else if (link.Fragment is { } id && files.IdsOf(link.Target) is { } ids && !ids.Contains(id)
            && !Address.IsTop(id) && !id.StartsWith(":~:", StringComparison.Ordinal))
            from.Report((span, where) =>
                InspectionErrors.NoPlace(span, where, "/" + link.Target, id, ids), link.IsContent, written);
    }

    /// <summary>What the check of links has followed already, and reported at the place where it was written.</summary>
    private static HashSet<(string, string?)> Followed(PageOrigin from)
    {
        if (from is not { Rendered: { } page, Edition: { } edition })
            return [];
        var pages = edition.Plan.PagesByUrl;
        return [.. page.Links.Where(l =>
            LinkRule.Follows(l.Url) && l.Url.StartsWith(edition.Plan.Edition.Root, StringComparison.Ordinal))
            .Select(l => (PageAddress.OutputPath(l.Url), l.Fragment))];
    }

    private static void Manifest(FinishedFiles files, string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            var addresses = new List<string?> { Text(root, "start_url") };
            if (root.TryGetProperty("icons", out var icons) && icons.ValueKind == JsonValueKind.Array)
                addresses.AddRange(icons.EnumerateArray().Select(i => Text(i, "src")));
            foreach (var address in addresses.OfType<string>())
            {
                if (RequestRule.IsForeign(address))
                    files.FindingAggregator.Add(where =>
                        InspectionErrors.Request(files.Theme.Source.SpanAt(0), where, "manifest", "icons", address), "/"
                        + path);
                else if (PageAddresses.Local(path, address, files.HostPath) is var (target, _)
                    && !files.ByPath.ContainsKey(target))
                    files.FindingAggregator.Add(where =>
                        InspectionErrors.NoTarget(files.Theme.Source.SpanAt(0), where, address), "/" + path);
            }
        }
        catch (JsonException fault)
        {
            files.FindingAggregator.Add(where =>
                InspectionErrors.Malformed(files.Theme.Source.SpanAt(0), where, "this is no JSON",
                fault.Message.Split(" LineNumber")[0]), "/" + path);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()
        : null;
}
