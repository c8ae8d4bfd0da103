// Fills the numbered gaps of a text, as strings of themes have them: "Step {0} of {1}".
using System.Globalization;
using System.Net;
using SiteGen.Addresses;
using SiteGen.Templating;

namespace SiteGen.Render;

internal static class TextFill
{
    public static TemplateFunction Function { get; } = new("text.fill", 1, 10, a => Fill(a[0], a.Skip(1).ToArray()));

    /// <summary>HTML among the values stays HTML, and then the rest is escaped.</summary>
    public static object Fill(object? pattern, IReadOnlyList<object?> values)
    {
        var isHtml = pattern is Html || values.Any(v => v is Html);
        var text = isHtml && pattern is not Html ? WebUtility.HtmlEncode(Text(pattern)) : Text(pattern);
        var filled = Braces.Fill(text, gap =>
        {
            if (!int.TryParse(gap, NumberStyles.None, CultureInfo.InvariantCulture, out var i) || i >= values.Count)
                return $"{{{gap}}}";
            var value = values[i] is DateTime date
                ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Text(values[i]);
            return isHtml && values[i] is not Html ? WebUtility.HtmlEncode(value) : value;
        });
        return isHtml ? new Html(filled) : filled;
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
