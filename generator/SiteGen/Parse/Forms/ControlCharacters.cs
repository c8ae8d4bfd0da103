// Invisible control characters come in with copied text; no reader shows them and some programs stop at them.
using System.Buffers;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Parse.Forms;

internal static class ControlCharacters
{
    private static readonly SearchValues<char> Unwanted =
        SearchValues.Create(
            [.. Enumerable.Range(0, 0xA0).Where(c => char.IsControl((char)c) && c is not '\t' and not '\n' and not '\r')
            .Select(c => (char)c)]);

    public static void Check(SourceText source, DiagnosticBag bag)
    {
        const int Chunk = 1 << 12;
        var (chunk, offset) = (ArrayPool<char>.Shared.Rent(Chunk), 0);
        using var reader = source.Open();
        while (reader.Read(chunk) is > 0 and var read)
        {
            var part = chunk.AsSpan(0, read);
            for (var i = part.IndexOfAny(Unwanted); i >= 0;)
            {
                bag.Add(MarkdownErrors.ControlCharacter(source.SpanAt(offset + i), part[i]));
                var next = part[(i + 1)..].IndexOfAny(Unwanted);
                i = next < 0 ? -1 : i + 1 + next;
            }
            offset += read;
        }
        ArrayPool<char>.Shared.Return(chunk);
    }

    /// <summary>The first of a value, which may have come by an escape such as "\e"; null when it has none.</summary>
    public static int? Find(string text)
    {
        foreach (var sign in text)
        {
            if (char.IsControl(sign) && sign is not '\n' and not '\r' and not '\t' and not '\u0085')
                return sign;
        }
        return null;
    }
}
