// Runs search-tests.yaml on the index that was built: what people type has to lead to the right page.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

internal static class RelevanceTests
{
    private const int First = 3;

    public static void Run(
        SitePlan plan,
        ImmutableArray<RelevanceTest> tests,
        ImmutableArray<SearchDocument> documents,
        SearchRanking ranking,
        DiagnosticBag bag)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++)
            numbers.TryAdd("/" + documents[i].Url, i);
        var answers = new Answer[tests.Length];
        Parallel.For(0, tests.Length, i => answers[i] = Ask(tests[i], Wanted(tests[i], plan, numbers, bag), ranking));
        foreach (var (test, answer) in tests.Zip(answers).Where(t => t.First.Owed is null && !t.Second.IsFound))
            bag.Add(Missed(test, answer, documents));
        Owed([.. tests.Zip(answers).Where(t => t.First.Owed is not null)], bag);
    }

    /// <summary>Queries whose pages are still to be written: said, and said too when they are there.</summary>
    private static void Owed(ImmutableArray<(RelevanceTest Test, Answer Answer)> owed, DiagnosticBag bag)
    {
        if (owed.IsEmpty)
            return;
        var paid = owed.Where(o => o.Answer.IsFound).Select(o => o.Test.Query.Text).ToList();
        var first = owed[0].Test;
        bag.Add(SearchErrors.TestsOwed(first.Query.Span, owed.Length - paid.Count, paid));
    }

    private static HashSet<int> Wanted(
        RelevanceTest test, SitePlan plan, Dictionary<string, int> numbers, DiagnosticBag bag)
    {
        var wanted = new HashSet<int>();
        foreach (var page in test.Pages)
        {
            if (numbers.TryGetValue(UrlOf(page.Text, plan), out var number))
                wanted.Add(number);
            else if (test.Owed is null)
                bag.Add(SearchErrors.TestWithoutPage(page.Span, page.Text));
        }
        return wanted;
    }

    private static string UrlOf(string link, SitePlan plan)
    {
        var (path, _, fragment) = Address.Of(link);
        if (plan.PagesByDocument.GetValueOrDefault(path.TrimStart('/')) is { } page)
            return page.Url + fragment;
        var url = RowId.Of(path) is { } row ? plan.RowUrls.GetValueOrDefault((row.Set, row.Key)) : null;
        return url is null ? link : url + fragment;
    }

    /// <summary>What was typed has to find the page, or else the other spelling that is offered for it.</summary>
    private static Answer Ask(RelevanceTest test, HashSet<int> wanted, SearchRanking ranking)
    {
        var found = ranking.Search(test.Query.Text);
        var rank = Rank(found.Results, wanted);
        var isFound = rank <= First;
        if (!isFound && found.Suggestion is { } other)
            isFound = Rank(ranking.Search(other).Results, wanted) <= First;
        return new Answer(found, rank, isFound || (wanted.Count == 0 && test.Owed is null));
    }

    private static int Rank(ImmutableArray<SearchResult> results, HashSet<int> wanted)
    {
        for (var i = 0; i < results.Length; i++)
        {
            if (wanted.Contains(results[i].Document) || results[i].Sections.Any(wanted.Contains))
                return i + 1;
        }
        return int.MaxValue;
    }

    private static Diagnostic Missed(RelevanceTest test, Answer answer, ImmutableArray<SearchDocument> documents)
    {
        var first = answer.Found.Results.Take(First).Select(r => $"\"{documents[r.Document].Title}\"").ToList();
        var found = first.Count == 0 ? "it finds nothing at all" : $"first are {string.Join(", ", first)}";
        if (answer.Found.Suggestion is { } other)
            found += $"; it offers \"{other}\"";
        var rank = answer.Rank == int.MaxValue
            ? "does not find the page"
            : $"has the page in place {answer.Rank}, not among the first {First}";
        return SearchErrors.TestMissed(test.Query.Span, test.Query.Text, rank, found);
    }

    /// <param name="Rank">The place of the first page that answers.</param>
    private sealed record Answer(SearchAnswer Found, int Rank, bool IsFound);
}
