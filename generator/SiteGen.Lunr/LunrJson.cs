// The serialized form that lunr.Index.load reads, byte for byte as JSON.stringify writes it in lunr.js.
using System.Buffers;

namespace SiteGen.Lunr;

internal static class LunrJson
{
    /// <summary>The version of lunr.js whose format this is; another one makes lunr.js warn.</summary>
    public const string FormatVersion = "2.3.9";

    /// <summary>Writes an index.</summary>
    public static void Write(LunrIndex index, IBufferWriter<byte> output)
    {
        using var json = new JsonOutput(output);
        json.Raw("{\"version\":");
        json.String(FormatVersion);
        json.Raw(",\"fields\":");
        WriteStrings(json, index.Fields);
        json.Raw(",\"fieldVectors\":[");
        WriteVectors(json, index);
        json.Raw("],\"invertedIndex\":[");
        WritePostings(json, index);
        json.Raw("],\"pipeline\":");
        WriteStrings(json, index.Language.SearchPipeline);
        json.Raw("}");
    }

    private static void WriteVectors(JsonOutput json, LunrIndex index)
    {
        var vectors = index.Vectors;
        for (var vector = 0; vector < vectors.Count; vector++)
        {
            json.Raw(vector > 0 ? ",[" : "[");
            json.String($"{index.Fields[vector % vectors.FieldCount]}/{index.Refs[vector / vectors.FieldCount]}");
            json.Raw(",[");
            var norm = vectors.Norm(vector);
            for (var entry = vectors.Starts[vector]; entry < vectors.Starts[vector + 1]; entry++)
            {
                if (entry > vectors.Starts[vector]) json.Raw((byte)',');
                json.Number(vectors.Terms[entry]);
                json.Raw((byte)',');
                json.Thousandths((long)Math.Round(vectors.Score(vector, norm, entry) * 1000));
            }

            json.Raw("]]");
        }
    }

    private static void WritePostings(JsonOutput json, LunrIndex index)
    {
        var refs = index.Refs.Select(key => JsonOutput.Encode(key, ":{}")).ToArray();
        var fields = index.Fields.Select(key => JsonOutput.Encode(key, ":{")).ToArray();
        var first = true;
        foreach (var term in index.Vocabulary.Sorted)
        {
            json.Raw(first ? "[" : ",[");
            first = false;
            json.String(index.Vocabulary.Terms[term]);
            json.Raw(",{\"_index\":");
            json.Number(term);
            for (var field = 0; field < fields.Length; field++)
            {
                json.Raw(",");
                json.Raw(fields[field]);
                WriteDocuments(json, index.Postings.Of(term, field), refs);
                json.Raw("}");
            }

            json.Raw("}]");
        }
    }

    private static void WriteDocuments(JsonOutput json, ReadOnlySpan<int> documents, byte[][] refs)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            if (i > 0) json.Raw((byte)',');
            json.Raw(refs[documents[i]]);
        }
    }

    private static void WriteStrings(JsonOutput json, IEnumerable<string> strings)
    {
        var separator = "[";
        foreach (var text in strings)
        {
            json.Raw(separator);
            json.String(text);
            separator = ",";
        }

        json.Raw(separator == "[" ? "[]" : "]");
    }
}
