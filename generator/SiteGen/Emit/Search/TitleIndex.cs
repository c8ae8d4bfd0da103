// The index of the first part, as short as it can be: terms, and for each the steps from document to document.
// How rare a term is makes its score, so no score is written; fine ones come with the second part.
using System.Text.Json;
using SiteGen.Lunr;

namespace SiteGen.Emit.Search;

internal static class TitleIndex
{
    /// <param name="texts">The words of each document, in its order.</param>
    public static void Write(Utf8JsonWriter json, LunrLanguage language, IEnumerable<string> texts)
    {
        var documents = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (number, text) in texts.Index())
        {
            foreach (var term in language.TermsOf(text).Distinct())
            {
                if (!documents.TryGetValue(term, out var list))
                    documents[term] = list = [];
                list.Add(number);
            }
        }
        json.WriteStartObject();
        json.WriteString("terms", string.Join(' ', documents.Keys));
        json.WriteString("steps", string.Join(' ', documents.Values.Select(Steps)));
        json.WriteEndObject();
    }

    private static string Steps(List<int> documents) =>
        string.Join(',', documents.Select((number, i) => i == 0 ? number : number - documents[i - 1]));
}
