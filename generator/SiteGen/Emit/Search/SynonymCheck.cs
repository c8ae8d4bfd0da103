// Faults in synonyms.yaml: entries that find nothing, forms in two entries, circles.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

internal static class SynonymCheck
{
    public static void Run(SynonymList list, SearchData data, DiagnosticBag bag)
    {
        Forms(list, data, bag);
        foreach (var ring in list.Same.Where(r => !r.Any(f => IsUsed(f, data))))
            bag.Add(SearchErrors.WordOfNoPage(ring[0].Span, string.Join(", ", ring.Select(f => f.Text))));
        var goals = list.LeadsTo.Select(l => l.To).Concat(list.Either.SelectMany(e => e.Meanings));
        foreach (var goal in goals.Where(f => !IsUsed(f, data)))
            bag.Add(SearchErrors.WordOfNoPage(goal.Span, goal.Text));
        foreach (var term in list.Terms.Where(t => Key(t, data).Length == 0))
            bag.Add(SearchErrors.NoLetters(term.Span, term.Text));
        Circles(list, data, bag);
    }

    private static void Forms(SynonymList list, SearchData data, DiagnosticBag bag)
    {
        var first = new Dictionary<string, (Named Form, int Entry)>(StringComparer.Ordinal);
        var either = list.Either.Select(e => ImmutableArray.Create(e.Form));
        ImmutableArray<ImmutableArray<Named>> entries = [.. list.Same, .. list.LeadsTo.Select(l => l.From), .. either];
        for (var entry = 0; entry < entries.Length; entry++)
        {
            foreach (var form in entries[entry])
            {
                var key = Key(form, data);
                if (key.Length == 0)
                    bag.Add(SearchErrors.NoLetters(form.Span, form.Text));
                else if (!first.TryAdd(key, (form, entry)) && first[key].Entry != entry)
                    bag.Add(SearchErrors.FormTwice(form.Span, form.Text, first[key].Form.Span));
            }
        }
    }

    /// <summary>Whether some page has a word of the phrase.</summary>
    private static bool IsUsed(Named form, SearchData data) =>
        data.Form(form.Text).Any(w => !data.IsStop(w) && (data.Heads.Has(w.Stem) || data.Texts.Has(w.Stem)));

    private static void Circles(SynonymList list, SearchData data, DiagnosticBag bag)
    {
        var leads = new Dictionary<string, (Named From, Named To)>(StringComparer.Ordinal);
        foreach (var (to, from) in list.LeadsTo)
        {
            foreach (var form in from)
                leads.TryAdd(Key(form, data), (form, to));
        }
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in leads.Keys.Order(StringComparer.Ordinal).Where(k => !reported.Contains(k)))
        {
            var path = new List<string> { start };
            while (leads.TryGetValue(path[^1], out var lead) && Key(lead.To, data) is var next)
            {
                path.Add(next);
                if (next != start && path.IndexOf(next) < path.Count - 1)
                    break;
                if (next != start)
                    continue;
                reported.UnionWith(path);
                var way = string.Join(" → ", path.Select(k => $"\"{leads[k].From.Text}\""));
                bag.Add(SearchErrors.Circle(leads[start].From.Span, leads[start].From.Text, way));
                break;
            }
        }
    }

    private static string Key(Named form, SearchData data) =>
        string.Join(' ', data.Form(form.Text).Select(w => w.Stem));
}
