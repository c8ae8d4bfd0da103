// Rule: no page makes a browser ask another host for anything by itself. Links that people follow are theirs to choose.
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class RequestRule
{
    private static readonly string[] Loading =
        ["src", "srcset", "imagesrcset", "poster", "background", "data", "action", "formaction", "ping", "manifest",
        "xlink:href", "codebase", "classid", "longdesc", "data-src"];

    /// <summary>Kinds of link elements that tell something and load nothing.</summary>
    private static readonly string[] Telling =
        ["canonical", "alternate", "author", "license", "help", "next", "prev", "search", "me", "bookmark", "up",
        "index", "tag", "nofollow", "external"];

    public static PageRule Rule { get; } = new("no request to another host: pages", Run);

    /// <summary>An address with another host. A picture or text in the address itself asks nobody.</summary>
    public static bool IsForeign(string address) =>
        Regex.IsMatch(address, @"^\s*(?:[a-z][a-z0-9+.-]*:)?//",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static void Run(FinishedPage page)
    {
        foreach (var element in page.Document.All)
        {
            foreach (var (name, value) in Addresses(element).Where(a => IsForeign(a.Value)))
                page.Report((span, where) =>
                    InspectionErrors.Request(span, where, element.LocalName, name, value), element, value,
                    value.Split("//")[^1], $"{name}=");
            foreach (var style in new[] { element.GetAttribute("style"), element.LocalName == "style"
                ? element.TextContent
                : null }.OfType<string>())
            {
                foreach (var (address, _) in StyleSheet.Addresses(style).Where(a => IsForeign(a.Address)))
                    page.Report((span, where) =>
                        InspectionErrors.Request(span, where, element.LocalName, "style", address), element, address,
                        "style");
            }
            if (element.LocalName == "script" && !element.HasAttribute("src")
                && element.GetAttribute("type") is null or "module" or "text/javascript")
            {
                foreach (var found in ScriptRule.Requests(element.TextContent))
                    page.Report((span, where) =>
                        InspectionErrors.Request(span, where, "script", "text", found.Text), element, found.Text,
                        "<script");
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Addresses(IElement element)
    {
        foreach (var name in Loading)
        {
            if (element.GetAttribute(name) is not { Length: > 0 } value
                || (name is "data" && element.LocalName != "object"))
                continue;
            foreach (var part in name is "srcset" or "imagesrcset" ? value.Split(',') : name is "ping"
                ? value.Split(' ')
                : [value])
                yield return (name, part.Trim().Split(' ')[0]);
        }
        if (element.GetAttribute("href") is { } href && Loads(element))
            yield return ("href", href);
        if (element.LocalName == "meta"
            && "refresh".Equals(element.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase)
            && element.GetAttribute("content") is { } content && content.Contains('=', StringComparison.Ordinal))
            yield return ("content", content[(content.IndexOf('=', StringComparison.Ordinal) + 1)..]
                .Trim('\'', '"', ' '));
    }

    private static bool Loads(IElement element) => element.LocalName switch
    {
        "link" => (element.GetAttribute("rel") ?? "").ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(r => !Telling.Contains(r)),
        "use" or "image" or "feimage" or "base" or "script" => true,
        _ => false,
    };
}
