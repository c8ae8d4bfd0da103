// A group of functions as templates see it: string, array, and groups of the host.
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>Functions by name, over those of a builtin group of the same name if there is one.</summary>
internal sealed class FunctionGroup(string name, IReadOnlyDictionary<string, object?> functions, FunctionGroup? under = null) : ITemplateObject
{
    public string Name => name;

    public IEnumerable<string> MemberNames => (under?.MemberNames ?? []).Concat(functions.Keys).Distinct();

    public bool TryGetMember(string name, out object? value)
    {
        if (functions.TryGetValue(name, out value))
            return true;
        return under != null && under.TryGetMember(name, out value);
    }
}
