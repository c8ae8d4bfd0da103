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

    public virtual IEnumerable<string> MemberNames => fields.Items.Select(f => f.Key);

    public virtual bool TryGetMember(string name, out object? value)
    {
        if (_values.TryGetValue(name, out value))
            return true;
        if (!fields.TryGet(name, out var raw))
            return false;
        value = _values.GetOrAdd(name, edition.Convert(raw));
        return true;
    }
}

internal sealed class RowView(Row row, EditionModel edition) : FieldsView(row.Fields, edition)
{
    private static readonly string[] Own = ["key", "set", "url", "id"];
    private readonly EditionModel _edition = edition;

    public Row Row => row;

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
