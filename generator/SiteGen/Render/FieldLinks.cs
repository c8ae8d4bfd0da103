// The links of front matter and rows: they are checked even where no page shows them.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class FieldLinks
{
    public static ImmutableArray<LinkUse> Resolve(SitePlan plan, LinkResolver resolver, DiagnosticBag bag)
    {
        var content = plan.Edition.Content;
        var fields = content.Documents.Select(d => d.FrontMatter)
            .Concat(content.Data.Values.SelectMany(s => s.Rows).Select(r => r.Fields))
            .Append(plan.Edition.Theme.Settings);
        return [.. fields.SelectMany(f => f.WithInner()).SelectMany(Targets)
            .Select(target => Resolve(target, resolver, bag)).OfType<LinkUse>()];
    }

    private static LinkUse? Resolve(LinkTarget target, LinkResolver resolver, DiagnosticBag bag)
    {
        if (resolver.Resolve(target, bag) is not { Url: ['/', ..] url })
            return null;
        var (path, _, fragment) = Address.Of(url);
        return new LinkUse(path, fragment.Length > 1 ? fragment[1..] : null, target.Span);
    }

    private static IEnumerable<LinkTarget> Targets(FieldValue value) => value switch
    {
        LinkReference link => [link.Target],
        MarkdownField field => field.Body.Links,
        _ => [],
    };
}
