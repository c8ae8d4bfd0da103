// All names that every template knows: the builtins, and over them the functions of the host.
using System.Collections.Frozen;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal sealed class FunctionTable : ITemplateObject
{
    private static readonly FrozenDictionary<string, object?> Own = MakeOwn();

    private readonly Dictionary<string, object?> _host = new(StringComparer.Ordinal);

    public FunctionTable(IReadOnlyList<TemplateFunction> functions)
    {
        foreach (var functionsOfGroup in functions.GroupBy(f => f.Name.Contains('.', StringComparison.Ordinal) ? f.Name[..f.Name.IndexOf('.', StringComparison.Ordinal)] : ""))
        {
            if (functionsOfGroup.Key.Length == 0)
                AddPlain(functionsOfGroup);
            else
                AddGroup(functionsOfGroup.Key, functionsOfGroup);
        }
    }

    public IEnumerable<string> MemberNames => Own.Keys.Order(StringComparer.Ordinal).Concat(_host.Keys).Distinct();

    public bool TryGetMember(string name, out object? value) =>
        (_host.Count > 0 && _host.TryGetValue(name, out value)) || Own.TryGetValue(name, out value);

    private void AddPlain(IEnumerable<TemplateFunction> functions)
    {
        foreach (var function in functions)
            _host[function.Name] = new HostFunction(function);
    }

    private void AddGroup(string name, IEnumerable<TemplateFunction> functions)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var function in functions)
            members[function.Name[(name.Length + 1)..]] = new HostFunction(function);
        _host[name] = new FunctionGroup(name, members, Own.GetValueOrDefault(name) as FunctionGroup);
    }

    private static FrozenDictionary<string, object?> Members(BuiltinGroup group) =>
        group.Functions.ToFrozenDictionary(f => f.Name[(group.Name.Length + 1)..], f => (object?)new BuiltinFunction(f), StringComparer.Ordinal);

    private static FrozenDictionary<string, object?> MakeOwn()
    {
        var names = new Dictionary<string, object?>(StringComparer.Ordinal) { ["empty"] = EmptyValue.Instance, ["blank"] = EmptyValue.Instance };
        foreach (var group in BuiltinList.All)
        {
            if (group.Name.Length == 0)
            {
                foreach (var function in group.Functions)
                    names[function.Name] = new BuiltinFunction(function);
                continue;
            }
            var ours = BuiltinList.Ours.FirstOrDefault(g => g.Name == group.Name);
            names[group.Name] = new FunctionGroup(group.Name, Members(group), unlisted: ours == null ? null : Members(ours));
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
