// The script whose name stays: where the two parts are, the texts of the theme, and the signs that cannot wait.
// For those nobody should have to wait until an index has come. And the list of documents, for who loads the whole.
using System.Buffers;

namespace SiteGen.Emit.Search;

internal static class SearchFiles
{
    private const int LeastBytes = 1 << 12;
    private const int BytesAroundDocument = 64;

    /// <param name="titles">The path of the first part from the root of the copy.</param>
    /// <param name="text">The path of the second.</param>
    public static SearchScript Of(
        SearchContent content, string titles, string text, IEnumerable<KeyValuePair<string, string>> strings) =>
        SearchScript.Call("files", json =>
        {
            json.WriteString("titles", titles);
            json.WriteString("text", text);
            json.WriteString("language", content.Language.Code);
            json.WriteStartArray("signs");
            foreach (var sign in content.Signs)
            {
                json.WriteStartArray();
                json.WriteStringValue(sign.Level);
                json.WriteStringValue(sign.Text);
                json.WriteStringValue(string.Join('|', sign.Forms));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteStartObject("strings");
            foreach (var (name, value) in strings)
                json.WriteString(name, value);
            json.WriteEndObject();
        });

    /// <summary>What each ref of the whole index, a number, stands for.</summary>
    public static ReadOnlyMemory<byte> List(SearchContent content)
    {
        var documents = content.Documents;
        var letters = documents.Sum(d => BytesAroundDocument + d.Url.Length + d.Title.Length + d.Summary.Length);
        var output = new ArrayBufferWriter<byte>(LeastBytes + letters);
        using var json = SearchScript.Json(output);
        json.WriteStartArray();
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("url", document.Url);
            json.WriteString("title", document.Title);
            json.WriteString("group", content.Config.Groups[document.Group].Id);
            json.WriteString("summary", document.Summary);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        return output.WrittenMemory;
    }
}
