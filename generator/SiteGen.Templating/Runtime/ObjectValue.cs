// An object that a template made, or the variables of one scope.
namespace SiteGen.Templating.Runtime;

/// <summary>Members in the order in which they were set, over the members of another object if there is one.</summary>
internal sealed class ObjectValue(ITemplateObject? under = null) : ITemplateObject
{
    private readonly OrderedDictionary<string, object?> _members = [];
    private HashSet<string>? _readOnly;

    public int Count => _members.Count;

    public IEnumerable<string> MemberNames => under == null ? _members.Keys : _members.Keys.Concat(under.MemberNames).Distinct();

    /// <summary>The members set here, without those of the object under it.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Own => _members;

    public bool TryGetMember(string name, out object? value)
    {
        if (_members.Count > 0 && _members.TryGetValue(name, out value))
            return true;
        value = null;
        return under != null && under.TryGetMember(name, out value);
    }

    public bool Set(string name, object? value)
    {
        if (IsReadOnly(name))
            return false;
        _members[name] = value;
        return true;
    }

    public bool IsReadOnly(string name) => _readOnly != null && _readOnly.Contains(name);

    public void SetReadOnly(string name) => (_readOnly ??= []).Add(name);
}
