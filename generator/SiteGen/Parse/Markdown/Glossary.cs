// Finds the words that a site explains, so that their first use on a page can be linked.
using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Parse.Markdown;

internal sealed class Glossary
{
    private readonly FrozenDictionary<string, string> _keys;
    private readonly FrozenDictionary<string, string> _exact;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _forms;
    private readonly SearchValues<string> _starts;
    private readonly int[] _lengths;

    private Glossary(Dictionary<string, string> keys, Dictionary<string, string> exact)
    {
        _keys = keys.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _exact = exact.ToFrozenDictionary(StringComparer.Ordinal);
        var forms = keys.Keys.Concat(exact.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _forms = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _starts = SearchValues.Create([.. forms], StringComparison.OrdinalIgnoreCase);
        _lengths = [.. forms.Select(f => f.Length).Distinct().OrderDescending()];
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

    /// <summary>The explained words of a text: the longest that stands at a place, and never part of another.</summary>
    public IReadOnlyList<(int Start, int Length, string Key)> Find(string text)
    {
        var found = new List<(int Start, int Length, string Key)>();
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            var length = LengthAt(text, at);
            var form = text.Substring(at, length);
            if (length > 0 && (_exact.TryGetValue(form, out var key) || _keys.TryGetValue(form, out key)))
                found.Add((at, length, key));
            at += Math.Max(length, 1);
        }
        return found;
    }

    private int Next(string text, int from)
    {
        var next = text.AsSpan(from).IndexOfAny(_starts);
        return next < 0 ? next : from + next;
    }

    /// <summary>The length of the longest form at a place; zero when there is none or it is part of a word.</summary>
    private int LengthAt(string text, int at)
    {
        if (at > 0 && IsInside(text[at - 1]))
            return 0;
        foreach (var length in _lengths)
        {
            var end = at + length;
            if (end <= text.Length && (end == text.Length || !IsInside(text[end]))
                && _forms.Contains(text.AsSpan(at, length)))
                return length;
        }
        return 0;
    }

    /// <summary>Whether a letter beside a form makes it a part of a longer word.</summary>
    private static bool IsInside(char letter) => letter is '-' or '_' || char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Abbreviations count only in their own letters: "OS" is not "os".</summary>
    private static bool IsAbbreviation(string form) => form.Length <= 6 && form.Count(char.IsUpper) >= 2;
}
