// A row as templates see it: its fields, its key and where it has a page.
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Render;

/// <summary>A row that a set has; null is one that the edition hides.</summary>
internal sealed record FoundRow(Row? Shown);

internal sealed class RowView(Row row, PageReader reader) : FieldsView(row.Fields, reader)
{
    public static readonly ObjectKind<Row, FoundField> RowFields = new(
        "rows",
        (plan, id) => RowId.Of(id) is { } name ? plan.Edition.Content.FindRow(name) : null,
        (_, row, name) => name == All ? new(true, row.Fields) : row.Fields.Find(name));

    private static readonly ObjectKind<DataSet, FoundRow> Rows = new(
        "rows",
        (plan, set) => plan.Edition.Content.Data.GetValueOrDefault(set),
        (_, set, key) => set.Find(key) is { } row ? new(row) : set.FindHidden(key) is not null ? new(null) : null,
        found => found.Shown is not null);

    private static readonly ObjectKind<string, string> Urls =
        new("", (_, set) => set, (plan, set, key) => plan.RowUrls.GetValueOrDefault((set, key)));

    private static readonly ObjectKind<Row, string> Brands = new(
        "",
        (plan, id) => RowId.Of(id) is { } name ? plan.Edition.Content.FindRow(name) : null,
        (_, row, _) => row.AddedBy);

    /// <summary>Stands for all fields.</summary>
    private const string All = "*";
    private static readonly string[] Own = ["key", "set", "url", "id", AddedByName];
    private readonly string _id = row.Id;

    public override IEnumerable<string> MemberNames
    {
        get
        {
            Read(All);
            return base.MemberNames.Union(Own);
        }
    }

    /// <summary>The rows that a finished page has read.</summary>
    public static IEnumerable<Row> ReadIn(RenderedPage page, SitePlan plan) => page.Read
        .Select(d => d.Kind == Rows ? new RowId(d.Name, d.Member) : d.Kind == RowFields ? RowId.Of(d.Name) : null)
        .OfType<RowId>()
        .Distinct()
        .Select(plan.Edition.Content.FindRow)
        .OfType<Row>()
        .OrderBy(row => row.Id, StringComparer.Ordinal);

    /// <summary>A row of a set; a page that asks for it is made anew when it comes or goes.</summary>
    public static FoundRow? Find(PageReader reader, DataSet set, string key) => reader.Read(Rows, set, set.Name, key);

    public static FoundRow? Find(PageReader reader, RowReference reference) =>
        reader.Read(Rows, reference.Set, reference.Key);

    /// <summary>The address of a row; null when it has none.</summary>
    public static string? Url(PageReader reader, string set, string key) => reader.Read(Urls, set, set, key);

    public override bool TryGetMember(string name, out object? value)
    {
        if (base.TryGetMember(name, out value))
            return true;
        value = name switch
        {
            "key" or "id" => row.Key,
            "set" => row.Set,
            "url" => Url(Reader, row.Set, row.Key),
            _ => null,
        };
        return Own.Contains(name);
    }

    protected override string? AddedBy => Reader.AddedBy(Reader.Read(Brands, row, _id));

    protected override FoundField Read(string name) => Reader.Read(RowFields, row, _id, name);
}
