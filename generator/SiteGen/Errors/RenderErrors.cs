// Messages about links, citations and directives: SG601 to SG629.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Errors;

internal static class RenderErrors
{
    public static Diagnostic DeadLink(SourceSpan span, string target, IEnumerable<string> pages) =>
        new("SG601", Severity.Error, $"the link \"{target}\" leads to no page", span)
        {
            HintWhenRead = () =>
                Nearest.Of(target, pages) is { } near
                ? $"did you mean \"{near}\"?"
                : "write the path of a Markdown file, from this one or from the root: /find/centers.md",
        };

    /// <param name="hint">Made once somebody reads it.</param>
    public static Diagnostic NoAddress(SourceSpan span, string message, Func<string> hint) =>
        new("SG613", Severity.Error, message, span) { HintWhenRead = hint };

    public static Diagnostic LinkToDraft(SourceSpan span, string target, string path) =>
        DeadLink(span, target, []) with
        {
            Message = $"the link \"{target}\" leads to a draft, which is not published",
            Hint = $"take draft: true out of {path}, or take the link out until it is ready",
        };

    /// <param name="files">Ways to write the files that there are, from the place of the link.</param>
    public static Diagnostic DeadFile(SourceSpan span, string target, bool isPicture,
        Func<IEnumerable<string>> files) =>
        DeadLink(span, target, []) with
        {
            Message = isPicture ? $"there is no picture \"{target}\"" : $"the link \"{target}\" leads to no file",
            HintWhenRead = () => Nearest.Of(target, files()) is { } near
                ? $"did you mean \"{near}\"?"
                : isPicture
                    ? $"put the picture into {AssetsBeside(span)} and write /assets/ and its name"
                    : "put the file beside this page, or into assets/ and write /assets/ and its name",
        };

    /// <summary>The folder for pictures of those who wrote the file: a brand's own, where it is a brand's.</summary>
    public static string AssetsBeside(SourceSpan span)
    {
        const string Input = "input/";
        var path = span.Source.Path;
        var at = path.StartsWith(Input, StringComparison.Ordinal)
            ? 0
            : path.IndexOf('/' + Input, StringComparison.Ordinal) + 1;
        return at > 0 || path.StartsWith(Input, StringComparison.Ordinal)
            ? path[..(at + Input.Length)] + "assets/"
            : "assets/";
    }

    public static Diagnostic DeadAnchor(SourceSpan span, string url, string anchor, IEnumerable<string> ids) =>
        new("SG602", Severity.Error, $"the page \"{url}\" has no place \"#{anchor}\"", span)
        {
            HintWhenRead = () =>
                Nearest.Hint(anchor, ids) ?? "take the # and what follows out: the page has no places to link to",
        };

    public static Diagnostic UnknownRow(SourceSpan span, string set, string key, IEnumerable<string> keys) =>
        new("SG603", Severity.Error, $"the link \"{set}:{key}\" leads to no row of \"{set}\"", span)
        {
            HintWhenRead = () => Nearest.Hint(key, keys) ?? $"add a row with that key to \"{set}\"",
        };

    public static Diagnostic UnknownLinkSet(SourceSpan span, string set, IEnumerable<string> sets) =>
        new("SG604", Severity.Error, $"the link names the data set \"{set}\", which does not exist", span)
        {
            HintWhenRead = () =>
                Nearest.Hint(set, sets)
                ?? "write a web address (https://), mailto:, tel: or sms:, or the path of a Markdown file",
        };

    public static Diagnostic RowWithoutPage(SourceSpan span, string set) =>
        new("SG605", Severity.Error, $"the rows of \"{set}\" have no address to link to", span,
            $"give them one in site.yaml under rows: {set}:");

    public static Diagnostic UnknownCitation(SourceSpan span, string key, IEnumerable<string> keys) =>
        new("SG606", Severity.Error, $"the citation \"@{key}\" names no source", span)
        {
            HintWhenRead = () => Nearest.Hint(key, keys) ?? "add a row with that key to the set of sources",
        };

    public static Diagnostic NoCitationSet(SourceSpan span) =>
        new("SG607", Severity.Error, "the site has no set of sources to cite from", span,
            "write \\[@…] for the text itself, or name a set in site.yaml, such as citations: sources");

    /// <param name="known">Names of templates: those of directives that stand in another only begin with its
    /// name.</param>
    public static Diagnostic UnknownDirective(DirectivePart directive, IEnumerable<string> known)
    {
        var span = directive.Span with { Length = directive.Name.Length + 4 };
        if (known.FirstOrDefault(k => k.EndsWith("/" + directive.Name, StringComparison.Ordinal)) is { } inner)
            return OutsideGroup(span, directive.Name, inner[..inner.LastIndexOf('/')]);
        var names = known.Where(k => !k.Contains('/', StringComparison.Ordinal)
            || k.StartsWith(directive.Place.Group + "/", StringComparison.Ordinal)).Select(k => k.Split('/')[^1]);
        return new("SG608", Severity.Error, $"there is no directive \"{directive.Name}\"", span,
            Nearest.Hint(directive.Name, names) ?? $"write directives/{directive.Name}.sbnhtml in the theme");
    }

    private static Diagnostic OutsideGroup(SourceSpan span, string name, string group) =>
        new("SG236", Severity.Error, $"the directive \"{name}\" stands outside of \"{group}\"", span,
            $"write a line :::: {group} above the first and a line :::: below the last of them");

    public static Diagnostic EmptyLink(SourceSpan span) =>
        new("SG609", Severity.Error, "the link has no address", span,
            "write it between the round brackets: [text](page.md)");

    public static Diagnostic LinkByAddress(SourceSpan span, string address, string path) =>
        new("SG610", Severity.Error,
            $"the link \"{address}\" names an address; links name files, so that they can be checked", span,
            $"write /{path}");

    public static Diagnostic DeadTemplateLink(SourceSpan span, string url, string page) =>
        new("SG611", Severity.Error, $"the page \"{page}\" links to \"{url}\", which is no page of this site", span,
            "mend the link in this layout or in a partial that it includes; link \"page.md\" is checked where it "
            + "stands");

    public static Diagnostic IdTwice(SourceSpan span, string page, string id) =>
        new("SG612", Severity.Error, $"the page \"{page}\" has the id \"{id}\" more than once", span,
            "ids name one place only: change the heading's id, or the template that writes it");
}
