// What a build leaves for the next one; decisions/0042 says why there is no more to it.
using System.Collections.Concurrent;

namespace SiteGen.Model;

internal sealed class BuildMemory
{
    /// <summary>What Load, Parse and Check have made.</summary>
    public Memo Memo { get; } = new();

    /// <summary>The last rendered site of each edition, by the edition's id.</summary>
    public ConcurrentDictionary<string, RenderedSite> Sites { get; } = new(StringComparer.Ordinal);

    /// <summary>How often a file, by its full path, was seen to change: its size and time may be the same as
    /// before.</summary>
    public ConcurrentDictionary<string, int> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>Has a file read again, whatever its size and time say.</summary>
    public void Touch(string path) => Touched.AddOrUpdate(path, 1, (_, times) => times + 1);
}
