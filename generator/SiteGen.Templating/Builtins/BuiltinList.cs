// THE LIST of function groups.
using System.Collections.Immutable;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal static class BuiltinList
{
    /// <summary>Functions without a group.</summary>
    private static readonly BuiltinGroup Plain = BuiltinGroup.Of(
        "",
        ("include", "name, arguments...", c => Includes.Capture(c.Run, c.At, new ArrayValue(c.From(0).ToArray()))),
        ("include_join", "names, separator, begin?, end?", c => Includes.Join(c)));

    /// <summary>What Scriban does not have: found by name, but not listed among the members of a group, so that templates which list them print the same.</summary>
    public static ImmutableArray<BuiltinGroup> Ours { get; } = [HtmlBuiltins.Ours];

    /// <summary>Every group of functions.</summary>
    public static ImmutableArray<BuiltinGroup> All { get; } =
    [
        Plain,
        ArrayBuiltins.Group,
        DateBuiltins.Group,
        HtmlBuiltins.Group,
        MathBuiltins.Group,
        ObjectBuiltins.Group,
        RegexBuiltins.Group,
        StringBuiltins.Group,
        TimeSpanBuiltins.Group,
    ];
}
