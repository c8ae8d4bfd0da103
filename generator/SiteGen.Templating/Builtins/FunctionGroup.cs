// A group of functions as templates see it: string, array, and groups of the host.
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>Functions by name, over those of a builtin group of the same name if there is one.</summary>
internal sealed class FunctionGroup(string name, IReadOnlyDictionary<string, object?> functions, FunctionGroup? under = null, IReadOnlyDictionary<string, object?>? unlisted = null) : ITemplateObject
{
    public string Name => name;

    public IEnumerable<string> MemberNames => (under?.MemberNames ?? []).Concat(functions.Keys).Distinct().Order(StringComparer.Ordinal);

    /// <summary>All names, also those that <see cref="MemberNames"/> leaves out.</summary>
    public IEnumerable<string> AllNames => (under?.AllNames ?? []).Concat(functions.Keys).Concat(unlisted?.Keys ?? []).Distinct();

    public bool TryGetMember(string name, out object? value)
    {
        if (functions.TryGetValue(name, out value))
            return true;
        if (unlisted != null && unlisted.TryGetValue(name, out value))
            return true;
        return under != null && under.TryGetMember(name, out value);
    }
}
