// How much data a site may hold: far beyond any site, and within what a machine can take.
namespace SiteGen.Parse.Forms;

internal static class DataLimits
{
    /// <summary>Levels of lists and maps within each other.</summary>
    public const int Depth = 100;

    /// <summary>Values of one YAML file.</summary>
    public const int Values = 5_000_000;

    /// <summary>Values that aliases stand for: each is a value of its own once it is read.</summary>
    public const int AliasedValues = 250_000;

    /// <summary>Keys of one map.</summary>
    public const int Keys = 1_000_000;

    /// <summary>Rows of one data set.</summary>
    public const int Rows = 2_000_000;
}
