// Fields and rows as templates see them: references become rows, Markdown becomes HTML, each on first reading.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal class FieldsView(Fields fields, EditionModel edition) : ITemplateObject
{
    private readonly ConcurrentDictionary<string, object?> _values = new(StringComparer.Ordinal);

    protected const string AddedByName = "added_by";

    public virtual IEnumerable<string> MemberNames => fields.Items.Select(f => f.Key);

    /// <summary>The group whose brand has added this; null for the site's own.</summary>
    protected virtual string? AddedBy => edition.AddedBy(fields.Span);

    public virtual bool TryGetMember(string name, out object? value)
    {
        if (_values.TryGetValue(name, out value))
            return true;
        if (!fields.TryGet(name, out var raw))
        {
            value = name == AddedByName ? AddedBy : null;
            return name == AddedByName;
        }
        value = _values.GetOrAdd(name, edition.Convert(raw));
        return true;
    }
}

internal sealed class RowView(Row row, EditionModel edition) : FieldsView(row.Fields, edition)
{
    private static readonly string[] Own = ["key", "set", "url", "id", AddedByName];
    private readonly EditionModel _edition = edition;

    public Row Row => row;

    protected override string? AddedBy => _edition.AddedBy(row.AddedBy);

    public override IEnumerable<string> MemberNames => base.MemberNames.Union(Own);

    public override bool TryGetMember(string name, out object? value)
    {
        if (base.TryGetMember(name, out value))
            return true;
        value = name switch
        {
            "key" or "id" => row.Key,
            "set" => row.Set,
            "url" => _edition.Plan.RowUrls.GetValueOrDefault((row.Set, row.Key)),
            _ => null,
        };
        return Own.Contains(name);
    }
}
