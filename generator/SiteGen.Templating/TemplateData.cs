// Data of the command line as templates can use and change it.

namespace SiteGen.Templating;

/// <summary>Turns dictionaries and lists into values that a template may read and change: one for each rendering, since
/// what it changes stays changed.</summary>
public static class TemplateData
{
    /// <summary>A model from a dictionary; dictionaries and lists in it become objects and lists that a template may
    /// also change, without touching the originals.</summary>
    /// <param name="entries">Names and values: text, whole numbers, floats, decimals, booleans, dates, null, lists,
    /// dictionaries.</param>
    public static ITemplateObject From(IReadOnlyDictionary<string, object?> entries)
    {
        var members = new DataObject();
        foreach (var (name, value) in entries)
            members[name] = Convert(value);
        return members;
    }

    private static object? Convert(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> entries => From(entries),
        string or Html or ITemplateObject => value,
        IReadOnlyList<object?> list => new ScriptArray(list.Select(Convert)),
        _ => Values.Of(value),
    };

    private sealed class DataObject : ScriptObject, ITemplateObject
    {
        public IEnumerable<string> MemberNames => GetMembers();

        public bool TryGetMember(string name, out object? value) => TryGetValue(null, default, name, out value);
    }
}
