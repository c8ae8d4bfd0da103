// A model object as a scope of variables: what Scriban asks where a name is written without an owner.
using Scriban;
using Scriban.Runtime;

namespace SiteGen.Templating.Running;

/// <summary>The page's model, and the object of <c>with</c>. Nothing can be set in it.</summary>
internal sealed class ModelScope(ITemplateObject model) : IScriptObject
{
    public ITemplateObject Model => model;

    public int Count => model.MemberNames.Count();

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => model.MemberNames;

    public bool Contains(string member) => model.TryGetMember(member, out _);

    public bool TryGetValue(TemplateContext? context, ScribanSpan span, string member, out object? value)
    {
        var found = model.TryGetMember(member, out value);
        value = Values.Of(value);
        return found;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(
        TemplateContext? context, ScribanSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
