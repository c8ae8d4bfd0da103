// Where a page stands among the others: the pages above it, before it and after it.
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Render;

internal sealed record PageLink(string Title, string Url)
{
    public static PageLink Of(Page page) => new(page.Title, page.Url);

    public ModelObject View() => ModelObject.Of(("title", Title), ("url", Url));
}

internal static class PlaceView
{
    private static readonly ObjectKind<string, ImmutableArray<PageLink>> Trails = new(
        "of pages",
        (_, url) => url,
        (plan, url, _) =>
            plan.Navigation.Breadcrumbs.TryGetValue(url, out var above) ? [.. above.Select(PageLink.Of)] : []);

    private static readonly ObjectKind<Neighbours, PageLink> Links = new(
        "of pages",
        (plan, url) => plan.Navigation.Neighbours.GetValueOrDefault(url),
        (_, neighbours, which) =>
            (which == "next" ? neighbours.Next : neighbours.Previous) is { } page ? PageLink.Of(page) : null);

    private static readonly ObjectKind<Neighbours, ModelStep> Steps = new(
        "of pages",
        (plan, url) => plan.Navigation.Neighbours.GetValueOrDefault(url),
        (_, neighbours, _) =>
            neighbours.Step is { } step ? new(step.Number, step.Total, PageLink.Of(step.Page)) : null);

    private sealed record ModelStep(long Number, long Total, PageLink Page);

    public static object?[] Breadcrumbs(PageReader reader, Page page) =>
        reader.Read(Trails, page.Url, "breadcrumbs").Select(link => (object?)link.View()).ToArray();

    public static ModelObject? Previous(PageReader reader, Page page) =>
        reader.Read(Links, page.Url, "previous")?.View();

    public static ModelObject? Next(PageReader reader, Page page) => reader.Read(Links, page.Url, "next")?.View();

    public static ModelObject? Step(PageReader reader, Page page) => reader.Read(Steps, page.Url, "step") is { } step
        ? ModelObject.Of(("number", step.Number), ("total", step.Total), ("title", step.Page.Title),
            ("url", step.Page.Url))
        : null;
}
