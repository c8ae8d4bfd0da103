// A named bag of values as templates see it.
using System.Collections;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class ModelObject(params KeyValuePair<string, object?>[] members) : ITemplateObject
{
    private readonly Dictionary<string, object?> _members = new(members, StringComparer.Ordinal);

    public IEnumerable<string> MemberNames => _members.Keys;

    public bool TryGetMember(string name, out object? value) => _members.TryGetValue(name, out value);

    public static ModelObject Of(params (string Name, object? Value)[] members) =>
        new([.. members.Select(m => KeyValuePair.Create(m.Name, m.Value))]);
}

/// <summary>A list whose items also have names: the rows of a data set by key.</summary>
internal sealed class ModelList(IReadOnlyList<object?> items, IReadOnlyDictionary<string, object?> byName) : IReadOnlyList<object?>, ITemplateObject
{
    public int Count => items.Count;

    public IEnumerable<string> MemberNames => byName.Keys;

    public object? this[int index] => items[index];

    public bool TryGetMember(string name, out object? value) => byName.TryGetValue(name, out value);

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
