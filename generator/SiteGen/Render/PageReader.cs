// The plan as one page reads it: what is read is recorded, and what is wrong with it is found on that page.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class PageReader
{
    private static readonly ObjectKind<string, Template> Templates =
        new("", (_, folder) => folder, (plan, folder, name) => plan.Edition.Theme.Find(folder, name));

    private static readonly ObjectKind<Document, Document> Documents = new(
        "Markdown files",
        (plan, path) => plan.PagesByDocument.GetValueOrDefault(path)?.Document,
        (_, document, _) => document);

    private static readonly ObjectKind<string, string> AssetUrls =
        new("assets", (_, name) => name, (plan, name, _) => plan.AssetUrls.GetValueOrDefault(name));

    private static readonly ObjectKind<string, Asset> Assets =
        new("assets", (_, name) => name, (plan, name, _) => plan.Edition.InlineAsset(name));

    private static readonly ObjectKind<string, ResolvedLink> Links = new(
        "links",
        (_, raw) => raw,
        (plan, raw, basePath) =>
            new LinkResolver(plan).Resolve(LinkTarget.Unplaced(raw, basePath), new DiagnosticBag()),
        link => (link.Url, link.Title, link.IsHidden));

    private readonly DependencyTracker _tracker;
    private readonly Dictionary<Row, RowView> _rows;
    private RenderSettings? _settings;

    /// <param name="bag">Where faults go.</param>
    /// <param name="table">Where what is read becomes a dependency; null records nothing.</param>
    public PageReader(EditionModel edition, DiagnosticBag bag, DependencyTable? table)
        : this(edition, bag, new DependencyTracker(edition.Plan, table), new(ReferenceEqualityComparer.Instance))
    {
    }

    private PageReader(EditionModel edition, DiagnosticBag bag, DependencyTracker tracker,
        Dictionary<Row, RowView> rows)
    {
        (Edition, Bag, _tracker, _rows) = (edition, bag, tracker, rows);
        Strings = Plan.Edition.Theme.Strings.TryGetValue(Plan.Edition.Language, out var strings)
            ? new ThemeView(ThemeView.Texts, strings, this)
            : ModelObject.Of();
    }

    public EditionModel Edition { get; }

    public SitePlan Plan => Edition.Plan;

    public DiagnosticBag Bag { get; }

    public ITemplateObject Strings { get; }

    public BodyRenderer Bodies => new(this);

    public RenderSettings Settings => _settings ??= Edition.Settings with
    {
        FindTemplate = name => Template(TemplateFolder.Partials, name),
        Functions = new SiteFunctions(this).All,
    };

    /// <summary>What the page has read so far; default when nothing is recorded.</summary>
    public ImmutableArray<Dependency> Found => _tracker.Found;

    /// <summary>The same page looking at another one, whose faults are found there.</summary>
    public PageReader OfOtherPage() => With(new DiagnosticBag());

    /// <summary>The same page with another place for faults.</summary>
    public PageReader With(DiagnosticBag bag) => new(Edition, bag, _tracker, _rows);

    public TValue? Read<TObject, TValue>(ObjectKind<TObject, TValue> kind, TObject read, string name,
        string member = "")
        where TObject : class => _tracker.Read(kind, read, name, member);

    public TValue? Read<TObject, TValue>(ObjectKind<TObject, TValue> kind, string name, string member = "")
        where TObject : class => _tracker.Read(kind, name, member);

    /// <summary>The templates of a finished page.</summary>
    public static IEnumerable<Template> TemplatesIn(RenderedPage page, SitePlan plan) => page.Read
        .Where(d => d.Kind == Templates)
        .OrderBy(d => d.Name, StringComparer.Ordinal)
        .ThenBy(d => d.Member, StringComparer.Ordinal)
        .Select(d => Templates.Of(plan, d.Name, d.Member))
        .OfType<Template>();

    public Template? Template(string folder, string name) => Read(Templates, folder, folder, name);

    /// <summary>The page's Markdown file; whoever asks for it depends on the whole of it.</summary>
    public Document? Document(Page page) =>
        page.Document is { } document ? Read(Documents, document, document.Path) : null;

    public string? AssetUrl(string name) => Read(AssetUrls, name);

    public Asset? Asset(string name) => Read(Assets, name);

    /// <summary>Where a link leads; null and a finding when it leads nowhere.</summary>
    public ResolvedLink? Resolve(LinkTarget target) => Resolve(target, Bag);

    /// <summary>The same where it is no fault that a link leads nowhere.</summary>
    public ResolvedLink? TryResolve(LinkTarget target) => Resolve(target, new DiagnosticBag());

    public ResolvedLink? Resolve(LinkTarget target, DiagnosticBag bag)
    {
        if (!LinkResolver.IsFixed(target.Raw))
            _tracker.Add(Links, target.Raw, target.BasePath);
        return Edition.Links.Resolve(target, bag);
    }

    /// <summary>The name of the group whose brand has added something; null for the site's own.</summary>
    public string? AddedBy(string? brand) => brand is null ? null : Setting("name");

    /// <summary>What theme.yaml says under a name, as text.</summary>
    public string? Setting(string name) => Read(ThemeView.Settings, name).Value?.ToString();

    public RowView View(Row row)
    {
        if (!_rows.TryGetValue(row, out var view))
            _rows.Add(row, view = new RowView(row, this));
        return view;
    }

    /// <summary>A checked value as templates see it.</summary>
    public object? Value(FieldValue? value) => value switch
    {
        Fields fields => new FieldsView(fields, this),
        ListValue list => Shown(list).Select(Value).ToArray(),
        RowReference reference => RowView.Find(this, reference)?.Shown is { } row ? View(row) : null,
        MarkdownField field => Html(field),
        LinkReference link => Resolve(link.Target) is { IsHidden: false } resolved ? resolved.Url : null,
        _ => value?.Plain,
    };

    /// <summary>The items of a list without references to rows that the edition hides.</summary>
    public IEnumerable<FieldValue?> Shown(ListValue list) =>
        list.Items.Where(i => i is not RowReference reference || RowView.Find(this, reference) is not { Shown: null });

    /// <summary>A field is converted once for all pages; each page that shows it has read what that took.</summary>
    private Html Html(MarkdownField field)
    {
        var (html, found) = Edition.Fields.GetOrAdd(field, Convert);
        _tracker.Add(found);
        return html;
    }

    private (Html Html, ImmutableArray<Dependency> Found) Convert(MarkdownField field)
    {
        var reader = new PageReader(Edition, Bag, _tracker.Beside(), _rows);
        return (new Html(reader.Bodies.Render(field.Body.Parts, null).TrimEnd('\n')), reader.Found);
    }
}
