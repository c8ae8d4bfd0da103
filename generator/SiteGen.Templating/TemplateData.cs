// Data from JSON or YAML as templates can use and change it.
using System.Text.Json;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating;

/// <summary>Turns dictionaries, lists and JSON into values that a template may read and change: one for each rendering, since what it changes stays changed.</summary>
public static class TemplateData
{
    /// <summary>A model from a dictionary; dictionaries and lists in it become objects and lists that a template may also change, without touching the originals.</summary>
    /// <param name="entries">Names and values: text, whole numbers, floats, decimals, booleans, dates, null, lists, dictionaries.</param>
    public static ITemplateObject From(IReadOnlyDictionary<string, object?> entries)
    {
        var members = new ObjectValue();
        foreach (var (name, value) in entries)
            members.Set(name, Convert(value));
        return members;
    }

    /// <summary>A model from JSON.</summary>
    /// <param name="json">A JSON object.</param>
    public static ITemplateObject From(JsonElement json) => FromJson(json) as ITemplateObject ?? new ObjectValue();

    internal static object? FromJson(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ObjectValue();
                foreach (var property in json.EnumerateObject())
                    members.Set(property.Name, FromJson(property.Value));
                return members;
            case JsonValueKind.Array:
                return new ArrayValue(json.EnumerateArray().Select(FromJson));
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.True or JsonValueKind.False:
                return Boxes.Of(json.GetBoolean());
            case JsonValueKind.Number:
                return Number(json);
            default:
                return null;
        }
    }

    private static object Number(JsonElement json)
    {
        if (json.TryGetInt64(out var whole))
            return Boxes.Of(whole);
        return json.GetDouble();
    }

    private static object? Convert(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> entries => From(entries),
        string or Html or ITemplateObject => value,
        IReadOnlyList<object?> list => new ArrayValue(list.Select(Convert)),
        _ => value,
    };
}
