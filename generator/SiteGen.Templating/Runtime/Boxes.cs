// Boxes of common values, so that booleans and small numbers cost no memory.
namespace SiteGen.Templating.Runtime;

internal static class Boxes
{
    public static readonly object True = true;
    public static readonly object False = false;

    private const int Lowest = -16;
    private static readonly object[] Small = [.. Enumerable.Range(Lowest, 1041).Select(i => (object)i)];

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => (uint)(value - Lowest) < (uint)Small.Length ? Small[value - Lowest] : value;

    /// <summary>The smallest of int and long that holds the number.</summary>
    public static object Of(long value) => value is >= int.MinValue and <= int.MaxValue ? Of((int)value) : value;
}
