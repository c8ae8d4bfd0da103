// Adds to .vscode/settings.json which schema holds for which files, and leaves everything else in it as it stands,
// comments too.
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Commands;

internal static class EditorSettings
{
    private const string Key = "yaml.schemas";

    /// <summary>The entries as they stand in the settings.</summary>
    public static string Entries(IEnumerable<(string Schema, IReadOnlyList<string> Files)> schemas) =>
        string.Join(",\n", schemas.Select(s => $"    {Json(s.Schema)}: [{string.Join(", ", s.Files.Select(Json))}]"));

    public static string Whole(string entries) => $"{{\n  \"{Key}\": {{\n{entries}\n  }}\n}}\n";

    /// <summary>The settings with the schemas in them; null when the text is no JSON object.</summary>
    /// <exception cref="JsonException">The text is not valid JSON, even with comments.</exception>
    public static string? Merge(string settings, IReadOnlyList<(string Schema, IReadOnlyList<string> Files)> schemas)
    {
        var bytes = Encoding.UTF8.GetBytes(settings);
        var (root, schemasAt, isEmpty, known) = Look(bytes);
        if (root < 0)
            return null;
        var added = schemas.Where(s => !known.ContainsKey(s.Schema)).ToList();
        var changes = schemas.Where(s => known.ContainsKey(s.Schema))
            .Select(s => (At: known[s.Schema].Start, known[s.Schema]
            .End, Text: $"[{string.Join(", ", s.Files.Select(Json))}]")).ToList();
        if (schemasAt >= 0 && added.Count > 0)
            changes.Add((schemasAt, schemasAt, $"\n{Entries(added)}{(isEmpty ? "\n  " : ",")}"));
        else if (schemasAt < 0)
            changes.Add((root, root, $"\n  \"{Key}\": {{\n{Entries(added)}\n  }}{(isEmpty ? "\n" : ",")}"));
        foreach (var (at, end, text) in changes.OrderByDescending(c => c.At))
            bytes = [.. bytes[..at], .. Encoding.UTF8.GetBytes(text), .. bytes[end..]];
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Where the root object and the object of schemas begin, whether the one to be added to is empty, and
    /// where the lists of known schemas stand.</summary>
    private static (int Root, int Schemas, bool IsEmpty,
        Dictionary<string, (int Start, int End)> Known) Look(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var known = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return (-1, -1, false, known);
        var (root, schemas, rootIsEmpty, schemasIsEmpty) = ((int)reader.BytesConsumed, -1, true, true);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            rootIsEmpty = false;
            var isSchemas = reader.GetString() == Key;
            reader.Read();
            if (!isSchemas || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            schemas = (int)reader.BytesConsumed;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                schemasIsEmpty = false;
                var name = reader.GetString()!;
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                known[name] = (start, (int)reader.BytesConsumed);
            }
        }
        while (reader.Read())
        {
        }
        return (root, schemas, schemas >= 0 ? schemasIsEmpty : rootIsEmpty, known);
    }

    private static string Json(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
