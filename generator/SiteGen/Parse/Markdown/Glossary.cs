// Finds the words that a site explains, so that their first use on a page can be linked.
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Parse.Markdown;

internal sealed class Glossary
{
    private readonly Regex _words;
    private readonly FrozenDictionary<string, string> _keys;
    private readonly FrozenDictionary<string, string> _exact;

    private Glossary(Dictionary<string, string> keys, Dictionary<string, string> exact)
    {
        _keys = keys.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _exact = exact.ToFrozenDictionary(StringComparer.Ordinal);
        var forms = keys.Keys.Concat(exact.Keys).OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)
            .Select(Regex.Escape);
        _words = new Regex($@"(?<![\w-])(?:{string.Join('|', forms)})(?![\w-])",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>Null when the site explains no words.</summary>
    public static Glossary? From(GlossaryConfig? config, IReadOnlyDictionary<string, DataSet> data, Memo memo)
    {
        if (config is null || !data.TryGetValue(config.Set.Text, out var set))
            return null;
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var exact = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in set.Rows.Where(r => r.Fields.Is("link", true)))
        {
            var also = config.Also is { } field ? row.Fields.Texts(field) : [];
            foreach (var form in also.Prepend(row.Fields.Text(config.Term) ?? "").Where(f => f.Length > 1))
                (IsAbbreviation(form) ? exact : keys).TryAdd(form, row.Key);
        }
        if (keys.Count + exact.Count == 0)
            return null;
        // The same words are the same glossary, whatever else of their rows has changed: every body hangs on it.
        var words = string.Join('\n', keys.Concat(exact).Select(w => $"{w.Key}\t{w.Value}"));
        return memo.Of("glossary", [words], new DiagnosticBag(), _ => new Glossary(keys, exact));
    }

    public IReadOnlyList<(int Start, int Length, string Key)> Find(string text)
    {
        var found = new List<(int Start, int Length, string Key)>();
        foreach (var match in _words.EnumerateMatches(text))
        {
            var form = text.Substring(match.Index, match.Length);
            if (_exact.TryGetValue(form, out var key) || _keys.TryGetValue(form, out key))
                found.Add((match.Index, match.Length, key));
        }
        return found;
    }

    /// <summary>Abbreviations count only in their own letters: "OS" is not "os".</summary>
    private static bool IsAbbreviation(string form) => form.Length <= 6 && form.Count(char.IsUpper) >= 2;
}
