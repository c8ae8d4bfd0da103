// Rule: a field says only what its type takes; browsers ignore the rest, so what was meant by it is lost.
using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class InputRule
{
    private const string Words = "text search url tel email password";
    private const string Numbers = "date month week time datetime-local number range";

    /// <summary>The types of <c>input</c> that take an attribute, as the HTML standard lists them.</summary>
    private static readonly FrozenDictionary<string, string[]> Takers = new Dictionary<string, string>
    {
        ["accept"] = "file",
        ["alt"] = "image",
        ["autocomplete"] = $"{Words} {Numbers} color hidden",
        ["checked"] = "checkbox radio",
        ["list"] = $"text search url tel email {Numbers} color",
        ["max"] = Numbers,
        ["maxlength"] = Words,
        ["min"] = Numbers,
        ["minlength"] = Words,
        ["multiple"] = "email file",
        ["pattern"] = Words,
        ["placeholder"] = $"{Words} number",
        ["readonly"] = $"{Words} date month week time datetime-local number",
        ["required"] = $"{Words} date month week time datetime-local number checkbox radio file",
        ["size"] = Words,
        ["src"] = "image",
        ["step"] = Numbers,
    }.ToFrozenDictionary(t => t.Key, t => t.Value.Split(' '));

    public static PageRule Rule { get; } = new("attributes of fields", Run);

    private static void Run(FinishedPage page)
    {
        foreach (var input in Inputs(page.Document))
        {
            var type = input.GetAttribute("type")?.ToLowerInvariant() ?? "text";
            foreach (var name in input.Attributes.Select(a => a.Name).Where(n => IsIdle(n, type)))
            {
                var tag = FinishedPage.Tag(input);
                page.Report((span, where) =>
                    InspectionErrors.IdleAttribute(span, where, tag, name, type), input, name, "<input");
            }
        }
    }

    private static bool IsIdle(string attribute, string type) =>
        Takers.TryGetValue(attribute, out var types) && !types.Contains(type);

    /// <summary>Also those that wait in a template for a script.</summary>
    private static IEnumerable<IElement> Inputs(IParentNode root)
    {
        var waiting = root.QuerySelectorAll("template").OfType<IHtmlTemplateElement>()
            .SelectMany(t => Inputs(t.Content));
        return root.QuerySelectorAll("input").Concat(waiting);
    }
}
