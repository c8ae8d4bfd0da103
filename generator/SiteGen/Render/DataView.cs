// data.* of the template model: sets by name, and the rows of a set as a list whose items also have names.
using System.Collections;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class DataView(EditionModel edition) : ITemplateObject
{
    private readonly Dictionary<string, object?> _sets = edition.Plan.Edition.Content.Data.ToDictionary(s => s.Key, s => (object?)new SetView(s.Value, edition), StringComparer.Ordinal);

    public IEnumerable<string> MemberNames
    {
        get
        {
            edition.Log.Note(ReadKind.Rows, "");
            return _sets.Keys;
        }
    }

    public bool TryGetMember(string name, out object? value) => _sets.TryGetValue(name, out value);
}

internal sealed class SetView(DataSet set, EditionModel edition) : IReadOnlyList<object?>, ITemplateObject
{
    public int Count => Rows.Length;

    public IEnumerable<string> MemberNames => Rows.Concat(set.Hidden).Select(r => r.Key).Distinct();

    public object? this[int index] => edition.View(Rows[index]);

    /// <summary>A row by its key; null for one that the edition hides.</summary>
    public bool TryGetMember(string name, out object? value)
    {
        var row = edition.Find(set, name);
        value = row is null ? null : edition.View(row);
        return row is not null || set.FindHidden(name) is not null;
    }

    public IEnumerator<object?> GetEnumerator() => Rows.Select(r => (object?)edition.View(r)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private System.Collections.Immutable.ImmutableArray<Row> Rows
    {
        get
        {
            edition.Log.Note(ReadKind.Rows, set.Name);
            return set.Rows;
        }
    }
}
