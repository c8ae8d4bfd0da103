// What lunr.Index.load of lunr.js 2.3.9 and a query after it rely on without saying so. Read in its source; the
// recordings show that what keeps this is answered alike.
using System.Text.Json;

namespace SiteGen.Tests.Support;

internal static class LunrLoad
{
    private static readonly string[] Labels = ["trimmer", "stopWordFilter", "stemmer"];

    /// <summary>All that would make lunr.js throw, warn or answer wrongly, in words.</summary>
    public static IReadOnlyList<string> FaultsOf(JsonElement index)
    {
        var faults = new List<string>();
        if (index.GetProperty("version").GetString() != "2.3.9")
            faults.Add("another version: lunr.js warns");
        var fields = Texts(index, "fields");
        faults.AddRange(fields.Where(f => f.Contains('/'))
            .Select(f => $"the field {f} has a slash: refs are cut at the first"));
        faults.AddRange(Texts(index, "pipeline").Except(Labels)
            .Select(l => $"the function {l} is not registered: lunr.js throws"));
        var terms = Terms(index, fields, faults);
        var found = Vectors(index, fields, terms, faults);
        faults.AddRange(terms.SelectMany(t => t.Value).Except(found)
            .Select(p => $"{p} is in the inverted index but in no vector"));
        return faults;
    }

    /// <summary>The places of each term, by its number: <c>field/ref term</c>.</summary>
    private static Dictionary<int, HashSet<string>> Terms(JsonElement index, string[] fields, List<string> faults)
    {
        var terms = new Dictionary<int, HashSet<string>>();
        string? last = null;
        foreach (var entry in index.GetProperty("invertedIndex").EnumerateArray())
        {
            var term = entry[0].GetString()!;
            if (last is not null && string.CompareOrdinal(last, term) >= 0)
                faults.Add($"{term} comes behind {last}: lunr.js throws");
            last = term;
            var places = new HashSet<string>(StringComparer.Ordinal);
            foreach (var field in fields)
            {
                if (!entry[1].TryGetProperty(field, out var refs))
                    faults.Add($"{term} has no {field}: a query throws");
                else
                    places.UnionWith(refs.EnumerateObject().Select(r => $"{field}/{r.Name} {term}"));
            }
            if (!terms.TryAdd(entry[1].GetProperty("_index").GetInt32(), places))
                faults.Add($"{term} has the number of another term");
        }
        return terms;
    }

    private static HashSet<string> Vectors(JsonElement index, string[] fields, Dictionary<int, HashSet<string>> terms,
        List<string> faults)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var names = terms.ToDictionary(t => t.Key, t => t.Value.FirstOrDefault()?.Split(' ')[^1]);
        foreach (var vector in index.GetProperty("fieldVectors").EnumerateArray())
        {
            var name = vector[0].GetString()!;
            if (!fields.Contains(name.Split('/')[0]))
                faults.Add($"{name} is of no field");
            var last = -1;
            for (var i = 0; i < vector[1].GetArrayLength(); i += 2)
            {
                var (number, score) = (vector[1][i].GetInt32(), vector[1][i + 1].GetDouble());
                if (number <= last)
                    faults.Add($"{name}: {number} comes behind {last}: lunr.js searches by halves");
                last = number;
                if (score <= 0 || Math.Abs((score * 1000) - Math.Round(score * 1000)) > 1e-6)
                    faults.Add($"{name}: the score {score} is not one in thousandths");
                if (!terms.TryGetValue(number, out var places) || !places.Contains($"{name} {names[number]}"))
                    faults.Add($"{name}: the inverted index does not have term {number} there");
                else
                    found.Add($"{name} {names[number]}");
            }
        }
        return found;
    }

    private static string[] Texts(JsonElement index, string name) =>
        [.. index.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
}
