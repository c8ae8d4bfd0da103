// Stage 3: meaning. Which pages an edition has, at which addresses, and how they hang together.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class PlanStage
{
    public static SitePlan Run(SiteContent site, Edition edition, BuildOptions options, DiagnosticBag bag)
    {
        var request = new PageRequest(site.Config, edition, new RowPattern(edition, bag),
            new LayoutFinder(edition.Theme, bag), bag);
        CheckSets(site.Config, edition, bag);
        var all = PageTypes.All.SelectMany(type => type.Pages(request)).OrderBy(p => p.Url, StringComparer.Ordinal)
            .ToImmutableArray();
        CheckClashes(all, bag);
        var pages = all.DistinctBy(p => p.Url).ToImmutableArray();
        var byUrl = pages.ToFrozenDictionary(p => p.Url, StringComparer.Ordinal);
        var byDocument = pages.Where(p => p.Document is not null)
            .ToFrozenDictionary(p => p.Document!.Path, StringComparer.Ordinal);
        var content = edition.Content;
        var broken = content.Broken.Concat(content.Documents.Select(d => d.Path).Where(p => !byDocument.ContainsKey(p)))
            .ToFrozenSet(StringComparer.Ordinal);
        if (!byUrl.ContainsKey(edition.Root) && !bag.HasErrors && !broken.Contains("index.md"))
            bag.Add(PlanErrors.NoHomePage(site.Config.Source.SpanAt(0)));
        var navigation = new NavBuilder(site.Config, byUrl, byDocument, content, broken, bag).Build(pages);
        var redirects = Redirects.Of(edition, pages, bag);
        var plan = new SitePlan(site, edition, pages, byUrl, byDocument, RowUrls(request), AssetUrls(edition),
            navigation, redirects)
        {
            Broken = broken,
            Date = options.Date
                ?? NewestDate.In(edition.Content, DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime)),
            FrontMatterKeys = KeysOf(edition.Content.Documents),
        };
        return plan with { HasFeed = plan.LastChanged.Any() };
    }

    private static HashSet<string> KeysOf(ImmutableArray<Document> documents) =>
        documents.SelectMany(d => d.FrontMatter.Items.Select(f => f.Key)).ToHashSet(StringComparer.Ordinal);

    private static void CheckSets(SiteConfig config, Edition edition, DiagnosticBag bag)
    {
        var named = config.RowPages.Select(r => r.Set).ToList();
        if (config.Glossary is { } glossary)
            named.Add(glossary.Set);
        if (config.Citations is { } citations)
            named.Add(citations);
        foreach (var set in named.Where(s => !edition.Content.Data.ContainsKey(s.Text)))
            bag.Add(SchemaErrors.UnknownSet(set.Span, set.Text, edition.Content.Data.Keys));
    }

    private static void CheckClashes(ImmutableArray<Page> pages, DiagnosticBag bag)
    {
        foreach (var clash in pages.GroupBy(p => p.Url).Where(g => g.Count() > 1))
        {
            foreach (var page in clash)
                bag.Add(PlanErrors.UrlTwice(page.Span, clash.Key,
                    string.Join(", ", clash.Where(p => !ReferenceEquals(p, page)).Select(p => p.Span.ToString()))));
        }
    }

    private static FrozenDictionary<(string Set, string Key), string> RowUrls(PageRequest request)
    {
        var urls = new Dictionary<(string, string), string>();
        var hidden = request.Edition.Content.HiddenDocuments.Keys.Select(p => PageAddress.Of(request.Edition.Root, p))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var rows in request.Config.RowPages)
        {
            foreach (var row in request.Edition.Content.Data.GetValueOrDefault(rows.Set.Text)?.Rows ?? [])
            {
                var url = RowPage.Url(request, rows, row);
                if (!hidden.Contains(url.Split('#')[0]))
                    urls.TryAdd((rows.Set.Text, row.Key), url);
            }
            foreach (var (set, key, url) in GroupPage.Rows(request, rows))
                urls.TryAdd((set, key), url);
        }
        return urls.ToFrozenDictionary();
    }

    /// <summary>Addresses of assets, each with a hash of its content in the name.</summary>
    private static FrozenDictionary<string, string> AssetUrls(Edition edition)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, asset) in edition.Theme.Assets)
            urls[name] = AssetUrl(name, asset);
        foreach (var (path, asset) in edition.Content.Assets)
            urls.TryAdd(path.StartsWith("assets/", StringComparison.Ordinal)
                ? path["assets/".Length..]
                : path, AssetUrl(Path.GetFileName(path), asset));
        return urls.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string AssetUrl(string name, Asset asset)
    {
        var ending = Path.GetExtension(name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(asset.Published.Span))[..10];
        return Address.Encode($"/assets/{name[..^ending.Length]}.{hash}{ending}");
    }
}
