// The name of a row in the whole site, as content writes it: set:key.
namespace SiteGen.Addresses;

internal readonly record struct RowId(string Set, string Key)
{
    /// <summary>Takes "set:key" apart; null for what has no colon in it.</summary>
    public static RowId? Of(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? new RowId(written[..colon], written[(colon + 1)..]) : null;
    }

    public override string ToString() => $"{Set}:{Key}";
}
