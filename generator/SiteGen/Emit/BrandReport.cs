// A page for the staff of a brand, who have never seen a terminal: what has to be mended, what needs care, what is fine, what differs.
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
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
        <style>
        body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif; color: #1a1a1a; background: #fff; }
        h1, h2 { line-height: 1.2; } li { margin-bottom: .6rem; } code { font-size: 1rem; overflow-wrap: anywhere; }
        .state { padding: .6rem 1rem; border: 2px solid; font-weight: 700; }
        .swatch { display: inline-block; width: 3.2rem; height: 1.4rem; margin-right: .3rem; border: 1px solid #555; vertical-align: middle; }
        table { border-collapse: collapse; } td, th { padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; }
        @media print { body { margin: 0; } }
        </style>
        """;

    public static string Html(string theme, ImmutableArray<Edition> editions, ImmutableArray<Diagnostic> diagnostics, bool isBuilt)
    {
        var edition = editions.FirstOrDefault();
        var name = edition?.Theme.Settings.Text("name") ?? theme;
        var html = new StringBuilder(Head).Append(CultureInfo.InvariantCulture, $"\n<title>Report: {Text(name)}</title>\n<h1>Report on the copy of {Text(name)}</h1>\n");
        html.Append(isBuilt
            ? "<p class=\"state\">The copy was built. Read \"Needs care\", look at it on a phone and on paper, then publish it.</p>\n"
            : "<p class=\"state\">The copy was not built. Mend what stands below and build again. The last good copy is as it was.</p>\n");
        Findings(html, "Must be mended", diagnostics.Where(d => d.Severity == Severity.Error), "Nothing.");
        Findings(html, "Needs care", diagnostics.Where(d => d.Severity != Severity.Error), "Nothing was found by the program. A person has to look all the same.");
        if (edition is not null)
        {
            Colours(html, edition.Theme);
            Differs(html, edition);
            ToRead(html, edition);
        }
        Passed(html, isBuilt, edition);
        return html.ToString();
    }

    private static void Findings(StringBuilder html, string title, IEnumerable<Diagnostic> findings, string none)
    {
        var all = findings.ToList();
        html.Append(CultureInfo.InvariantCulture, $"<h2>{title} ({all.Count})</h2>\n");
        html.Append(all.Count == 0 ? $"<p>{none}</p>\n" : "<ul>\n");
        foreach (var finding in all)
        {
            var swatches = string.Concat(Regex.Matches($"{finding.Message} {finding.Hint}", "#[0-9a-f]{6}\\b").Select(m => m.Value).Distinct().Select(Swatch));
            html.Append(CultureInfo.InvariantCulture, $"<li><code>{Text(finding.Span.Source.Path)}</code>, line {finding.Span.Line}: {Text(finding.Message)}.");
            html.Append(finding.Hint is { } hint ? $"<br><b>What to do:</b> {Text(hint)}" : "").Append(swatches.Length > 0 ? $"<br>{swatches}" : "").Append("</li>\n");
        }
        if (all.Count > 0)
            html.Append("</ul>\n");
    }

    private static string Swatch(string colour) => $"<span class=\"swatch\" style=\"background:{colour}\"></span><code>{colour}</code> ";

    private static void Colours(StringBuilder html, Theme theme)
    {
        if (theme.Palette is not { } palette)
            return;
        html.Append("<h2>Colours</h2>\n<p>Computed from your two colours. Paper is black on white in every copy.</p>\n<table><tr><th>For</th><th>By day</th><th>In dark mode</th></tr>\n");
        foreach (var token in palette.Tokens)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{token.Name}</td><td>{Swatch(token.Light.ToString())}</td><td>{Swatch(token.Dark.ToString())}</td></tr>\n");
        var lowest = palette.Pairs.Where(p => p.Aim >= Palette.TextLimit).Min(p => p.Contrast);
        html.Append(CultureInfo.InvariantCulture, $"</table>\n<p>{palette.Pairs.Length} pairs were measured; the lowest contrast of text is {Math.Floor(lowest * 10) / 10:0.0}:1.</p>\n");
    }

    private static void Differs(StringBuilder html, Edition edition)
    {
        var content = edition.Content;
        html.Append("<h2>What differs from the guide</h2>\n");
        List(html, "Settings", edition.Theme.Own?.Entries.Where(e => e.Key is not ("extends" or "format" or "hide")).Select(e => e.Value is ScalarNode { Text: var text } ? $"{e.Key}: {text}" : e.Key) ?? []);
        List(html, "Pages left out", content.HiddenDocuments.Values.OrderBy(d => d.Path, StringComparer.Ordinal).Select(d => $"{d.Title} ({d.Path})"));
        List(html, "Sheets, lists and other rows left out", content.Data.Values.SelectMany(s => s.Hidden).Select(r => $"{r.Fields.Text("title") ?? r.Fields.Text("name") ?? r.Key} ({r.Set}:{r.Key})").Order(StringComparer.Ordinal));
        var own = content.Documents.Where(d => content.BrandSources.ContainsKey(d.Source)).ToList();
        List(html, "Pages added", own.Where(d => !content.Replaced.Contains(d.Path)).Select(d => $"{d.Title} ({d.Path})"));
        List(html, "Pages with your text in place of the guide's", own.Where(d => content.Replaced.Contains(d.Path)).Select(d => $"{d.Title} ({d.Path})"));
        List(html, "Rows added or changed", content.BrandSources.Keys.Where(s => s.Path.Contains("/data/", StringComparison.Ordinal)).Select(s => s.Path).Order(StringComparer.Ordinal));
    }

    private static void List(StringBuilder html, string title, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
            html.Append(CultureInfo.InvariantCulture, $"<h3>{title}</h3>\n<ul>\n{string.Concat(all.Select(i => $"<li>{Text(i)}</li>\n"))}</ul>\n");
    }

    /// <summary>The update path: which texts are newer than the day on which the group last read them.</summary>
    private static void ToRead(StringBuilder html, Edition edition)
    {
        const string Reviewed = "reviewed", LastRead = "last_read";
        var last = edition.Theme.Settings.Date(LastRead) ?? (DateOnly.TryParseExact(edition.Theme.Settings.Text(LastRead), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
        var newer = edition.Content.Documents.Select(d => (d.Title, Path: d.Path, Date: d.FrontMatter.Date(Reviewed)))
            .Concat(edition.Content.Data.Values.SelectMany(s => s.Rows).Select(r => (Title: r.Fields.Text("title") ?? r.Fields.Text("name") ?? r.Key, Path: $"{r.Set}:{r.Key}", Date: r.Fields.Date(Reviewed) ?? r.Fields.Date("checked"))))
            .Where(t => t.Date is not null && (last is null || t.Date > last)).OrderBy(t => t.Path, StringComparer.Ordinal).ToList();
        html.Append("<h2>Texts to read before you publish</h2>\n");
        html.Append(last is { } since
            ? string.Create(CultureInfo.InvariantCulture, $"<p>Gone over after {since:yyyy-MM-dd}, the day in <code>last_read</code>: {newer.Count}. When you have read them, put today's date there.</p>\n")
            : "<p>There is no <code>last_read: 2026-11-22</code> in theme.yaml yet. Read the guide once, ask a clinician you trust to read it, and write that day there. After an update this page then lists what has changed since.</p>\n");
        if (last is not null)
            List(html, "To read", newer.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Title} ({t.Path}), {t.Date:yyyy-MM-dd}")));
    }

    private static void Passed(StringBuilder html, bool isBuilt, Edition? edition)
    {
        if (!isBuilt || edition is null)
            return;
        List(html, "Passed", ["The settings are complete and in the right form.", "Every pair of colours has enough contrast.", "Every link of every page leads somewhere; what is left out is linked from nowhere.", "The urgent signs, the notices, the sources and the dates are those of the guide.", "The pages ask no other website for anything."]);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
