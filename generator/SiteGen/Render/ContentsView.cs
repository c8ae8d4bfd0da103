// page.contents: the headings of a body as a tree.
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Render;

internal static class ContentsView
{
    public static object?[] Of(ImmutableArray<Heading> headings)
    {
        var index = 0;
        return Level(headings, ref index, 0);
    }

    private static object?[] Level(ImmutableArray<Heading> headings, ref int index, int above)
    {
        var items = new List<object?>();
        while (index < headings.Length && headings[index].Level > above)
        {
            var heading = headings[index++];
            var children = Level(headings, ref index, heading.Level);
            items.Add(ModelObject.Of(("level", (long)heading.Level), ("id", heading.Id), ("title", heading.Title),
                ("children", children)));
        }
        return [.. items];
    }
}
