// A stream as a buffer writer that passes each block on at once: a large index is never held as a whole.
using System.Buffers;

namespace SiteGen.Lunr;

internal sealed class StreamOutput(Stream stream) : IBufferWriter<byte>
{
    private byte[] _block = new byte[1 << 16];

    public void Advance(int count) => stream.Write(_block, 0, count);

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _block.Length) _block = new byte[sizeHint];
        return _block;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
