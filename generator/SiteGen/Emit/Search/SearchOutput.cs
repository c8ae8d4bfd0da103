// Output: the search index of an edition, in two parts for the page's script and whole for others; budgets and tests are checked on the same bytes.
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

internal static class SearchOutput
{
    public static IEnumerable<OutputFile> Files(RenderedSite site, DiagnosticBag bag)
    {
        if (site.Plan.Site.Config.Search is not { } config)
            return [];
        var documents = SearchDocuments.Of(site, config, bag);
        var payload = SearchPayload.Of(documents, config, site.Plan.Edition.Language, UrgentPage(site, config, documents, bag));
        var titles = Hashed("titles", payload.Titles);
        var text = Hashed("text", payload.Text);
        var files = new OutputFile($"{site.Plan.Edition.Root[1..]}search/files.js", SearchPayload.Files(titles.Path, text.Path, Strings(site)).Bytes);
        CheckBudgets(config, titles, text, files, bag);
        Review(site, config, documents, payload, bag);
        return
        [
            titles, text, files,
            new OutputFile($"{site.Plan.Edition.Root[1..]}search/index.json", payload.Full),
            new OutputFile($"{site.Plan.Edition.Root[1..]}search/documents.json", SearchPayload.List(documents, config)),
        ];
    }

    /// <summary>The theme's texts for the search, which its script shows.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Strings(RenderedSite site) =>
        from text in site.Plan.Edition.Theme.Strings.GetValueOrDefault(site.Plan.Edition.Language)?.Items ?? []
        where text.Key.StartsWith("search_", StringComparison.Ordinal)
        select KeyValuePair.Create(text.Key, text.Value?.ToString() ?? "");

    /// <summary>The tests are those of the site's own pages; a brand may hide or replace some of them.</summary>
    private static void Review(RenderedSite site, SearchConfig config, ImmutableArray<SearchDocument> documents, SearchPayload payload, DiagnosticBag bag)
    {
        if (site.Plan.Edition.Theme.IsBrand)
            return;
        var language = site.Plan.Edition.Language;
        var synonyms = config.Synonyms.GetValueOrDefault(language) ?? SynonymList.Empty;
        if (synonyms == SynonymList.Empty && !config.Tests.ContainsKey(language))
            return;
        var data = new SearchData(payload.Titles.Json, payload.Text.Json);
        SynonymCheck.Run(synonyms, data, bag);
        SearchTests.Run(site.Plan, config.Tests.GetValueOrDefault(language, []), documents, new SearchRanking(data), bag);
    }

    private static int? UrgentPage(RenderedSite site, SearchConfig config, ImmutableArray<SearchDocument> documents, DiagnosticBag bag)
    {
        if (config.Urgent?.Page is not { } name)
            return null;
        var url = site.Plan.PagesByDocument.GetValueOrDefault(name.Text)?.Url;
        for (var i = 0; i < documents.Length; i++)
        {
            if ("/" + documents[i].Url == url)
                return i;
        }
        bag.Add(SearchErrors.UnknownUrgentPage(name.Span, name.Text, site.Plan.PagesByDocument.Keys));
        return null;
    }

    /// <summary>A part's name changes with its content.</summary>
    private static OutputFile Hashed(string part, SearchScript script) =>
        new($"assets/search-{part}.{Convert.ToHexStringLower(SHA256.HashData(script.Bytes.Span))[..10]}.js", script.Bytes);

    private static void CheckBudgets(SearchConfig config, OutputFile titles, OutputFile text, OutputFile files, DiagnosticBag bag)
    {
        if (config.Budgets.IsEmpty)
            return;
        var first = Kilobytes(titles) + Kilobytes(files);
        foreach (var (part, budget) in config.Budgets)
        {
            var size = part.Text == "titles" ? first : first + Kilobytes(text);
            if (size > budget)
                bag.Add(SearchErrors.OverBudget(part.Span, $"\"{part.Text}\"", size, budget));
        }
    }

    private static double Kilobytes(OutputFile file)
    {
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(file.Bytes.Span);
        return counted.Length / 1024.0;
    }
}
