// data.* of the template model: sets by name, and the rows of a set as a list whose items also have names.
using System.Collections;
using System.Collections.Immutable;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class DataView(PageReader reader) : ITemplateObject
{
    private static readonly ObjectKind<MergedContent, ImmutableArray<string>> Names = new(
        "whole sets",
        (plan, _) => plan.Edition.Content,
        (_, content, _) => [.. content.Data.Keys.Order(StringComparer.Ordinal)]);

    /// <summary>All sets.</summary>
    public static IEnumerable<DataSet> Sets(PageReader reader)
    {
        reader.Read(Names, reader.Plan.Edition.Content, "");
        return reader.Plan.Edition.Content.Data.Values;
    }

    /// <summary>A set by its name; null when there is none.</summary>
    public static DataSet? Find(PageReader reader, string name)
    {
        if (reader.Plan.Edition.Content.Data.TryGetValue(name, out var set))
            return set;
        reader.Read(Names, reader.Plan.Edition.Content, "");
        return null;
    }

    private readonly Dictionary<string, SetView> _sets = new(StringComparer.Ordinal);

    public IEnumerable<string> MemberNames => Sets(reader).Select(s => s.Name);

    public bool TryGetMember(string name, out object? value)
    {
        if (!_sets.TryGetValue(name, out var view) && Find(reader, name) is { } set)
            _sets.Add(name, view = new SetView(set, reader));
        value = view;
        return view is not null;
    }
}

internal sealed class SetView(DataSet set, PageReader reader) : ITemplateObject, IList, IReadOnlyList<object?>
{
    public static readonly ObjectKind<DataSet, ImmutableArray<Row>> Sets = new(
        "whole sets",
        (plan, name) => plan.Edition.Content.Data.GetValueOrDefault(name),
        (_, set, _) => set.Rows,
        rows => rows.IsDefault ? null : rows.Select(r => r.Key).ToArray());

    public int Count => Rows.Length;

    public IEnumerable<string> MemberNames => Rows.Concat(set.Hidden).Select(r => r.Key).Distinct();

    public object? this[int index] => reader.View(Rows[index]);

    /// <summary>A row by its key; null for one that the edition hides.</summary>
    public bool TryGetMember(string name, out object? value)
    {
        var found = RowView.Find(reader, set, name);
        value = found?.Shown is { } row ? reader.View(row) : null;
        return found is not null;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IEnumerator<object?> GetEnumerator() => Rows.Select(r => (object?)reader.View(r)).GetEnumerator();

    private ImmutableArray<Row> Rows => reader.Read(Sets, set, set.Name);

    bool IList.IsFixedSize => true;

    bool IList.IsReadOnly => true;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    object? IList.this[int index]
    {
        get => this[index];
        set => throw new NotSupportedException();
    }

    int IList.Add(object? value) => throw new NotSupportedException();

    void IList.Clear() => throw new NotSupportedException();

    bool IList.Contains(object? value) => this.Cast<object?>().Contains(value);

    int IList.IndexOf(object? value) => this.Cast<object?>().ToList().IndexOf(value);

    void IList.Insert(int index, object? value) => throw new NotSupportedException();

    void IList.Remove(object? value) => throw new NotSupportedException();

    void IList.RemoveAt(int index) => throw new NotSupportedException();

    void ICollection.CopyTo(Array array, int index) => this.Cast<object?>().ToArray().CopyTo(array, index);
}
