// The signs that cannot wait, from the data set that the site's page of them is made of.
// So page and search cannot disagree.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Lunr;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

/// <param name="Level">How urgent it is, in the words of the data set.</param>
/// <param name="Text">The sign itself, as plain text.</param>
/// <param name="Forms">What people type who have it, normalised.</param>
internal sealed record SearchSign(string Level, string Text, ImmutableArray<string> Forms);

internal static class SearchSigns
{
    public static ImmutableArray<SearchSign> Of(RenderedSite site, UrgentSigns? config, DiagnosticBag bag)
    {
        if (config is null || SearchSets.Find(site, config.Set, bag) is not { } rows)
            return [];
        Named[] named = [config.Text, config.Words, .. config.Level is { } level ? [level] : Array.Empty<Named>()];
        if (!SearchSets.HasFields(rows, named, bag))
            return [];
        return [.. rows.Rows.Select(row => Sign(row.Fields, config, bag))];
    }

    private static SearchSign Sign(Fields fields, UrgentSigns config, DiagnosticBag bag)
    {
        var forms = ImmutableArray.CreateBuilder<string>();
        var words = fields.List(config.Words.Text);
        for (var i = 0; i < words.Length; i++)
        {
            var typed = words[i]?.ToString() ?? "";
            var form = LunrText.Normalise(typed);
            if (form.Length > 0)
                forms.Add(form);
            else
                bag.Add(SearchErrors.NoLetters(fields.SpanOf(config.Words.Text, i), typed));
        }
        var level = config.Level is { } name ? fields.Text(name.Text) ?? "" : "";
        return new SearchSign(level, SearchTexts.Of(fields, config.Text.Text), forms.ToImmutable());
    }
}
