// What all pages of an edition share when they are rendered: data, words, settings, functions.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class EditionModel
{
    private readonly ConcurrentDictionary<Row, RowView> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Edition, HashSet<string>> _paths = new(ReferenceEqualityComparer.Instance);
    private readonly DiagnosticBag _bag;
    private readonly Lazy<IReadOnlyList<object?>> _pages;
    private readonly Lazy<IReadOnlyList<object?>> _frames;

    public EditionModel(SitePlan plan, BuildOptions options, DiagnosticBag bag)
    {
        Plan = plan;
        _bag = bag;
        FrontMatterKeys = plan.Edition.Content.Documents.SelectMany(d => d.FrontMatter.Items.Select(f => f.Key)).ToHashSet(StringComparer.Ordinal);
        Links = new LinkResolver(plan);
        Bodies = new BodyRenderer(this);
        Strings = plan.Edition.Theme.Strings.TryGetValue(plan.Edition.Language, out var strings) ? new FieldsView(strings, this) : ModelObject.Of();
        Settings = new RenderSettings
        {
            Clock = options.Clock,
            FindTemplate = name => plan.Edition.Theme.Partials.GetValueOrDefault(name),
            TemplateNames = plan.Edition.Theme.Partials.Keys,
            Functions = new SiteFunctions(this).All,
        };
        _pages = new Lazy<IReadOnlyList<object?>>(() => [.. plan.Pages.Where(p => p.FrameOf is null).Select(p => new PageView(this, p, null))]);
        _frames = new Lazy<IReadOnlyList<object?>>(() => [.. plan.Pages.Where(p => p.FrameOf is not null).Select(p => new PageView(this, p, null))]);
        var config = plan.Site.Config;
        Shared = ModelObject.Of(
            ("site", ModelObject.Of(("title", config.Title), ("description", config.Description), ("version", config.Version), ("settings", Convert(config.Settings) ?? ModelObject.Of()))),
            ("theme", new FieldsView(plan.Edition.Theme.Settings, this)),
            ("data", new ModelObject([.. plan.Edition.Content.Data.Select(s => KeyValuePair.Create(s.Key, (object?)Set(s.Value)))])),
            ("strings", Strings),
            ("build", ModelObject.Of(("date", options.Date ?? NewestDate.In(plan.Edition.Content, DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime))), ("generator", $"SiteGen {typeof(EditionModel).Assembly.GetName().Version?.ToString(3)}"))));
    }

    public SitePlan Plan { get; }

    public DiagnosticBag Bag => _bag;

    /// <summary>Every key that front matter may have: one that a page leaves out is null, not unknown.</summary>
    public IReadOnlySet<string> FrontMatterKeys { get; }

    /// <summary>Where the site is published, without a slash at the end; null when the theme names no host.</summary>
    public string? Host => Plan.Edition.Theme.Settings.Text("host")?.TrimEnd('/');

    /// <summary>The folder of the host in which the site lies, with slashes around it: "/" or "/guide/".</summary>
    public string HostPath => Host is { } host && Uri.TryCreate(host + "/", UriKind.Absolute, out var uri) ? uri.AbsolutePath : "/";

    /// <summary>The name of the group whose brand has added this, null for the site's own.</summary>
    public string? AddedBy(SourceSpan span) => AddedBy(Plan.Edition.Content.BrandSources.GetValueOrDefault(span.Source));

    public string? AddedBy(string? brand) => brand is null ? null : Plan.Edition.Theme.Settings.Text("name");

    public LinkResolver Links { get; }

    public BodyRenderer Bodies { get; }

    public RenderSettings Settings { get; }

    public ITemplateObject Strings { get; }

    /// <summary>site, theme, data, strings and build.</summary>
    public ModelObject Shared { get; }

    public IReadOnlyList<object?> Pages => _pages.Value;

    /// <summary>The pages that other sites may show in a frame.</summary>
    public IReadOnlyList<object?> Frames => _frames.Value;

    /// <summary>True when another edition has the same page, so that a reader can change the language in place.</summary>
    public bool Has(Edition other, Page page) => ReferenceEquals(other, Plan.Edition) || page switch
    {
        { Document: { } document } => _paths.GetOrAdd(other, e => e.Content.Documents.Select(d => d.Path).ToHashSet(StringComparer.Ordinal)).Contains(document.Path),
        { Row: { } row } => other.Content.Data.GetValueOrDefault(row.Set)?.Find(row.Key) is not null,
        _ => page.Rows.Any(r => other.Content.Data.GetValueOrDefault(r.Set)?.Find(r.Key) is not null),
    };

    public RowView View(Row row) => _rows.GetOrAdd(row, r => new RowView(r, this));

    /// <summary>A checked value as templates see it.</summary>
    public object? Convert(object? value) => value switch
    {
        Fields fields => new FieldsView(fields, this),
        ImmutableArray<object?> list => Shown(list).Select(Convert).ToArray(),
        RowReference reference => Plan.Edition.Content.Data.GetValueOrDefault(reference.Set)?.Find(reference.Key) is { } row ? View(row) : null,
        MarkdownField field => new Html(Bodies.Render(field.Body.Parts, null, _bag).TrimEnd('\n')),
        LinkReference link => Links.Resolve(link.Target, _bag) is { IsHidden: false } resolved ? resolved.Url : null,
        Row row => View(row),
        _ => value,
    };

    /// <summary>The items of a list without references to rows that the edition hides.</summary>
    public IEnumerable<object?> Shown(ImmutableArray<object?> list) => list.Where(i => i is not RowReference reference || !Plan.Edition.Content.HidesRow(reference));

    private ModelList Set(DataSet set)
    {
        var views = set.Rows.Select(View).ToArray();
        var byKey = views.DistinctBy(v => v.Row.Key).ToDictionary(v => v.Row.Key, v => (object?)v, StringComparer.Ordinal);
        foreach (var hidden in set.Hidden)
            byKey.TryAdd(hidden.Key, null);
        return new ModelList(views, byKey);
    }
}
