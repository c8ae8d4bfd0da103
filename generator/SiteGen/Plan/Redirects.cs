// Which old addresses an edition's pages have, each for one page.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class Redirects
{
    public static ImmutableArray<Redirect> Of(Edition edition, ImmutableArray<Page> pages, DiagnosticBag bag)
    {
        var taken = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
            taken.TryAdd(page.OutputPath, page.Span);
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        // What is not translated has never had an address in this language.
        var borrowed = edition.Fallbacks.ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages.Where(p => p.Document is { } document && !borrowed.Contains(document.Path)))
        {
            foreach (var (alias, span) in Aliases(page.Document!.FrontMatter))
            {
                if (OldAddressReader.Read(edition.Root, alias, out var fault) is not { } from)
                    bag.Add(PlanErrors.BadAlias(span, alias, fault!));
                else if (taken.TryGetValue(from.Key, out var other)
                    || (from.Query is not null && IsPage(from, pages, out other)))
                    bag.Add(PlanErrors.AliasTaken(span, alias, other.ToString()));
                else
                {
                    taken.Add(from.Key, span);
                    redirects.Add(new Redirect(from, page.Url, span));
                }
            }
        }
        return redirects.ToImmutable();
    }

    private static bool IsPage(OldAddress from, ImmutableArray<Page> pages, out SourceSpan span)
    {
        var page = pages.FirstOrDefault(p => p.OutputPath.Equals(from.OutputPath, StringComparison.OrdinalIgnoreCase));
        span = page?.Span ?? default;
        return page is not null;
    }

    private static IEnumerable<(string Alias, SourceSpan Span)> Aliases(Fields front) =>
        front.List("aliases").Select((alias, i) => ((alias as TextValue)?.Text ?? "", front.SpanOf("aliases", i)));
}
