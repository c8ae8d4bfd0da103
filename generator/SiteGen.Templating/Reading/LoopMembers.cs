// What can be asked of a running loop.
using System.Collections.Immutable;

namespace SiteGen.Templating.Reading;

/// <summary>The members of <c>for</c>, <c>while</c> and <c>tablerow</c>.</summary>
internal static class LoopMembers
{
    private static readonly ImmutableArray<string> While = ["index", "first", "even", "odd"];
    private static readonly ImmutableArray<string> For = [.. While, "last", "changed", "length", "rindex"];
    private static readonly ImmutableArray<string> TableRow = [.. For, "col", "col0", "col_first", "col_last"];

    public static ImmutableArray<string> Of(string loop) => loop switch
    {
        "while" => While,
        "tablerow" => TableRow,
        _ => For,
    };
}
