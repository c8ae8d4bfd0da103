// What a folder is called that says nothing itself: its name, as words.
namespace SiteGen.Addresses;

internal static class FolderName
{
    /// <summary>"first_steps" is "First steps".</summary>
    public static string Of(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
