// Messages about themes: SG160 to SG169, SG234, SG235.
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
        new("SG165", Severity.Error, $"the file imports \"{part}\", which is not among the theme's assets", span,
            Nearest.Hint(part, known) ?? "write the path from the file that imports it, or take the line out");

    public static Diagnostic PartTwice(SourceSpan span, string part) =>
        new("SG166", Severity.Error, $"the file has the part \"{part}\" twice", span,
            "import it in one place: take this line out");

    public static Diagnostic UnknownColour(SourceSpan span, string name, IEnumerable<string> known) =>
        new("SG234", Severity.Error, $"\"{name}\" is no colour of this palette", span,
            Nearest.Hint(name, known) ?? $"write one of {string.Join(", ", known)}");

    public static Diagnostic ColourStandsOnItself(SourceSpan span, string name) =>
        new("SG235", Severity.Error, $"the shade of \"{name}\" hangs on itself", span,
            "take a property out of \"on\", or give one of them a colour of its own");

    public static Diagnostic NoScaffold(SourceText source, string theme) =>
        new("SG167", Severity.Error, $"the theme \"{theme}\" does not say what a copy of it begins with",
            source.SpanAt(0), "write scaffold/theme.yaml.sbn in it: the settings of a copy");

    public static Diagnostic TakesNoColours(SourceSpan span, string theme) =>
        new("SG168", Severity.Error, $"copies of the theme \"{theme}\" have no colours of their own", span,
            "leave the colour out, or write palette.yaml in the theme");

    public static Diagnostic NeedsColour(SourceText source, string theme, string setting, string option) =>
        new("SG169", Severity.Error, $"the theme \"{theme}\" has no \"{setting}\" that a copy could begin with",
            source.SpanAt(0), $"give the copy one of its own: {option} \"#1f4fa0\"");
}
