// What a template may read by name; to Scriban an object of its own that cannot be changed.

namespace SiteGen.Templating;

/// <summary>A value with named members that a template can read (and never change). Implementations must be safe to
/// read from many threads.</summary>
/// <remarks>A type may be a list too (<see cref="System.Collections.IList"/>): then a template can also loop over
/// it.</remarks>
public interface ITemplateObject : IScriptObject
{
    /// <summary>The names of all members, in a fixed order.</summary>
    IEnumerable<string> MemberNames { get; }

    int IScriptObject.Count => MemberNames.Count();

    bool IScriptObject.IsReadOnly
    {
        get => true;
        set { }
    }

    /// <summary>Reads a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, which may be null.</param>
    /// <returns>False when there is no such member, which in a strict template is an error.</returns>
    bool TryGetMember(string name, out object? value);

    IEnumerable<string> IScriptObject.GetMembers() => MemberNames;

    bool IScriptObject.Contains(string member) => TryGetMember(member, out _);

    bool IScriptObject.TryGetValue(TemplateContext? context, ScribanSpan span, string member, out object? value)
    {
        var found = TryGetMember(member, out value);
        if (!found && member == "size" && this is System.Collections.IList list)
            (found, value) = (true, list.Count);
        value = Values.Of(value);
        return found;
    }

    bool IScriptObject.CanWrite(string member) => false;

    bool IScriptObject.TrySetValue(TemplateContext? context, ScribanSpan span, string member, object? value,
        bool readOnly) => false;

    bool IScriptObject.Remove(string member) => false;

    void IScriptObject.SetReadOnly(string member, bool readOnly)
    {
    }

    IScriptObject IScriptObject.Clone(bool deep) => this;
}
