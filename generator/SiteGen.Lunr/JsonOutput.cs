// Bytes of JSON in blocks: the .NET writer escapes more than JSON.stringify does, and differently.
using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace SiteGen.Lunr;

internal sealed class JsonOutput(IBufferWriter<byte> output) : IDisposable
{
    private const int BlockSize = 1 << 16;
    private const int LongestNumber = 24;

    private readonly byte[] _block = ArrayPool<byte>.Shared.Rent(BlockSize);
    private int _used;

    /// <summary>Writes ASCII as it stands.</summary>
    public void Raw(string ascii)
    {
        Reserve(ascii.Length);
        foreach (var unit in ascii) _block[_used++] = (byte)unit;
    }

    /// <summary>Writes a byte of JSON.</summary>
    public void Raw(byte ascii)
    {
        Reserve(1);
        _block[_used++] = ascii;
    }

    /// <summary>Writes bytes of JSON as they stand.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BlockSize)
        {
            Flush();
            output.Write(bytes);
            return;
        }

        Reserve(bytes.Length);
        bytes.CopyTo(_block.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>Writes a string, quoted.</summary>
    public void String(string text) => Raw(Encode(text, ""));

    /// <summary>Writes a whole number.</summary>
    public void Number(long number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, _block.AsSpan(_used), out var written);
        _used += written;
    }

    /// <summary>Writes a positive number of thousandths as JavaScript prints it: 1500 is 1.5.</summary>
    public void Thousandths(long thousandths)
    {
        Number(thousandths / 1000);
        var rest = (int)(thousandths % 1000);
        if (rest == 0) return;
        Reserve(LongestNumber);
        _block[_used++] = (byte)'.';
        for (var place = 100; rest > 0; rest %= place, place /= 10) _block[_used++] = (byte)('0' + (rest / place));
    }

    /// <summary>Hands over what is left.</summary>
    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_block);
    }

    /// <summary>A string as JSON.stringify quotes it, and what follows it.</summary>
    public static byte[] Encode(string text, string after)
    {
        var quoted = new StringBuilder(text.Length + after.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsSurrogatePair(text, i)) quoted.Append(unit).Append(text[++i]);
            else if (unit is '"' or '\\') quoted.Append('\\').Append(unit);
            else if (unit < ' ' && "\b\t\n\f\r".Contains(unit)) quoted.Append('\\').Append("btn?fr"[unit - '\b']);
            else if (unit < ' ' || char.IsSurrogate(unit))
                quoted.Append("\\u")
                    .Append(((int)unit).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else quoted.Append(unit);
        }

        return Encoding.UTF8.GetBytes(quoted.Append('"').Append(after).ToString());
    }

    private void Reserve(int bytes)
    {
        if (_used + bytes > _block.Length) Flush();
    }

    private void Flush()
    {
        output.Write(_block.AsSpan(0, _used));
        _used = 0;
    }
}
