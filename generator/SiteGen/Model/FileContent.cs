// The bytes of a file of the site, wherever they are kept until they are written.
using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>Two are the same content only when they are the same object.</summary>
internal abstract class FileContent
{
    public abstract int Length { get; }

    /// <summary>May be read from a disk each time.</summary>
    public abstract ReadOnlyMemory<byte> Bytes { get; }

    public static implicit operator FileContent(ReadOnlyMemory<byte> bytes) => new InMemory(bytes);

    public static implicit operator FileContent(byte[] bytes) => new InMemory(bytes);

    private sealed class InMemory(ReadOnlyMemory<byte> bytes) : FileContent
    {
        public override int Length => bytes.Length;

        public override ReadOnlyMemory<byte> Bytes => bytes;
    }
}

/// <summary>Contents one after the other, put together when they are asked for.</summary>
internal sealed class JoinedContent(ImmutableArray<FileContent> parts) : FileContent
{
    public override int Length => parts.Sum(p => p.Length);

    public override ReadOnlyMemory<byte> Bytes
    {
        get
        {
            var (bytes, at) = (new byte[Length], 0);
            foreach (var part in parts)
            {
                part.Bytes.CopyTo(bytes.AsMemory(at));
                at += part.Length;
            }
            return bytes;
        }
    }
}

/// <summary>Takes a finished page over from the one who made it.</summary>
internal delegate FileContent KeepPage(ReadOnlyMemory<byte> html);
