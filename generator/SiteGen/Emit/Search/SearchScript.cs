// A classic script that hands JSON over, so that it also loads in a page opened from a folder. Written in one go: the JSON of a large site is held once.
using System.Buffers;
using System.Text;

namespace SiteGen.Emit.Search;

/// <param name="Json">The part of the script that is JSON.</param>
internal sealed record SearchScript(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Json)
{
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
}
