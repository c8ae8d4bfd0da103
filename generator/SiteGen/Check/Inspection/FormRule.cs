// Rule: the finished HTML is well formed, so that every browser makes the same of it.
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class FormRule
{
    public static PageRule Rule { get; } = new("well-formed HTML", Run);

    private static void Run(FinishedPage page)
    {
        var lines = page.Errors.Count == 0 ? [] : page.Html.Split('\n');
        foreach (var fault in page.Errors)
        {
            var line = lines.ElementAtOrDefault(fault.Position.Line - 1) ?? "";
            var column = Math.Clamp(fault.Position.Column - 1, 0, line.Length);
            var start = Math.Max(0, line.LastIndexOf('<', Math.Max(0, Math.Min(column, line.Length - 1))));
            var shown = line.Length == 0 ? "" : line[start..Math.Min(line.Length, start + 60)].Trim();
            page.Report((span, where) =>
                InspectionErrors.Malformed(span, where, Words(fault.Message), shown), null, shown, shown.Split('>')[0]);
        }
    }

    private static string Words(string message) =>
        message.Length == 0 ? "unexpected markup" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
}
