// A named bag of values as templates see it.
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
