// A named bag of values as templates see it.
using SiteGen.Model;
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

/// <summary>A bag of values of which each is a question of one kind.</summary>
internal sealed class NotedObject(ReadKind kind, ModelObject members, EditionModel edition) : ITemplateObject
{
    public IEnumerable<string> MemberNames => members.MemberNames;

    public bool TryGetMember(string name, out object? value)
    {
        edition.Log.Note(kind, name);
        var found = members.TryGetMember(name, out value);
        if (value is FieldsView view)
            edition.NoteAll(view.Fields);
        return found;
    }
}
