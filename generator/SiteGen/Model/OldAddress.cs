// An address that the site, or one before it, once had.
namespace SiteGen.Model;

/// <param name="EncodedPath">From the root, as a browser asks for it.</param>
/// <param name="OutputPath">The file that answers where a host knows no rules.</param>
/// <param name="Query">Without its question mark.</param>
internal sealed record OldAddress(string EncodedPath, string OutputPath, string? Query)
{
    /// <summary>What tells two old addresses apart.</summary>
    public string Key => Query is null ? OutputPath : $"{OutputPath}?{Query}";
}
