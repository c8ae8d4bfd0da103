// The stream by which a tab hears of changes (server-sent events): reload, another style sheet, a fault, all well.
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Preview;

/// <summary>A finding as the overlay shows it.</summary>
internal sealed record ShownFinding(string Place, string Title, string Excerpt, string? Hint, string Editor);

/// <summary>Another version of the page; with new names of style sheets when nothing else has changed.</summary>
internal sealed record NewVersion(string Version, IReadOnlyList<string[]>? Styles = null);

/// <summary>How the site is: what is wrong, and what the page is made of.</summary>
internal sealed record SiteState(
    IEnumerable<ShownFinding> Errors, int More, IEnumerable<ShownFinding> Warnings, PageFacts? Page);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NewVersion))]
[JsonSerializable(typeof(SiteState))]
internal sealed partial class StreamJson : JsonSerializerContext;

/// <param name="address">The address under which an editor opens a place of a file.</param>
internal sealed class EventStream(PreviewFeed feed, Func<SourceSpan, string> address)
{
    private const int MostFindings = 20;

    /// <summary>Tells one tab of all that happens to its page, until it goes.</summary>
    public async Task Send(HttpContext exchange, string path, string version, CancellationToken stop)
    {
        var response = exchange.Response;
        response.ContentType = "text/event-stream";
        RenderedPage? shown = null;
        PreviewSite? last = null;
        while (!stop.IsCancellationRequested)
        {
            var (site, next) = feed.Now;
            var found = site.Page(path) ?? site.NotFound(path);
            var page = found?.Page;
            var current = page is null ? "none" : shown is not null && page.Html.Equals(shown.Html)
                ? version
                : PreviewPage.Version(page.Html.Bytes);
            if (current != version && shown is not null && last is not null && page is not null
                && StyleChanges(site, last, shown, page) is { } styles)
                await Write(response, "style", new NewVersion(current, styles), stop);
            else if (current != version)
                await Write(response, "reload", new NewVersion(current), stop);
            (shown, last, version) = (page, site, current);
            await Write(response, "state", State(site, found), stop);
            await next.WaitAsync(stop);
        }
    }

    private SiteState State(PreviewSite site, (RenderedSite Site, RenderedPage Page)? found)
    {
        var errors = site.Findings.Where(f => f.Severity == Severity.Error).ToList();
        var warnings = site.Findings.Where(f => f.Severity == Severity.Warning);
        return new SiteState(
            errors.Take(MostFindings).Select(Shown),
            Math.Max(0, errors.Count - MostFindings),
            warnings.Take(MostFindings).Select(Shown),
            found is { } shown ? PageFacts.Of(shown.Site, shown.Page, address) : null);
    }

    private ShownFinding Shown(Diagnostic finding)
    {
        var excerpt = DiagnosticText.Of(finding with { Hint = null }).Split('\n', 2);
        return new ShownFinding(finding.Span.ToString(), $"{finding.Code}: {finding.Message}", excerpt.Length > 1
            ? excerpt[1]
            : "", finding.Hint, address(finding.Span));
    }

    /// <summary>The new names of style sheets, when nothing else of the page has changed; null when more has.</summary>
    private static List<string[]>? StyleChanges(PreviewSite now, PreviewSite last, RenderedPage old, RenderedPage page)
    {
        var changed = now.ChangedAssets(last).Distinct().ToList();
        if (changed.Count == 0 || changed.Any(c => !c.To.EndsWith(".css", StringComparison.Ordinal)))
            return null;
        var html = changed.Aggregate(Encoding.UTF8.GetString(old.Html.Bytes.Span), (text, c) =>
            text.Replace(c.From[1..], c.To[1..], StringComparison.Ordinal));
        return html == Encoding.UTF8.GetString(page.Html.Bytes.Span)
            ? [.. changed.Select(c => new[] { c.From, c.To })]
            : null;
    }

    private static async Task Write(HttpResponse response, string name, object data, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(data, data.GetType(), StreamJson.Default);
        await response.WriteAsync($"event: {name}\ndata: {json}\n\n", stop);
        await response.Body.FlushAsync(stop);
    }
}
