// Messages about the finished files, from "sitegen check": SG720 to SG759. "where" names the pages that show it.
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class InspectionErrors
{
    public static Diagnostic Malformed(SourceSpan span, string where, string problem, string shown) =>
        new("SG720", Severity.Error, $"the finished page {where} is not well formed: {problem}, at \"{shown}\"", span,
            "look for an element that is not closed, or closed in the wrong order, in the template or the Markdown "
            + "that makes this");

    public static Diagnostic Missing(SourceSpan span, string where, string what, string write) =>
        new("SG721", Severity.Error, $"the finished page {where} does not say its {what}", span, write);

    public static Diagnostic Not(SourceSpan span, string where, string element, int count) =>
        new("SG722", Severity.Error,
            $"the finished page {where} has {(count == 0 ? "no" : count.ToString(CultureInfo.InvariantCulture))} "
            + $"<{element}>; expected one", span,
            element == "main"
                ? "put what is the page's own into <main>, in its layout"
                : "the title is the only heading of level 1: write <h1>{{ page.title }}</h1> once, in the layout");

    public static Diagnostic NamelessPart(SourceSpan span, string where, string part, int count) =>
        new("SG723", Severity.Warning,
            $"the finished page {where} has {count} <{part}>, and this one has no name to tell it apart", span,
            $"give it one: <{part} aria-label=\"…\">");

    public static Diagnostic PartNamedTwice(SourceSpan span, string where, string part, string name) =>
        NamelessPart(span, where, part,
            2) with
        {
            Message = $"the finished page {where} has two <{part}> with the name \"{name}\"",
            Hint = "give them different names"
        };

    public static Diagnostic EmptyHeading(SourceSpan span, string where, int level) =>
        new("SG724", Severity.Error, $"the finished page {where} has a heading of level {level} without a text", span,
            "write a text, or take the heading out");

    public static Diagnostic SkippedLevel(SourceSpan span, string where, string heading, int above, int level) =>
        new("SG725", Severity.Warning,
            $"the finished page {where} goes from a heading of level {above} to one of level {level}: \"{heading}\"",
            span, $"make it a heading of level {above + 1}");

    public static Diagnostic NoSuchElement(SourceSpan span, string where, string attribute, string id,
        IEnumerable<string> ids) =>
        new("SG726", Severity.Error, $"the finished page {where} says {attribute}=\"{id}\", and no element has that id",
            span, Nearest.Of(id, ids) is { } near
            ? $"did you mean \"{near}\"?"
            : $"give the element that is meant id=\"{id}\", or take the attribute out");

    public static Diagnostic NoAlternative(SourceSpan span, string where, string tag) =>
        new("SG727", Severity.Error,
            $"the finished page {where} has a picture without a text for those who do not see it: {tag}", span,
            "say what it shows (alt=\"…\" or aria-label=\"…\"), or that it is decoration (alt=\"\" or "
            + "aria-hidden=\"true\")");

    public static Diagnostic NoLabel(SourceSpan span, string where, string tag) =>
        new("SG728", Severity.Error, $"the finished page {where} has a field without a label: {tag}", span,
            "put it into a <label>, or name it in <label for=\"…\">");

    public static Diagnostic IdleAttribute(SourceSpan span, string where, string tag, string attribute, string type) =>
        new("SG733", Severity.Error,
            $"the finished page {where} has a field of type \"{type}\", which takes no {attribute}: {tag}", span,
            $"take {attribute} out, or give the field a type that takes it");

    public static Diagnostic NoName(SourceSpan span, string where, string tag) =>
        new("SG729", Severity.Error, $"the finished page {where} has a link or button that says nothing: {tag}", span,
            "give it a text, or aria-label=\"…\" where only a picture is shown");

    public static Diagnostic NoTarget(SourceSpan span, string where, string address) =>
        new("SG730", Severity.Error, $"\"{address}\" is no file of the site; it is named in {where}", span,
            "mend the address; files of a theme are named with {{ asset \"name\" }}");

    public static Diagnostic NoPlace(SourceSpan span, string where, string address, string id,
        IEnumerable<string> ids) =>
        new("SG731", Severity.Error, $"\"{address}\" has no place \"#{id}\"; the finished page {where} links to it",
            span, Nearest.Of(id, ids) is { } near
            ? $"did you mean \"#{near}\"?"
            : "link to a place that the page has, or to the page");

    public static Diagnostic RootAddress(SourceSpan span, string where, string attribute, string address) =>
        new("SG732", Severity.Error,
            $"the finished page {where} names \"{address}\" from the root of the host in the attribute \"{attribute}\"",
            span,
            "a copy in a folder or opened from a disk has another root: write it into href, src or data-src, which "
                + "are made relative");

    public static Diagnostic Request(SourceSpan span, string where, string element, string attribute, string address) =>
        new("SG740", Severity.Error,
            $"the finished page {where} makes the browser ask another host: <{element} {attribute}=\"{address}\">",
            span, "keep the file in assets/ and name it with {{ asset \"name\" }}: a reader's visit is nobody "
            + "else's business");

    public static Diagnostic StyleRequest(SourceSpan span, string address) =>
        new("SG741", Severity.Error, $"the style sheet makes the browser ask another host: \"{address}\"", span,
            "keep the file in assets/ beside the style sheet");

    public static Diagnostic ScriptRequest(SourceSpan span, string text) =>
        new("SG742", Severity.Error, $"the script could ask another host: \"{text}\"", span,
            "take it out; what a script needs lies beside it in assets/");

    public static Diagnostic NoPolicy(SourceSpan span, string where) =>
        new("SG743", Severity.Warning,
            $"the finished page {where} has no policy that holds browsers to this site", span,
            "write into the head:\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; "
                + "img-src 'self' data:; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action "
                + "'none'\">");

    public static Diagnostic LoosePolicy(SourceSpan span, string where, string rule, string source) =>
        new("SG744", Severity.Error, $"the policy of the finished page {where} allows {source} in {rule}", span,
            $"take {source} out: only 'self', 'none' and data: keep readers private");

    public static Diagnostic TooHeavy(SourceSpan span, string url, string what, double kilobytes, double limit) =>
        new("SG750", Severity.Warning,
            string.Create(CultureInfo.InvariantCulture,
            $"the {what} of the page \"{url}\" weigh {kilobytes:0.0} KB compressed; the limit is {limit:0.#}"), span,
            "shorten or split the page, make pictures smaller, or move what few pages need into a file that only "
            + "they load");

    public static Diagnostic LowContrast(SourceSpan span, string selector, string front, string back, double contrast,
        double limit, bool isDark) =>
        new("SG751", Severity.Error,
            string.Create(CultureInfo.InvariantCulture,
            $"\"{Short(selector)}\" puts {front} on {back}{(isDark ? " in dark mode" : "")}, a contrast of "
            + $"{Math.Floor(contrast * 10) / 10:0.0}:1; expected at least {limit:0.#}:1"), span,
            "make one of the two darker or lighter");

    public static Diagnostic NoSource(SourceSpan span, string url) =>
        new("SG752", Severity.Warning, $"the page \"{url}\" cites no source", span,
            "put [@key] behind what it claims, or name the page in site.yaml under checks: sources: except:");

    public static Diagnostic NoDescription(SourceSpan span, string where) =>
        new("SG754", Severity.Warning, $"the finished page {where} does not say in its head what it is about", span,
            "give the page a description:, or write one of what its row says, in the layout: <meta "
                + "name=\"description\" content=\"…\">");

    public static Diagnostic LongDescription(SourceSpan span, string where, int length, int limit) =>
        new("SG755", Severity.Warning,
            $"the description of the finished page {where} has {length} letters; the limit is {limit}", span,
            "say it shorter: lists of search results cut off the rest");

    private static string Short(string text) =>
        text.ReplaceLineEndings(" ") is { Length: > 60 } all ? all[..59] + "…" : text.ReplaceLineEndings(" ");
}
