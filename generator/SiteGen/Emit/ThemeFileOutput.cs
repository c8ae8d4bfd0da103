// Output: the files that a theme makes by templates of its own, such as a manifest.
namespace SiteGen.Emit;

internal static class ThemeFileOutput
{
    public static Output Output { get; } = new("theme files", site => site.Files);
}
