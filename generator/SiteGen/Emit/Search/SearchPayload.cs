// The two parts that the page's script loads, and the whole index for others: JSON, the same bytes for the same site.
using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Lunr;
using SiteGen.Model;
using SiteGen.Parse.Markdown;

namespace SiteGen.Emit.Search;

/// <param name="Titles">First part: an index of titles, keywords and descriptions; synonyms; titles and addresses.</param>
/// <param name="Full">The whole index as lunr.js loads it: a stretch of the second part.</param>
/// <param name="Text">Second part: the whole index, which takes the place of the first, the items inside rows, summaries and texts.</param>
internal sealed record SearchPayload(SearchScript Titles, ReadOnlyMemory<byte> Full, SearchScript Text)
{
    private const double TitleBoost = 3;

    /// <summary>About what a posting takes in JSON, and what a text takes beside it.</summary>
    private const int BytesOfPosting = 32;
    private const int LeastBytes = 1 << 12;
    private const int BytesAroundDocument = 64;

    /// <summary>A term counts the same in each title: that compresses to half, and the second part brings the finer scores.</summary>
    private static readonly LunrTuning TermOnly = new(K1: 0, B: 0);

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static SearchPayload Of(ImmutableArray<SearchDocument> documents, SearchConfig config, string language, int? urgentPage)
    {
        var words = LunrLanguage.Of(language);
        var early = documents.Count(d => !d.IsItem);
        var titles = new LunrIndexBuilder(words, [new LunrField("title")], TermOnly);
        titles.AddRange(early, i => new LunrDocument(Ref(i), [EarlyWords(documents[i], config)]));
        var all = new LunrIndexBuilder(words, [new LunrField("title", TitleBoost), new LunrField("words"), new LunrField("text")]);
        all.AddRange(documents.Length, i => new LunrDocument(Ref(i), [documents[i].Title, $"{documents[i].Keywords} {documents[i].Summary}", documents[i].Text]));
        var (first, _) = Part("titles", titles.Build(), json => First(json, documents[..early], config, words, urgentPage));
        var (second, full) = Part("text", all.Build(), json => Second(json, documents, early));
        return new SearchPayload(first, second.Bytes[full], second);
    }

    /// <summary>A part ends with its index, which goes straight into the script: that of a large site takes more memory than its pages.</summary>
    private static (SearchScript Script, Range Index) Part(string name, LunrIndex index, Action<Utf8JsonWriter> members)
    {
        var place = Range.All;
        var script = SearchScript.Write($"add(\"{name}\",", output =>
        {
            using var json = new Utf8JsonWriter(output, Json);
            json.WriteStartObject();
            members(json);
            json.WritePropertyName("index");
            json.Flush();
            var start = output.WrittenCount;
            index.WriteJson(output);
            place = start..output.WrittenCount;
            json.WriteEndObject();
        }, (int)Math.Min(Array.MaxLength / 2, LeastBytes + (index.PostingCount * (long)BytesOfPosting)));
        return (script, place);
    }

    private static string EarlyWords(SearchDocument document, SearchConfig config) =>
        $"{document.Title} {document.Keywords} {(config.Groups[document.Group].Set is null ? document.Summary : "")}";

    private static string Ref(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void First(Utf8JsonWriter json, ImmutableArray<SearchDocument> documents, SearchConfig config, LunrLanguage language, int? urgentPage)
    {
        json.WriteString("language", language.Code);
        json.WriteString("stops", string.Join(' ', language.StopWords.Concat(language.Fillers).Order(StringComparer.Ordinal)));
        json.WriteStartArray("groups");
        foreach (var group in config.Groups)
        {
            json.WriteStartArray();
            json.WriteStringValue(group.Id);
            json.WriteStringValue(group.Label);
            json.WriteNumberValue(group.Boost);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Synonyms(json, config.Synonyms.GetValueOrDefault(language.Code) ?? SynonymList.Empty);
        json.WriteNumber("urgentPage", urgentPage ?? -1);
        Strings(json, "urgent", config.Urgent?.Words.Select(w => w.Text) ?? []);
        Documents(json, documents);
    }

    /// <summary>In columns, which compress better than rows. The address of a part is only its anchor, and "~" in an address stands for the title's slug.</summary>
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
        var address = document.Parent >= 0 ? document.Url[document.Url.IndexOf('#', StringComparison.Ordinal)..] : document.Url;
        var slug = BodyReview.Slug(document.Title);
        return slug.Length > 1 ? address.Replace(slug, "~", StringComparison.Ordinal) : address;
    }

    /// <summary>An entry is one text, so that they compress well and take no time to read. What is only typed and never shown is normalised.</summary>
    private static void Synonyms(Utf8JsonWriter json, SynonymList list)
    {
        Strings(json, "same", list.Same.Select(ring => Entry(ring[0].Text, ring.Skip(1).Select(Typed))));
        Strings(json, "leads", list.LeadsTo.Select(lead => Entry(lead.To.Text, lead.From.Select(Typed))));
        Strings(json, "either", list.Either.Select(either => Entry(Typed(either.Form), either.Meanings.Select(m => m.Text))));
    }

    private static string Typed(Named form) => LunrText.Normalise(form.Text);

    private static string Entry(string first, IEnumerable<string> rest) => string.Join('|', rest.Prepend(first).Select(text => text.Replace('|', ' ')));

    private static void Second(Utf8JsonWriter json, ImmutableArray<SearchDocument> documents, int early)
    {
        Documents(json, documents[early..]);
        Strings(json, "summaries", documents.Select(d => d.Summary));
        Strings(json, "texts", documents.Select(d => d.Text));
    }

    /// <summary>Where the two parts are, and the texts of the theme: the one script whose name stays.</summary>
    public static SearchScript Files(string titles, string text, IEnumerable<KeyValuePair<string, string>> strings) => SearchScript.Write("add(\"files\",", Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("titles", titles);
        json.WriteString("text", text);
        json.WriteStartObject("strings");
        foreach (var (name, value) in strings)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    /// <summary>For those who load the whole index: what each ref, a number, stands for.</summary>
    public static ReadOnlyMemory<byte> List(ImmutableArray<SearchDocument> documents, SearchConfig config)
    {
        var output = new ArrayBufferWriter<byte>(LeastBytes + documents.Sum(d => BytesAroundDocument + d.Url.Length + d.Title.Length + d.Summary.Length));
        Write(json =>
        {
            json.WriteStartArray();
            foreach (var document in documents)
            {
                json.WriteStartObject();
                json.WriteString("url", document.Url);
                json.WriteString("title", document.Title);
                json.WriteString("group", config.Groups[document.Group].Id);
                json.WriteString("summary", document.Summary);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        })(output);
        return output.WrittenMemory;
    }

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

    private static Action<ArrayBufferWriter<byte>> Write(Action<Utf8JsonWriter> write) => output =>
    {
        using var json = new Utf8JsonWriter(output, Json);
        write(json);
    };
}
