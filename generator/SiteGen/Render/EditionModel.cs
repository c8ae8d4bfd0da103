// What all pages of an edition share when they are rendered, and none of them can change.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class EditionModel(SitePlan plan, BuildOptions options, KeepPage keep)
{
    public SitePlan Plan => plan;

    /// <summary>Where finished pages are kept.</summary>
    public KeepPage Keep => keep;

    public LinkResolver Links { get; } = new(plan);

    /// <summary>What no page changes: its reader finds templates and gives functions.</summary>
    public RenderSettings Settings { get; } = new()
    {
        Clock = options.Clock,
        TemplateNames = plan.Edition.Theme.Partials.Keys,
    };

    /// <summary>Markdown in fields as HTML, with what its conversion has read.</summary>
    public ConcurrentDictionary<MarkdownField, (Html Html, ImmutableArray<Dependency> Found)> Fields { get; } =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>Drawings of brands, drawn anew.</summary>
    public ConcurrentDictionary<Asset, Html> Drawings { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The folder of the host in which the site lies, with slashes around it: "/" or "/guide/".</summary>
    public string HostPath { get; } =
        plan.Host is { } host && Uri.TryCreate(host + "/", UriKind.Absolute, out var uri) ? uri.AbsolutePath : "/";
}
