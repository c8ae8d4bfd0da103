// Reads what lunr.js said when it was asked: see Recordings/make-recordings.mjs.
using System.IO.Compression;
using System.Text.Json;
using SiteGen.Lunr;

namespace SiteGen.Tests.Lunr;

internal static class Recorded
{
    private static readonly Lazy<(LunrField[] Fields, LunrDocument[] Documents)> CorpusOnce = new(ReadCorpus);

    /// <summary>Stock lunr.js.</summary>
    public static LunrLanguage PlainEnglish { get; } = LunrLanguage.English with { Rules = LunrTextRules.Plain };

    /// <summary>The documents that the recorded index was made of.</summary>
    public static (LunrField[] Fields, LunrDocument[] Documents) Corpus => CorpusOnce.Value;

    /// <summary>The bytes of a recording.</summary>
    public static byte[] Bytes(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SiteGen.sln")))
            folder = Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("no SiteGen.sln above the tests");
        using var file =
            File.OpenRead(Path.Combine(folder, "tests", "SiteGen.Tests", "Lunr", "Recordings", name + ".json.gz"));
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A recording as a tree.</summary>
    public static JsonElement Json(string name) => JsonSerializer.Deserialize<JsonElement>(Bytes(name));

    /// <summary>A text that travelled as UTF-16 units.</summary>
    public static string Units(JsonElement units) =>
        new([.. units.EnumerateArray().Select(unit => (char)unit.GetInt32())]);

    /// <summary>An index of documents read side by side in so many parts.</summary>
    public static LunrIndex Build(LunrLanguage language, LunrField[] fields, LunrDocument[] documents, int parts = 1,
        LunrTuning? tuning = null)
    {
        var builder = new LunrIndexBuilder(language, fields, tuning);
        builder.AddInParts(documents.Length, i => documents[i], parts);
        return builder.Build();
    }

    /// <summary>The serialized form.</summary>
    public static byte[] Serialize(LunrIndex index)
    {
        using var stream = new MemoryStream();
        index.WriteJson(stream);
        return stream.ToArray();
    }

    private static (LunrField[] Fields, LunrDocument[] Documents) ReadCorpus()
    {
        var corpus = Json("corpus");
        var fields = corpus.GetProperty("fields").EnumerateArray()
            .Select(field =>
                new LunrField(field.GetProperty("name").GetString()!, field.GetProperty("boost").GetDouble()))
                .ToArray();
        var documents = corpus.GetProperty("documents").EnumerateArray().Select(document => new LunrDocument(
            document.GetProperty("id").GetString()!,
            [.. fields.Select(field => document.GetProperty(field.Name).GetString())],
            document.GetProperty("boost").GetDouble())).ToArray();
        return (fields, documents);
    }
}
