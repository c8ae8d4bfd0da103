// Messages about themes: SG160 to SG169.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class ThemeErrors
{
    public static Diagnostic UnknownParent(SourceSpan span, string name, IEnumerable<string> known) =>
        new("SG160", Severity.Error, $"the theme extends \"{name}\", which does not exist",
            span with { Length = Math.Max(1, name.Length) }, Nearest.Hint(name, known)
            ?? "take the line out: there is no other theme");

    public static Diagnostic ExtendsItself(SourceSpan span, string chain) =>
        new("SG161", Severity.Error, $"the theme extends itself: {chain}", span,
            "name another theme, or take the line out");

    public static Diagnostic UnknownLanguage(SourceSpan span, string language, IEnumerable<string> known) =>
        new("SG162", Severity.Error, $"the site has no language \"{language}\"", span, Nearest.Hint(language, known)
            ?? "name it in site.yaml under languages");

    public static Diagnostic NoStrings(SourceText source, string theme, string language) =>
        new("SG163", Severity.Error, $"the theme \"{theme}\" has no words in the language \"{language}\"",
            source.SpanAt(0), $"write strings/{language}.yaml in the theme, or take the language out");

    public static Diagnostic UnusedString(SourceSpan span, string key) =>
        new("SG164", Severity.Warning, $"no template names the words \"{key}\"", span,
            $"take them out, or show them with {{{{ strings.{key} }}}}");

    public static Diagnostic UnknownPart(SourceSpan span, string part, IEnumerable<string> known) =>
        new("SG165", Severity.Error, $"the style sheet imports \"{part}\", which is not among the theme's assets", span,
            Nearest.Hint(part, known) ?? "write the path from the sheet that imports it, or take the line out");

    public static Diagnostic PartTwice(SourceSpan span, string part) =>
        new("SG166", Severity.Error, $"the style sheet has the part \"{part}\" twice", span,
            "import it in one place: take this line out");
}
