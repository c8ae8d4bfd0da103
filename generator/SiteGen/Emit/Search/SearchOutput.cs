// Output: the search index of an edition, in two parts for the page's scripts and whole for others.
// Budgets and tests are checked on the same bytes.
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Lunr;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

internal static class SearchOutput
{
    private const string FirstPart = "titles";

    public static IEnumerable<OutputFile> Files(RenderedSite site, DiagnosticBag bag)
    {
        if (site.Plan.Site.Config.Search is not { } config)
            return [];
        var content = Content(site, config, bag);
        var payload = SearchPayload.Of(content);
        var titles = Hashed(FirstPart, payload.Titles);
        var text = Hashed("text", payload.Text);
        var named = SearchFiles.Of(content, titles.Path, text.Path, Strings(site));
        var folder = $"{site.Plan.Edition.Root[1..]}search/";
        var files = new OutputFile(folder + "files.js", named.Bytes);
        CheckBudgets(config, titles, text, files, bag);
        Review(site, content, new(named.Data, payload.Titles.Data, payload.Text.Data), bag);
        return
        [
            titles, text, files,
            new OutputFile(folder + "index.json", payload.Full),
            new OutputFile(folder + "documents.json", SearchFiles.List(content)),
        ];
    }

    /// <summary>The theme's texts for the search, which its scripts show.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Strings(RenderedSite site) =>
        from text in site.Plan.Edition.Theme.Strings.GetValueOrDefault(site.Plan.Edition.Language)?.Items ?? []
        where text.Key.StartsWith(ProgramTexts.Search, StringComparison.Ordinal)
        select KeyValuePair.Create(text.Key, text.Value?.ToString() ?? "");

    private static SearchContent Content(RenderedSite site, SearchConfig config, DiagnosticBag bag)
    {
        var documents = SearchDocuments.Of(site, config, bag);
        return new SearchContent(
            config,
            LunrLanguage.Of(site.Plan.Edition.Language),
            documents,
            SearchSigns.Of(site, config.Urgent, bag),
            SearchShortcuts.Of(site, config, documents, bag),
            UrgentPage(site, config, documents, bag));
    }

    /// <summary>The tests are those of the site's own pages; a brand may hide or replace some of them.</summary>
    private static void Review(RenderedSite site, SearchContent content, Parts parts, DiagnosticBag bag)
    {
        if (site.Plan.Edition.Theme.IsBrand)
            return;
        var tests = content.Config.Tests.GetValueOrDefault(content.Language.Code, []);
        if (content.Synonyms == SynonymList.Empty && tests.IsEmpty)
            return;
        var data = new SearchData(parts.Files, parts.Titles, parts.Text);
        SynonymCheck.Run(content.Synonyms, data, bag);
        RelevanceTests.Run(site.Plan, tests, content.Documents, new SearchRanking(data), bag);
    }

    private static int UrgentPage(
        RenderedSite site, SearchConfig config, ImmutableArray<SearchDocument> documents, DiagnosticBag bag)
    {
        if (config.Urgent?.Page is not { } name)
            return -1;
        var url = site.Plan.PagesByDocument.GetValueOrDefault(name.Text)?.Url;
        for (var i = 0; i < documents.Length; i++)
        {
            if ("/" + documents[i].Url == url)
                return i;
        }
        bag.Add(SearchErrors.UnknownUrgentPage(name.Span, name.Text, site.Plan.PagesByDocument.Keys));
        return -1;
    }

    /// <summary>A part's name changes with its content.</summary>
    private static OutputFile Hashed(string part, SearchScript script)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(script.Bytes.Span))[..10];
        return new OutputFile($"assets/search-{part}.{hash}.js", script.Bytes);
    }

    private static void CheckBudgets(
        SearchConfig config, OutputFile titles, OutputFile text, OutputFile files, DiagnosticBag bag)
    {
        if (config.Budgets.IsEmpty)
            return;
        var first = Kilobytes(titles) + Kilobytes(files);
        foreach (var (part, budget) in config.Budgets)
        {
            var size = part.Text == FirstPart ? first : first + Kilobytes(text);
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

    private sealed record Parts(ReadOnlyMemory<byte> Files, ReadOnlyMemory<byte> Titles, ReadOnlyMemory<byte> Text);
}
