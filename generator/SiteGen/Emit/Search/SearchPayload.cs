// The two parts that the page's scripts load, and the whole index for others: JSON, the same bytes for the same site.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SiteGen.Addresses;
using SiteGen.Lunr;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

/// <summary>All that the search of an edition knows.</summary>
/// <param name="UrgentPage">The number of the page of what cannot wait; -1 for none.</param>
internal sealed record SearchContent(
    SearchConfig Config,
    LunrLanguage Language,
    ImmutableArray<SearchDocument> Documents,
    ImmutableArray<SearchSign> Signs,
    ImmutableArray<SearchShortcutTable> Shortcuts,
    int UrgentPage)
{
    public SynonymList Synonyms => Config.Synonyms.GetValueOrDefault(Language.Code) ?? SynonymList.Empty;
}

/// <param name="Titles">First part: a short index of titles, keywords and descriptions; synonyms; titles and
/// addresses.</param>
/// <param name="Full">The whole index as lunr.js loads it: a stretch of the second part.</param>
/// <param name="Text">Second part: the whole index, which takes the place of the first, items in rows, summaries,
/// texts.</param>
internal sealed record SearchPayload(SearchScript Titles, ReadOnlyMemory<byte> Full, SearchScript Text)
{
    private const double TitleBoost = 3;

    /// <summary>About what a posting takes in JSON.</summary>
    private const int BytesOfPosting = 32;
    private const int LeastBytes = 1 << 12;

    public static SearchPayload Of(SearchContent content)
    {
        var documents = content.Documents;
        var early = documents.Count(d => !d.IsItem);
        var titles = SearchScript.Call("titles", json => First(json, content, documents[..early]));
        var (text, full) = Second(content, documents, early);
        return new SearchPayload(titles, text.Bytes[full], text);
    }

    private static void First(Utf8JsonWriter json, SearchContent content, ImmutableArray<SearchDocument> documents)
    {
        var language = content.Language;
        var stops = language.StopWords.Concat(language.Fillers).Order(StringComparer.Ordinal);
        json.WriteString("stops", string.Join(' ', stops));
        json.WriteStartArray("groups");
        foreach (var group in content.Config.Groups)
        {
            json.WriteStartArray();
            json.WriteStringValue(group.Id);
            json.WriteStringValue(group.Label);
            json.WriteNumberValue(group.Boost);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Synonyms(json, content.Synonyms);
        json.WriteNumber("urgentPage", content.UrgentPage);
        Shortcuts(json, content.Shortcuts);
        Documents(json, documents);
        json.WritePropertyName("index");
        TitleIndex.Write(json, language, documents.Select(d => EarlyWords(d, content.Config)));
    }

    /// <summary>
    /// It ends with its index, which goes straight into the script: that of a large site takes more memory than its
    /// pages. One decimal of a score is enough for the order of results, and takes a tenth off the part.
    /// </summary>
    private static (SearchScript Script, Range Index) Second(
        SearchContent content, ImmutableArray<SearchDocument> documents, int early)
    {
        LunrField[] fields = [new("title", TitleBoost), new("words"), new("text")];
        var all = new LunrIndexBuilder(content.Language, fields, new LunrTuning(Decimals: 1));
        all.AddRange(documents.Length, i => Indexed(documents[i], i));
        var index = all.Build();
        var place = Range.All;
        var expected = (int)Math.Min(Array.MaxLength / 2, LeastBytes + (index.PostingCount * (long)BytesOfPosting));
        var script = SearchScript.Write("add(\"text\",", output =>
        {
            using var json = SearchScript.Json(output);
            json.WriteStartObject();
            Documents(json, documents[early..]);
            Strings(json, "summaries", documents.Select(d => d.Summary));
            Strings(json, "texts", documents.Select(d => d.Text));
            json.WriteString("terms", string.Join(' ', Terms(content.Synonyms)));
            json.WritePropertyName("index");
            json.Flush();
            var start = output.WrittenCount;
            index.WriteJson(output);
            place = start..output.WrittenCount;
            json.WriteEndObject();
        }, expected);
        return (script, place);
    }

    private static LunrDocument Indexed(SearchDocument document, int number) =>
        new(number.ToString(CultureInfo.InvariantCulture),
            [document.Title, $"{document.Keywords} {document.Summary}", document.Text]);

    private static string EarlyWords(SearchDocument document, SearchConfig config) =>
        $"{document.Title} {document.Keywords} {(config.Groups[document.Group].Set is null ? document.Summary : "")}";

    /// <summary>
    /// In columns, which compress better than rows. The address of a part is only its anchor, and "~" in an address
    /// stands for the title's slug.
    /// </summary>
    private static void Documents(Utf8JsonWriter json, ImmutableArray<SearchDocument> documents)
    {
        Strings(json, "titles", documents.Select(d => d.Title));
        Strings(json, "urls", documents.Select(Address));
        Numbers(json, "group", documents.Select(d => d.Group));
        Numbers(json, "parent", documents.Select(d => d.Parent));
        Numbers(json, "section", documents.Select(d => d.Section ? 1 : 0));
    }

    private static string Address(SearchDocument document)
    {
        var isPart = document.Parent >= 0;
        var address = isPart ? document.Url[document.Url.IndexOf('#', StringComparison.Ordinal)..] : document.Url;
        var slug = Slug.Of(document.Title);
        return slug.Length > 1 ? address.Replace(slug, "~", StringComparison.Ordinal) : address;
    }

    /// <summary>
    /// An entry is one text: that compresses well and takes no time to read. What is only typed is normalised.
    /// </summary>
    private static void Synonyms(Utf8JsonWriter json, SynonymList list)
    {
        Strings(json, "same", list.Same.Select(ring => Entry(ring[0].Text, ring.Skip(1).Select(Typed))));
        Strings(json, "leads", list.LeadsTo.Select(lead => Entry(lead.To.Text, lead.From.Select(Typed))));
        var either = list.Either.Select(one => Entry(Typed(one.Form), one.Meanings.Select(m => m.Text)));
        Strings(json, "either", either);
    }

    private static void Shortcuts(Utf8JsonWriter json, ImmutableArray<SearchShortcutTable> tables)
    {
        json.WriteStartArray("shortcuts");
        foreach (var table in tables)
        {
            json.WriteStartObject();
            json.WriteNumber("length", table.Length);
            json.WriteString("keys", string.Join('|', table.Rows.Select(r => r.Key)));
            Numbers(json, "documents", table.Rows.Select(r => r.Document));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The words of all terms; a number alone says nothing.</summary>
    private static IEnumerable<string> Terms(SynonymList list) => list.Terms
        .SelectMany(term => Typed(term).Split(' '))
        .Where(word => word.Any(char.IsLetter))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static string Typed(Named form) => LunrText.Normalise(form.Text);

    private static string Entry(string first, IEnumerable<string> rest) =>
        string.Join('|', rest.Prepend(first).Select(text => text.Replace('|', ' ')));

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<int> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
