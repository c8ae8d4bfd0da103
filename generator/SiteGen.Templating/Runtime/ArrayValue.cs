// A list that a template made: it can grow, and it may carry members of its own.
using System.Collections;

namespace SiteGen.Templating.Runtime;

internal sealed class ArrayValue : IReadOnlyList<object?>, ITemplateObject
{
    private readonly List<object?> _items;
    private ObjectValue? _members;

    public ArrayValue() => _items = [];

    public ArrayValue(IEnumerable<object?> items) => _items = [.. items];

    public int Count => _items.Count;

    public IEnumerable<string> MemberNames => _members == null ? ["size"] : ["size", .. _members.MemberNames];

    /// <summary>The members beside the items, made when first needed.</summary>
    public ObjectValue Members => _members ??= new ObjectValue();

    public bool HasMembers => _members is { Count: > 0 };

    public object? this[int index] => index >= 0 && index < _items.Count ? _items[index] : null;

    public void Add(object? item) => _items.Add(item);

    /// <summary>Sets an item; the list grows to hold it.</summary>
    public void Set(int index, object? value)
    {
        while (_items.Count <= index)
            _items.Add(null);
        _items[index] = value;
    }

    public bool TryGetMember(string name, out object? value)
    {
        if (name == "size")
        {
            value = Boxes.Of(_items.Count);
            return true;
        }
        value = null;
        return _members != null && _members.TryGetMember(name, out value);
    }

    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
