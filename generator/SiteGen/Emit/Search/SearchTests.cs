// Runs search-tests.yaml on the index that was built: what people type has to lead to the right page.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Render;

namespace SiteGen.Emit.Search;

internal static class SearchTests
{
    private const int First = 3;

    public static void Run(SitePlan plan, ImmutableArray<SearchTest> tests, ImmutableArray<SearchDocument> documents, SearchRanking ranking, DiagnosticBag bag)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++)
            numbers.TryAdd("/" + documents[i].Url, i);
        var findings = new Diagnostic?[tests.Length];
        Parallel.For(0, tests.Length, i => findings[i] = Test(tests[i], Wanted(tests[i], plan, numbers, bag), documents, ranking));
        foreach (var finding in findings.OfType<Diagnostic>())
            bag.Add(finding);
    }

    private static HashSet<int> Wanted(SearchTest test, SitePlan plan, Dictionary<string, int> numbers, DiagnosticBag bag)
    {
        var wanted = new HashSet<int>();
        foreach (var page in test.Pages)
        {
            if (numbers.TryGetValue(Address(page.Text, plan), out var number))
                wanted.Add(number);
            else
                bag.Add(SearchErrors.TestWithoutPage(page.Span, page.Text));
        }
        return wanted;
    }

    private static string Address(string link, SitePlan plan)
    {
        var (path, fragment) = LinkResolver.Split(link);
        if (plan.PagesByDocument.GetValueOrDefault(path.TrimStart('/')) is { } page)
            return page.Url + fragment;
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        var url = colon > 0 ? plan.RowUrls.GetValueOrDefault((path[..colon], path[(colon + 1)..])) : null;
        return url is null ? link : url + fragment;
    }

    private static Diagnostic? Test(SearchTest test, HashSet<int> wanted, ImmutableArray<SearchDocument> documents, SearchRanking ranking)
    {
        var results = ranking.Results(test.Query.Text);
        var rank = 1;
        while (rank <= results.Length && !wanted.Contains(results[rank - 1].Document) && !results[rank - 1].Sections.Any(wanted.Contains))
            rank++;
        if ((rank <= First && rank <= results.Length) || wanted.Count == 0)
            return null;
        var found = results.IsEmpty ? "it finds nothing at all" : $"first are {string.Join(", ", results.Take(First).Select(r => $"\"{documents[r.Document].Title}\""))}";
        return SearchErrors.TestMissed(test.Query.Span, test.Query.Text, rank > results.Length ? "does not find the page" : $"has the page in place {rank}, not among the first {First}", found);
    }
}
