// Counted terms in the few bytes that they need: an index of many texts holds millions of them.
namespace SiteGen.Lunr;

internal sealed class EntryLog
{
    private const int LongestEntry = 10;

    private byte[] _bytes = new byte[1 << 12];
    private int _used;

    /// <summary>The number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry.</summary>
    public void Add(int term, int count)
    {
        if (_bytes.Length - _used < LongestEntry)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, _bytes.Length * 2L));
        Write((uint)term);
        Write((uint)count);
        Count++;
    }

    /// <summary>Copies all entries, their terms under other numbers.</summary>
    public void CopyTo(Span<int> terms, Span<int> counts, ReadOnlySpan<int> numbers)
    {
        var at = 0;
        for (var entry = 0; entry < Count; entry++)
        {
            terms[entry] = numbers[Read(ref at)];
            counts[entry] = Read(ref at);
        }
    }

    // Seven bits a byte, the lowest first; the eighth says that more follow.
    private void Write(uint number)
    {
        for (; number > 0x7f; number >>= 7) _bytes[_used++] = (byte)(number | 0x80);
        _bytes[_used++] = (byte)number;
    }

    private int Read(ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next < 0x80) return number;
        }
    }
}
