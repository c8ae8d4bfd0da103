// Names of which one stands for many: tools:*, layouts/*.
namespace SiteGen.Addresses;

internal static class NamePattern
{
    public const string All = "*";

    /// <summary>True for the name itself, and for all that begins like a pattern with a star at its end.</summary>
    public static bool Matches(string pattern, string name) => pattern.EndsWith(All, StringComparison.Ordinal)
        ? name.StartsWith(pattern[..^All.Length], StringComparison.Ordinal)
        : name == pattern;
}
