// Finds texts that end where YAML begins a note: "We are #1" is read as "We are".
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse;

internal static class CutTexts
{
    /// <summary>Looks at every value of a file whose writers do not know that " #" begins a note.</summary>
    public static void Check(DataNode node, DiagnosticBag bag)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                    Check(entry.Value, bag);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                    Check(item, bag);
                break;
            case ScalarNode { Plain: true, IsNull: false } scalar when IsCut(scalar.Span):
                bag.Add(BrandErrors.CutShort(scalar.Span, scalar.Text));
                break;
        }
    }

    private static bool IsCut(SourceSpan span)
    {
        var line = span.Source.Line(span.Line);
        var end = span.Column - 1 + span.Length;
        return end < line.Length && line[end..] is [' ' or '\t', ..] && line[end..].TrimStart().StartsWith('#');
    }
}
