// Fields as templates see them: references become rows, Markdown becomes HTML, each on first reading.
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

/// <summary>Fields inside of a field: what holds them was read as a whole.</summary>
internal class FieldsView(Fields fields, PageReader reader) : ITemplateObject
{
    public const string AddedByName = "added_by";
    private Dictionary<string, object?>? _made;

    public virtual IEnumerable<string> MemberNames => fields.Items.Select(f => f.Key);

    public virtual bool TryGetMember(string name, out object? value)
    {
        var found = Read(name);
        value = found.IsThere ? Made(name, found.Value) : name == AddedByName ? AddedBy : null;
        return found.IsThere || name == AddedByName;
    }

    protected PageReader Reader => reader;

    /// <summary>The group whose brand has added this; null for the site's own.</summary>
    protected virtual string? AddedBy =>
        reader.AddedBy(reader.Plan.Edition.Content.BrandSources.GetValueOrDefault(fields.Span.Source));

    protected virtual FoundField Read(string name) => fields.Find(name);

    /// <summary>The value for templates; one with parts is the same object each time.</summary>
    protected object? Made(string name, FieldValue? value)
    {
        if (value is not (Fields or ListValue or MarkdownField or LinkReference or RowReference))
            return value?.Plain;
        _made ??= new(StringComparer.Ordinal);
        if (!_made.TryGetValue(name, out var made))
            _made.Add(name, made = reader.Value(value));
        return made;
    }
}

/// <summary>The texts or the settings of a theme.</summary>
internal sealed class ThemeView(ObjectKind<string, FoundField> kind, Fields fields, PageReader reader)
    : FieldsView(fields, reader)
{
    public static readonly ObjectKind<string, FoundField> Settings =
        new("settings of the theme", (_, name) => name, (plan, name, _) => In(plan.Edition.Theme.Settings, name));

    public static readonly ObjectKind<string, FoundField> Texts = new(
        "texts of the theme",
        (_, name) => name,
        (plan, name, _) => In(plan.Edition.Theme.Strings.GetValueOrDefault(plan.Edition.Language), name));

    /// <summary>Stands for all of them.</summary>
    private const string All = "*";

    public override IEnumerable<string> MemberNames
    {
        get
        {
            Reader.Read(kind, All);
            return base.MemberNames;
        }
    }

    protected override FoundField Read(string name) => Reader.Read(kind, name);

    private static FoundField In(Fields? fields, string name) =>
        name == All ? new(true, fields) : fields?.Find(name) ?? default;
}
