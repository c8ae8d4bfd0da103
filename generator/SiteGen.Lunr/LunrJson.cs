// The serialized form that lunr.Index.load reads, byte for byte as JSON.stringify writes it in lunr.js.
using System.Buffers;

namespace SiteGen.Lunr;

internal static class LunrJson
{
    /// <summary>The version of lunr.js whose format this is; another one makes lunr.js warn.</summary>
    public const string FormatVersion = "2.3.9";

    private const int ItemsInPart = 256;

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
        WriteInParts(json, vectors.Count, (part, vector) =>
        {
            part.Raw(vector > 0 ? ",[" : "[");
            part.String($"{index.Fields[vector % vectors.FieldCount]}/{index.Refs[vector / vectors.FieldCount]}");
            part.Raw(",[");
            var norm = vectors.Norm(vector);
            for (var entry = vectors.Starts[vector]; entry < vectors.Starts[vector + 1]; entry++)
            {
                if (entry > vectors.Starts[vector]) part.Raw((byte)',');
                part.Number(vectors.Terms[entry]);
                part.Raw((byte)',');
                part.Thousandths((long)Math.Round(vectors.Score(vector, norm, entry) * 1000));
            }

            part.Raw("]]");
        });
    }

    private static void WritePostings(JsonOutput json, LunrIndex index)
    {
        var refs = index.Refs.Select(key => JsonOutput.Encode(key, ":{}")).ToArray();
        var fields = index.Fields.Select(key => JsonOutput.Encode(key, ":{")).ToArray();
        WriteInParts(json, index.Vocabulary.Sorted.Length, (part, place) =>
        {
            var term = index.Vocabulary.Sorted[place];
            part.Raw(place > 0 ? ",[" : "[");
            part.String(index.Vocabulary.Terms[term]);
            part.Raw(",{\"_index\":");
            part.Number(term);
            for (var field = 0; field < fields.Length; field++)
            {
                part.Raw(",");
                part.Raw(fields[field]);
                WriteDocuments(part, index.Postings.Of(term, field), refs);
                part.Raw("}");
            }

            part.Raw("}]");
        });
    }

    /// <summary>Writes items in their order, on all processors. The parts are short, so that what is not yet in its
    /// place takes little memory.</summary>
    private static void WriteInParts(JsonOutput json, int count, Action<JsonOutput, int> write)
    {
        var parts = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new ArrayBufferWriter<byte>())
            .ToArray();
        for (var start = 0; start < count; start += parts.Length * ItemsInPart)
        {
            Parallel.For(0, parts.Length, part =>
            {
                parts[part].ResetWrittenCount();
                using var own = new JsonOutput(parts[part]);
                var first = start + (part * ItemsInPart);
                for (var item = first; item < Math.Min(count, first + ItemsInPart); item++) write(own, item);
            });
            foreach (var part in parts) json.Raw(part.WrittenSpan);
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
