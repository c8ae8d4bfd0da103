// Messages about what pages a site has and how they hang together: SG501 to SG529.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class PlanErrors
{
    public static Diagnostic UrlTwice(SourceSpan span, string url, string others) =>
        new("SG501", Severity.Error, $"two pages have the address \"{url}\": this and {others}", span,
            "rename one of the files, or change the path in site.yaml");

    public static Diagnostic UnknownLayout(SourceSpan span, string layout, IEnumerable<string> known) =>
        new("SG502", Severity.Error, $"there is no layout \"{layout}\"", span, Nearest.Hint(layout, known)
            ?? $"write layouts/{layout}.sbnhtml in the theme");

    public static Diagnostic UnknownMenuPage(SourceSpan span, string path, IEnumerable<string> known) =>
        new("SG503", Severity.Error, $"the menu names \"{path}\", which is no page", span with { Length = path.Length },
            Nearest.Hint(path, known) is { } hint && hint.StartsWith("did", StringComparison.Ordinal)
            ? hint
            : $"write the page input/{path}, or take the line out");

    public static Diagnostic UnknownMenuFolder(SourceSpan span, string folder, IEnumerable<string> known) =>
        new("SG513", Severity.Error, $"the menu names the folder \"{folder}\", which has no page",
            span with { Length = Math.Max(1, folder.Length) },
            Nearest.Hint(folder, known) ?? $"write input/{folder}/index.md, or take the line out");

    public static Diagnostic UnknownSiteTheme(SourceSpan span, string name, IEnumerable<string> known) =>
        new("SG514", Severity.Error, $"the site names the theme \"{name}\", which does not exist", span,
            Nearest.Hint(name, known) ?? "take the line out: then the theme base is taken");

    public static Diagnostic AliasTaken(SourceSpan span, string alias, string by) =>
        new("SG504", Severity.Error, $"the old address \"{alias}\" is taken by {by}", span,
            "take it out of aliases, or choose another");

    public static Diagnostic UnknownPathField(SourceSpan span, string field, IEnumerable<string> known) =>
        new("SG505", Severity.Error, $"\"{{{field}}}\" is no field of these rows", Within(span, $"{{{field}}}"),
            Nearest.Hint(field, known) ?? "name a field of the set's schema");

    public static Diagnostic EmptyPathField(SourceSpan span, string field, string pattern) =>
        new("SG506", Severity.Error, $"the row has no \"{field}\", which its address \"{pattern}\" needs", span,
            $"add {field}: …");

    public static Diagnostic NoHomePage(SourceSpan span) =>
        new("SG507", Severity.Error, "the site has no home page", span, "write input/index.md");

    public static Diagnostic NoLayoutForRows(SourceSpan span, string set) =>
        new("SG508", Severity.Error, $"the rows of \"{set}\" have pages but no layout", span,
            "add layout: name, with a template of the theme's layouts/");

    public static Diagnostic BadAddress(SourceSpan span, string url) =>
        new("SG509", Severity.Error,
            $"\"{url}\" is no good address: only a to z, 0 to 9, \"-\", \".\" and \"/\" are allowed", span,
            "change the field that it is made of");

    public static Diagnostic BadAlias(SourceSpan span, string alias, string fault) => BadAddress(span, alias) with
    {
        Message = $"\"{alias}\" is no old address: {fault}",
        Hint = "write it from the root as it stood in the browser: /old/page/, /Old%20Page.html or /page.php?id=3",
    };

    public static Diagnostic GroupByList(SourceSpan span, string field) =>
        new("SG511", Severity.Error, $"\"{field}\" is a list; rows are grouped by a field with one value", span,
            "name another field, such as one with x-ref");

    public static Diagnostic NoGroupRow(SourceSpan span, string field) =>
        new("SG510", Severity.Warning, $"the row has no \"{field}\", so no group page lists it", span,
            $"add {field}: …");

    public static Diagnostic EveryGroupOfNoSet(SourceSpan span, string field) =>
        new("SG512", Severity.Error, $"\"every\" asks for a page for each row of a set, but \"{field}\" names no set",
            span, $"give \"{field}\" an x-ref in its schema, or take \"every\" out");

    /// <summary>The place of a part of a value on the value's line.</summary>
    private static SourceSpan Within(SourceSpan span, string part)
    {
        var at = span.Source.Line(span.Line).IndexOf(part, Math.Max(0, span.Column - 1), StringComparison.Ordinal);
        return at < 0 ? span : span with { Column = at + 1, Length = part.Length };
    }
}
