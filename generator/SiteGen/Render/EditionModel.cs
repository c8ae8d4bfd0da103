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

    /// <param name="reads">Where the questions of pages are noted; null takes no notes.</param>
    public EditionModel(SitePlan plan, BuildOptions options, DiagnosticBag bag, ReadTable? reads = null)
    {
        Plan = plan;
        _bag = bag;
        Log = new ReadLog(reads);
        Date = options.Date ?? NewestDate.In(plan.Edition.Content, DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime));
        FrontMatterKeys = plan.Edition.Content.Documents.SelectMany(d => d.FrontMatter.Items.Select(f => f.Key)).ToHashSet(StringComparer.Ordinal);
        Links = new LinkResolver(plan, Log);
        Bodies = new BodyRenderer(this);
        Strings = plan.Edition.Theme.Strings.TryGetValue(plan.Edition.Language, out var strings) ? new ThemeView(ReadKind.Text, strings, this) : ModelObject.Of();
        Settings = new RenderSettings
        {
            Clock = options.Clock,
            FindTemplate = Partial,
            TemplateNames = plan.Edition.Theme.Partials.Keys,
            Functions = new SiteFunctions(this).All,
        };
        _pages = new Lazy<IReadOnlyList<object?>>(() => [.. plan.Pages.Where(p => p.FrameOf is null).Select(p => new PageView(this, p, null))]);
        _frames = new Lazy<IReadOnlyList<object?>>(() => [.. plan.Pages.Where(p => p.FrameOf is not null).Select(p => new PageView(this, p, null))]);
        var config = plan.Site.Config;
        Site = ModelObject.Of(("title", config.Title), ("description", config.Description), ("version", config.Version), ("settings", Convert(config.Settings) ?? ModelObject.Of()));
        Shared = ModelObject.Of(
            ("site", new NotedObject(ReadKind.Site, Site, this)),
            ("theme", new ThemeView(ReadKind.Theme, plan.Edition.Theme.Settings, this)),
            ("data", new DataView(this)),
            ("strings", Strings),
            ("build", new NotedObject(ReadKind.Date, ModelObject.Of(("date", Date), ("generator", $"SiteGen {typeof(EditionModel).Assembly.GetName().Version?.ToString(3)}")), this)));
    }

    public SitePlan Plan { get; }

    public ReadLog Log { get; }

    /// <summary>The day of the build.</summary>
    public DateOnly Date { get; }

    /// <summary>Where faults go: to the page that is being made, else to the edition.</summary>
    public DiagnosticBag Bag => Log.Bag ?? _bag;

    /// <summary>Every key that front matter may have: one that a page leaves out is null, not unknown.</summary>
    public IReadOnlySet<string> FrontMatterKeys { get; }

    /// <summary>Where the site is published, without a slash at the end; null when the theme names no host.</summary>
    public string? Host => Plan.Edition.Theme.Settings.Text("host")?.TrimEnd('/');

    /// <summary>The folder of the host in which the site lies, with slashes around it: "/" or "/guide/".</summary>
    public string HostPath => Host is { } host && Uri.TryCreate(host + "/", UriKind.Absolute, out var uri) ? uri.AbsolutePath : "/";

    /// <summary>The name of the group whose brand has added this, null for the site's own.</summary>
    public string? AddedBy(SourceSpan span) => AddedBy(Plan.Edition.Content.BrandSources.GetValueOrDefault(span.Source));

    public string? AddedBy(string? brand)
    {
        Log.Note(ReadKind.Theme, "name");
        return brand is null ? null : Plan.Edition.Theme.Settings.Text("name");
    }

    public static string Id(string set, string key) => $"{set}:{key}";

    /// <summary>A row of a set; a page that asks for it is made anew when it comes or goes.</summary>
    public Row? Find(DataSet set, string key)
    {
        Log.Note(ReadKind.Row, Id(set.Name, key));
        return set.Find(key);
    }

    /// <summary>The address of a row; null when it has none.</summary>
    public string? RowUrl(string set, string key)
    {
        Log.Note(ReadKind.Address, Id(set, key));
        return Plan.RowUrls.GetValueOrDefault((set, key));
    }

    /// <summary>Takes notes of what the values inside a field lead to; views keep converted values, so that conversion cannot.</summary>
    public void NoteAll(FieldValue? value)
    {
        if (!Log.IsOn)
            return;
        switch (value)
        {
            case MarkdownField field:
                foreach (var link in field.Body.Links)
                    Links.Note(link);
                break;
            case LinkReference link:
                Links.Note(link.Target);
                break;
            case RowReference reference:
                Log.Note(ReadKind.Row, Id(reference.Set, reference.Key));
                break;
            case Fields fields:
                foreach (var (_, inner) in fields.Items)
                    NoteAll(inner);
                break;
            case ListValue list:
                foreach (var inner in list.Items)
                    NoteAll(inner);
                break;
        }
    }

    public LinkResolver Links { get; }

    public BodyRenderer Bodies { get; }

    public RenderSettings Settings { get; }

    public ITemplateObject Strings { get; }

    /// <summary>site.*, as no page reads it.</summary>
    public ModelObject Site { get; }

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
    public object? Convert(FieldValue? value) => value switch
    {
        Fields fields => new FieldsView(fields, this),
        ListValue list => Shown(list).Select(Convert).ToArray(),
        RowReference reference => Plan.Edition.Content.Data.GetValueOrDefault(reference.Set)?.Find(reference.Key) is { } row ? View(row) : null,
        MarkdownField field => new Html(Bodies.Render(field.Body.Parts, null, Bag).TrimEnd('\n')),
        LinkReference link => Links.Resolve(link.Target, Bag) is { IsHidden: false } resolved ? resolved.Url : null,
        _ => value?.Plain,
    };

    /// <summary>The items of a list without references to rows that the edition hides.</summary>
    public IEnumerable<FieldValue?> Shown(ListValue list) => list.Items.Where(i => i is not RowReference reference || !Plan.Edition.Content.HidesRow(reference));

    private Template? Partial(string name)
    {
        Log.Note(ReadKind.Template, TemplateFolder.Partials, name);
        return Plan.Edition.Theme.Partials.GetValueOrDefault(name);
    }
}
