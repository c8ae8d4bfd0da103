// What runs in a page or a drawing, or lets another page stand in its place.
namespace SiteGen.Check;

internal static class RunningPart
{
    private static readonly string[] Elements =
        ["script", "handler", "listener", "iframe", "frame", "embed", "object", "applet", "form", "base", "portal",
        "fencedframe"];

    public static string? OfElement(string name) => Elements.Contains(name.ToLowerInvariant()) ? $"<{name}>" : null;

    public static string? OfAttribute(string element, string name, string value)
    {
        var lower = name.ToLowerInvariant();
        if (lower.StartsWith("on", StringComparison.Ordinal) && lower.Length > 2)
            return $"the attribute {name}";
        if (lower is "srcdoc" or "formaction")
            return $"the attribute {name}";
        if (element.Equals("meta", StringComparison.OrdinalIgnoreCase) && lower == "http-equiv" && value.Trim()
            .Equals("refresh", StringComparison.OrdinalIgnoreCase))
            return "<meta http-equiv=\"refresh\">";
        var plain = string.Concat(value.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c))).ToLowerInvariant();
        string[] running =
            ["javascript:", "vbscript:", "data:text/html", "data:text/xml", "data:application/", "data:image/svg+xml"];
        // Animations set addresses: their values are lists.
        return lower is "href" or "src" or "action" or "data" or "xlink:href" or "to" or "from" or "values" or "by"
            or "content" or "style"
            && plain.Split(';', '(', '"', '\'')
                .Any(part => running.Any(r => part.StartsWith(r, StringComparison.Ordinal)))
                ? $"an address that runs ({name})" : null;
    }
}
