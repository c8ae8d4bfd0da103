// Messages about what Markdown may hold: SG140 to SG159.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class MarkdownErrors
{
    public static Diagnostic RawScript(SourceSpan span, string element) =>
        new("SG140", Severity.Error, $"<{element}> is not allowed in content", span, element switch
        {
            "script" => "take it out: content is never run; behaviour belongs into a theme",
            "style" => "take it out: looks belong into the theme's style sheet",
            "iframe" or "embed" or "object" => "write a link to the page instead: [its name](https://…)",
            _ => "write it in Markdown, or as a directive: ::: name",
        });

    public static Diagnostic ElementNotAllowed(SourceSpan span, string element, IEnumerable<string> allowed) =>
        new("SG141", Severity.Error, $"the element <{element}> is not allowed in content", span,
            $"write it in Markdown, or allow it for this site: markdown: allow: in site.yaml; allowed are "
            + string.Join(", ", allowed.Order(StringComparer.Ordinal)));

    public static Diagnostic NeverAllowed(SourceSpan span, string element) =>
        new("SG237", Severity.Error, $"no site can allow <{element}> in its texts", span,
            "take it out of the list: what runs, sends or loads belongs into a theme");

    public static Diagnostic RemoteImage(SourceSpan span, string address) =>
        new("SG142", Severity.Error,
            $"the picture \"{address}\" is on another host; a page may not send its readers there", span,
            $"save it in {RenderErrors.AssetsBeside(span)} and write ![what it shows](/assets/name.png)");

    public static Diagnostic EventHandler(SourceSpan span, string attribute) =>
        new("SG143", Severity.Error, $"the attribute \"{attribute}\" is not allowed in content", span,
            "take it out; allowed are class, id, title, lang, dir and datetime");

    public static Diagnostic NoAltText(SourceSpan span) =>
        new("SG144", Severity.Error, "the picture has no text for those who do not see it", span,
            "write what it shows between the brackets: ![a form with three lines](…)");

    public static Diagnostic UnclosedDirective(SourceSpan span, string name, int colons) =>
        new("SG145", Severity.Error, $"the directive \"{name}\" that begins here has no end", span,
            $"write a line with only \"{new string(':', colons)}\" after its content; a directive around another "
            + $"needs more colons than it");

    public static Diagnostic DirectiveWithoutName(SourceSpan span) =>
        new("SG146", Severity.Error, "a directive needs a name", span, "write it behind the colons: ::: note");

    public static Diagnostic TitleTwice(SourceSpan span) =>
        new("SG147", Severity.Error, "a heading of the first level; the page's title is the only one", span,
            "begin with ##");

    public static Diagnostic HeadingSkipped(SourceSpan span, int level, int previous) =>
        new("SG148", Severity.Error, $"a heading of level {level} follows one of level {previous}", span,
            $"write {new string('#', previous + 1)} here, or add the heading between them");

    public static Diagnostic EmptyHeading(SourceSpan span) =>
        new("SG149", Severity.Error, "the heading has no text", span, "write its text, or remove the line");

    public static Diagnostic HeadingIdTwice(SourceSpan span, string id, int firstLine) =>
        new("SG150", Severity.Error, $"the id \"{id}\" is here for the second time; the first is in line {firstLine}",
            span, "give one of the two another id: {#another}");

    public static Diagnostic CitationInField(SourceSpan span) =>
        new("SG151", Severity.Error, "a citation in a row has no page to be numbered on", span,
            "name the source in a field of the row, or link to it");

    public static Diagnostic MalformedCitation(SourceSpan span) =>
        new("SG153", Severity.Error, "this looks like a citation, but its keys cannot be read", span,
            "write [@key], or several as [@one; @two]; a key has letters, digits and -_.: only");

    public static Diagnostic UnsafeAddress(SourceSpan span, string scheme) =>
        new("SG154", Severity.Error, $"a link may not lead to a \"{scheme}:\" address", span,
            "write the path of a page, a data set's row (set:key) or a web address with https://");

    public static Diagnostic TooDeep(SourceSpan span) =>
        new("SG155", Severity.Error, "lists, quotes, directives or marks are nested too deeply here to be read", span,
            "take levels away; a text that is no Markdown goes between two lines of ```");

    public static Diagnostic DirectiveInField(SourceSpan span, string name) =>
        new("SG156", Severity.Error, $"the directive \"{name}\" stands in a row, which has no page for it to read",
            span, "write its content as plain Markdown here, or put the directive on a page");

    public static Diagnostic Missed(SourceSpan span, string what, string hint) =>
        new("SG157", Severity.Warning, $"this looks like {what} and is none: readers see its signs", span, hint);

    public static Diagnostic BehindComment(SourceSpan span) =>
        Missed(span, "", "put the comment on a line of its own, with a free line below it") with
        {
            Message = "this text stands behind a comment at the start of a line, so it is not read as Markdown",
        };

    public static Diagnostic NeverUsed(SourceSpan span, string label) =>
        new("SG158", Severity.Warning, $"nothing on this page uses \"[{label}]\", so readers never see it", span,
            $"write [{label}] where it belongs, or take the line out");

    public static Diagnostic DefinedTwice(SourceSpan span, string label, int first) =>
        NeverUsed(span, label) with
        {
            Message = $"\"[{label}]\" stands here for the second time; the first is in line {first}",
            Hint = "give one of the two another name"
        };

    public static Diagnostic UnclosedComment(SourceSpan span) =>
        new("SG159", Severity.Error, "the comment that begins here has no end, so all that follows is left out", span,
            "write --> behind it");

    public static Diagnostic BadWebAddress(SourceSpan span, string address) =>
        UnsafeAddress(span, "") with
        {
            Message = $"\"{address}\" is no web address that a browser can open",
            Hint = "write it as https://example.org/page"
        };

    public static Diagnostic ControlCharacter(SourceSpan span, int code) =>
        new("SG152", Severity.Error, $"an invisible control character (U+{code:X4})", span, "delete it");
}
