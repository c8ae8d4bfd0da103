// A page for the staff of a brand, who have never seen a terminal: what has to be mended, what needs care, what is
// fine, what differs.
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class BrandReport
{
    private const string Head = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light">
        <style>
        body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif; color: #1a1a1a; background: #fff; }
        h1, h2 { line-height: 1.2; } li { margin-bottom: .6rem; } code { font-size: 1rem; overflow-wrap: anywhere; }
        h2 { margin-top: 2.5rem; padding-top: .6rem; border-top: 2px solid #767676; } p { margin: .3rem 0; } pre { padding: .6rem; background: #f2f2f2; white-space: pre-wrap; overflow-wrap: anywhere; }
        .place { color: #444; } .wide { overflow-x: auto; }
        .samples { padding: 0; list-style: none; } .sample { display: inline-block; min-width: 6rem; padding: .3rem .6rem; border: 1px solid #555; }
        .state { padding: .6rem 1rem; border: 2px solid; font-weight: 700; }
        .swatch { display: inline-block; width: 3.2rem; height: 1.4rem; margin-right: .3rem; border: 1px solid #555; vertical-align: middle; }
        table { border-collapse: collapse; } td, th { padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; }
        @media print { body { margin: 0; } }
        </style>
        """;

    public static string Html(string theme, SiteConfig? config, ImmutableArray<Edition> editions,
        ImmutableArray<Diagnostic> diagnostics, bool isBuilt, string? named = null)
    {
        var edition = editions.FirstOrDefault();
        var name = edition?.Theme.Settings.Text("name") ?? named ?? theme;
        var html = new StringBuilder(Head)
            .Append(CultureInfo.InvariantCulture,
            $"\n<title>Report on the copy of {Text(name)}</title>\n<main>\n<h1>Report on the copy of "
            + $"{Text(name)}</h1>\n");
        html.Append(isBuilt
            ? "<p class=\"state\">The copy was built. Read \"Needs care\", look at it on a phone and on paper, then "
                + "publish it.</p>\n"
            : "<p class=\"state\">The copy was not built. Mend what stands below and build again. The last good "
                + "copy is as it was.</p>\n");
        var notes = diagnostics.Where(d => d.Severity == Severity.Note && !IsOf(theme, d)).ToList();
        ReportFindings.Append(html, "Must be mended", [.. diagnostics.Where(d => d.Severity == Severity.Error)],
            "Nothing.");
        ReportFindings.Append(html, "Needs care",
            [.. diagnostics.Where(d => d.Severity != Severity.Error).Except(notes)],
            "Nothing was found by the program. A person has to look all the same.");
        if (edition is not null && config is not null)
        {
            ToRead(html, theme, config, editions);
            Passed(html, isBuilt);
            Differs(html, edition);
            Colours(html, edition.Theme);
        }
        if (notes.Count > 0)
            ReportFindings.Append(html, "Notes on the guide itself, for the people who write it", notes, "");
        return html.Append("</main>\n</html>\n").ToString();
    }

    /// <summary>True for a finding in the brand's own files.</summary>
    public static bool IsOf(string theme, Diagnostic finding) =>
        $"/{finding.Span.Source.Path}".Contains($"/{theme}/", StringComparison.Ordinal);

    private static void Colours(StringBuilder html, Theme theme)
    {
        if (theme.Palette is not { } palette)
            return;
        html.Append("<h2>Colours</h2>\n<p>Computed from your two colours. Paper is black on white in every "
            + "copy.</p>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" "
            + "aria-label=\"Colours\"><table>\n<tr><th scope=\"col\">For</th><th scope=\"col\">By day</th><th "
            + "scope=\"col\">In dark mode</th></tr>\n");
        foreach (var token in palette.Tokens)
            html.Append(CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{token.Name}</th><td>{ReportFindings.Swatch(token.Light.ToString())}</td><td>{ReportFindings.Swatch(token.Dark.ToString())}</td></tr>\n");
        var lowest = palette.Pairs.Where(p => p.Aim >= Palette.TextLimit).Min(p => p.Contrast);
        html.Append(CultureInfo.InvariantCulture,
            $"</table></div>\n<p>{palette.Pairs.Length} pairs were measured; the lowest contrast of text is "
            + $"{Math.Floor(lowest * 10) / 10:0.0}:1.</p>\n");
    }

    private static void Differs(StringBuilder html, Edition edition)
    {
        var content = edition.Content;
        html.Append("<h2>What differs from the guide</h2>\n");
        List(html, "Settings", edition.Theme.Own?.Entries.Where(e => e.Key is not ("extends" or "format" or "hide"))
            .Select(e => e.Value is ScalarNode { Text: var text } ? $"{e.Key}: {text}" : e.Key) ?? []);
        List(html, "Pages left out", content.HiddenDocuments.Values.OrderBy(d => d.Path, StringComparer.Ordinal)
            .Select(d => $"{d.Title} ({d.Path})"));
        List(html, "Sheets, lists and other rows left out", content.Data.Values.SelectMany(s => s.Hidden)
            .Select(r => $"{r.Fields.Text("title") ?? r.Fields.Text("name") ?? r.Key} ({r.Set}:{r.Key})")
            .Order(StringComparer.Ordinal));
        var own = content.Documents.Where(d => content.BrandSources.ContainsKey(d.Source)).ToList();
        List(html, "Pages added", own.Where(d => !content.Replaced.ContainsKey(d.Path))
            .Select(d => $"{d.Title} ({d.Path})"));
        List(html, "Pages with your text in place of the guide's", own.Where(d => content.Replaced.ContainsKey(d.Path))
            .Select(d => $"{d.Title} ({d.Path})"));
        List(html, "Rows added or changed",
            content.BrandSources.Keys.Where(s => s.Path.Contains("/data/", StringComparison.Ordinal))
            .Select(s => s.Path).Order(StringComparer.Ordinal));
    }

    private static void List(StringBuilder html, string? title, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
            html.Append(CultureInfo.InvariantCulture,
                $"{(title is null ? "" : $"<h3>{title}</h3>\n")}<ul>\n{string.Concat(all.Select(i => $"<li>{Text(i)}</li>\n"))}</ul>\n");
    }

    /// <summary>The update path: which texts are other than those that the group has read.</summary>
    private static void ToRead(StringBuilder html, string theme, SiteConfig config, ImmutableArray<Edition> editions)
    {
        var command = $"<pre>dotnet run --project generator/SiteGen -- read {Text(theme)}</pre>\n";
        html.Append("<h2>Texts to read before you publish</h2>\n");
        if (editions[0].Theme.Read is not { } read)
        {
            html.Append("<p>Nobody has noted yet that your group has read the guide. Read it once, and ask a "
                + "clinician you trust to read it. Then type this line. After an update, this page lists which "
                + "texts have changed since.</p>\n").Append(command);
            return;
        }
        var texts = ReadTexts.Of(config, editions);
        var changed = texts.Where(t => read.Prints.TryGetValue(t.Name, out var print) && print != t.Print).ToList();
        var added = texts.Where(t => !read.Prints.ContainsKey(t.Name)).ToList();
        var gone = read.Prints.Keys.Except(texts.Select(t => t.Name)).Order(StringComparer.Ordinal).ToList();
        html.Append(CultureInfo.InvariantCulture,
            $"<p>Your group read version {Text(read.Version)} on {Text(read.Date)}. This is version "
            + $"{Text(config.Version ?? "")}. ");
        if (changed.Count + added.Count + gone.Count == 0)
        {
            html.Append("No text has changed since.</p>\n");
            return;
        }
        html.Append("Read what follows. Then type the line below, and publish.</p>\n").Append(command);
        List(html, "Texts that have changed", changed.Select(Named));
        List(html, "New texts", added.Select(Named));
        List(html, "Texts that are no longer there", gone);
        List(html, "Changed texts that your own page stands in place of: see whether yours still holds",
            changed.Where(t => editions[0].Content.Replaced.ContainsKey(t.Name)).Select(Named));
    }

    private static string Named(SiteText text) => $"{text.Title} ({text.Name})";

    private static void Passed(StringBuilder html, bool isBuilt)
    {
        html.Append("<h2>Passed</h2>\n");
        if (isBuilt)
            List(html, null,
                ["The settings are in the right form.", "Every pair of colours has enough contrast.",
                "Every link of every page leads somewhere; what is left out is linked from nowhere.",
                "The urgent signs, the notices, the sources and the dates are those of the guide.",
                "The pages ask no other website for anything."]);
        else
            html.Append("<p>What has passed is said once the copy builds.</p>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
