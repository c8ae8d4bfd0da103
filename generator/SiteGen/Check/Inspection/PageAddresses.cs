// Every address in a page: to places of this site, to other sites, and to files that the page loads.
using System.Collections.Immutable;
using AngleSharp.Dom;
using SiteGen.Diagnostics;

namespace SiteGen.Check.Inspection;

/// <summary>An address in a page.</summary>
/// <param name="Target">Path of a file of this site, or the whole address of another.</param>
internal sealed record PageLink(string Address, string Target, string? Fragment, bool IsContent);

/// <summary>A link to another site, with where it was written and on how many pages it stands.</summary>
internal sealed record ForeignLink(string Url, SourceSpan Span, int Reach)
{
    /// <summary>The places on that page that are linked to, each with where it was written.</summary>
    public ImmutableArray<(string Id, SourceSpan Span)> Places { get; init; } = [];

    public static ImmutableArray<ForeignLink> Of(IEnumerable<(PageOrigin From, PageLink Link)> links) =>
    [
        .. links.GroupBy(l => l.Link.Target).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var (from, link) = g.OrderBy(l => !l.Link.IsContent).ThenBy(l => l.From.Url.Length)
                .ThenBy(l => l.From.Url, StringComparer.Ordinal).First();
            var span = Place(from, link);
            var places = g.Where(l => l.Link.Fragment is not null).DistinctBy(l => l.Link.Fragment)
                .Select(l => (l.Link.Fragment!, Place(l.From, l.Link)));
            return new ForeignLink(g.Key, span, g.Select(l => l.From.Url).Distinct().Count()) { Places = [.. places] };
        }),
    ];

    private static SourceSpan Place(PageOrigin from, PageLink link) => from.Rendered is null
        ? from.Files.Config.Source.SpanAt(0)
        : WrittenPlace.Of(
            from.Rendered.Page,
            from.Edition!.Plan.Edition.Theme,
            [link.Address, .. PageAddresses.AsWritten(link.Address), link.Address.Split("://")[^1].TrimEnd('/')],
            link.IsContent);
}

internal static class PageAddresses
{
    /// <summary>Forms that Markdown writes otherwise than people type them: letters of other scripts in hosts and
    /// paths.</summary>
    internal static IEnumerable<string> AsWritten(string address)
    {
        yield return Uri.UnescapeDataString(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || !uri.Host.Contains("xn--", StringComparison.OrdinalIgnoreCase))
            yield break;
        var host = new System.Globalization.IdnMapping { UseStd3AsciiRules = false }.GetUnicode(uri.Host);
        yield return address.Replace(uri.Host, host, StringComparison.OrdinalIgnoreCase);
        yield return Uri.UnescapeDataString(address.Replace(uri.Host, host, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Attributes =
        ["href", "src", "data-src", "poster", "action", "srcset", "imagesrcset", "data"];
    private static readonly Uri Root = new("http://this.site/");

    public static void Collect(FinishedPage page)
    {
        var origin = page.Origin;
        foreach (var element in page.Document.All)
        {
            foreach (var name in Attributes)
            {
                if (element.GetAttribute(name) is not { Length: > 0 } value
                    || (name == "data" && element.LocalName != "object"))
                    continue;
                foreach (var address in name.EndsWith("srcset", StringComparison.Ordinal) ? value.Split(',')
                    .Select(p => p.Trim().Split(' ')[0]) : [value.Trim()])
                    Add(origin, element, address);
            }
        }
    }

    /// <summary>The file of this site that an address leads to from a file; null when it leads elsewhere.</summary>
    public static (string Path, string? Fragment)? Local(string from, string address, string hostPath)
    {
        if (!Uri.TryCreate(new Uri(Root, from), address, out var uri) || uri.Host != Root.Host
            || uri.Scheme != Root.Scheme)
            return null;
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        if (address.StartsWith('/') && path.StartsWith(hostPath, StringComparison.Ordinal))
            path = "/" + path[hostPath.Length..];
        return ((path.EndsWith('/') ? path + "index.html" : path)[1..], uri.Fragment.Length > 1
            ? Uri.UnescapeDataString(uri.Fragment[1..])
            : null);
    }

    private static void Add(PageOrigin origin, IElement element, string address)
    {
        var isContent = FinishedPage.IsContent(element);
        if (Local(origin.Path, address, origin.Files.HostPath) is var (path, fragment))
            origin.Files.Links.Enqueue((origin, new PageLink(address, path, fragment, isContent)));
        else if (element.LocalName is "a" or "area" && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri))
            origin.Files.Foreign.Enqueue(
                (origin, new PageLink(address, uri.GetLeftPart(UriPartial.Query), uri.Fragment.Length > 1
                ? Uri.UnescapeDataString(uri.Fragment[1..])
                : null, isContent)));
    }
}
