// Width and height of a picture from its first bytes, so that a page keeps its place free before it comes.
using System.Buffers.Binary;

namespace SiteGen.Model;

internal static class PictureSize
{
    /// <summary>Pixels of a PNG, GIF, JPEG, WebP or SVG; null for other files.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file) =>
        (Written(file) ?? DrawingSize.Of(file)) is { Width: > 0, Height: > 0 } size ? size : null;

    /// <summary>The size with a given width, height or both; a missing one follows from the picture.</summary>
    public static (int Width, int Height)? Fitted((int Width, int Height)? own, int? width, int? height) =>
        (own, width, height) switch
        {
            (_, { } wide, { } high) => (wide, high),
            ({ } size, { } wide, null) => (wide, Math.Max(1, (int)((long)wide * size.Height / size.Width))),
            ({ } size, null, { } high) => (Math.Max(1, (int)((long)high * size.Width / size.Height)), high),
            _ => own,
        };

    private static (int Width, int Height)? Written(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] when file.Length >= 24 =>
            (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])),
        [0x47, 0x49, 0x46, 0x38, ..] when file.Length >= 10 =>
            (BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..])),
        [0xFF, 0xD8, ..] => Jpeg(file),
        _ when file.Length >= 30 && file[..4].SequenceEqual("RIFF"u8) && file[8..12].SequenceEqual("WEBP"u8) =>
            WebP(file),
        _ => null,
    };

    /// <summary>The frame header (C0 to CF but for C4, C8 and CC) stands behind other segments.</summary>
    private static (int Width, int Height)? Jpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF; at += 2
            + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
        {
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
        }
        return null;
    }

    private static (int Width, int Height)? WebP(ReadOnlySpan<byte> file)
    {
        const int FourteenBits = 0x3FFF;
        if (file[12..16].SequenceEqual("VP8X"u8))
            return (1 + (BinaryPrimitives.ReadInt32LittleEndian(file[24..]) & 0xFFFFFF), 1
                + (BinaryPrimitives.ReadInt32LittleEndian(file[26..]) >> 8));
        if (file[12..16].SequenceEqual("VP8L"u8))
            return BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) is var bits
                ? ((int)(bits & FourteenBits) + 1, (int)((bits >> 14) & FourteenBits) + 1)
                : null;
        return (BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & FourteenBits,
            BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & FourteenBits);
    }
}
