// A classic script that hands JSON over, so that it also loads in a page opened from a folder.
// Written in one go: the JSON of a large site is held once.
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Emit.Search;

/// <param name="Data">The part of the script that is JSON.</param>
internal sealed record SearchScript(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Data)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Hands an object over as a part of this name.</summary>
    /// <param name="members">Writes the members of the object.</param>
    public static SearchScript Call(string part, Action<Utf8JsonWriter> members) => Write($"add(\"{part}\",", output =>
    {
        using var json = Json(output);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    /// <summary>Writes a call of the page's script.</summary>
    /// <param name="call">What stands in front of the JSON: <c>add("text",</c>.</param>
    /// <param name="json">Writes the JSON.</param>
    /// <param name="expected">About how many bytes it will be, so that they need not be moved while they grow.</param>
    public static SearchScript Write(string call, Action<ArrayBufferWriter<byte>> json, int expected = 1 << 12)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(1, expected));
        output.Write(Encoding.UTF8.GetBytes("sitegenSearch." + call));
        var start = output.WrittenCount;
        json(output);
        var end = output.WrittenCount;
        output.Write(");\n"u8);
        return new SearchScript(output.WrittenMemory, output.WrittenMemory[start..end]);
    }

    public static Utf8JsonWriter Json(IBufferWriter<byte> output) => new(output, Options);
}
