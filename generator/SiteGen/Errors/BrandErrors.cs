// Messages about the settings of a brand, for readers who are no developers: SG170 to SG199, SG230 to SG239.
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Errors;

internal static class BrandErrors
{
    public static Diagnostic OtherFormat(SourceSpan span, int found, int expected) =>
        new("SG170", Severity.Error,
            $"this theme is written for form {found} of the settings; this program reads form {expected}", span,
            found < expected
                ? $"read CHANGELOG.md for what has changed since, mend the settings, then write format: {expected}"
                : "get the newer version of SiteGen that this theme was written for");

    public static Diagnostic BadPhone(SourceSpan span, string key, string found) =>
        new("SG171", Severity.Error, $"\"{key}\" is \"{found}\", which a phone cannot dial", span,
            "write digits with spaces, hyphens or brackets, in quotes: \"1-800-555-0100\" or \"+44 20 7946 0000\"");

    public static Diagnostic BadHost(SourceSpan span, string key, string found) =>
        new("SG172", Severity.Error,
            $"\"{key}\" is \"{found}\"; expected the address at which people open this copy", span,
            "write it with https:// in front and nothing behind the folder: "
                + "https://guide.example.org or https://example.org/guide");

    public static Diagnostic PictureMissing(SourceSpan span, string key, string name, IEnumerable<string> known) =>
        new("SG173", Severity.Error, $"\"{key}\" names the file \"{name}\", which is not there", span,
            Nearest.Of(name, known) is { } near
                ? $"did you mean \"{near}\"?"
                : $"put {name} beside theme.yaml, or take the line out");

    public static Diagnostic PictureTooLarge(SourceSpan span, string name, int bytes, int limit) =>
        new("SG174", Severity.Error,
            $"the logo \"{name}\" has {bytes / 1024} KB; at most {limit / 1024} KB are allowed, because it is part "
            + $"of every page", span,
            "ask for the simple version of the logo, or save it again smaller: a width of 400 pixels is enough");

    public static Diagnostic PictureUnsafe(SourceSpan span, string what, string hint) =>
        new("SG175", Severity.Error, $"the drawing holds {what}", span, hint);

    public static Diagnostic BrokenDrawing(SourceSpan span, string problem) =>
        new("SG195", Severity.Error,
            $"the drawing cannot be read: {char.ToLowerInvariant(problem[0])}{problem[1..]}", span,
            "save it again as \"plain SVG\" in your drawing program, or as a PNG");

    public static Diagnostic PictureOtherKind(SourceSpan span, string name, string kind) =>
        new("SG176", Severity.Error, $"the logo \"{name}\" is not what its name says: it is a {kind}", span,
            kind == "PNG"
                ? $"rename it to {Path.ChangeExtension(name, ".png")} and name that here"
                : "save it from your drawing program as SVG or PNG; changing the name of a file does not change "
                    + "what it is");

    public static Diagnostic PictureKind(SourceSpan span, string key, string name) =>
        new("SG177", Severity.Error, $"\"{key}\" is \"{name}\"; expected an SVG or a PNG", span,
            $"save it as SVG (best) or PNG and write {key}: {Path.ChangeExtension(name, ".svg")}");

    public static Diagnostic PictureWithoutSize(SourceSpan span) =>
        new("SG190", Severity.Error,
            "the drawing does not say how large it is (it has no viewBox, nor a width and height of its own)", span,
            "save it again as \"plain SVG\" in your drawing program, or add viewBox=\"0 0 width height\" to its "
                + "first element");

    public static Diagnostic BadColour(SourceSpan span, string key, string found, string? better, string? name) =>
        new("SG178", Severity.Error,
            $"the colour \"{key}\" is \"{found}\"; expected \"#\" and six digits from 0 to 9 and a to f, in quotes",
            span,
            better is null ? "write it as \"#0b4a52\"; the person who made your logo knows these digits" : name is null
                ? $"did you mean \"{better}\"?"
                : $"did you mean {name}? Write \"{better}\"");

    public static Diagnostic ColoursAlike(SourceSpan span, string main, string accent, string better) =>
        new("SG179", Severity.Error, $"the two colours are the same, or nearly: {main} and {accent}", span,
            $"choose an accent that stands out, such as \"{better}\", or leave the second out and one is found");

    public static Diagnostic LowContrast(SourceSpan span, string key, PalettePair pair, Colour? better, Colour? best) =>
        new("SG180", Severity.Error,
            $"the colour \"{key}\" cannot be used: {Pair(pair)}, and at least {Ratio(pair.Limit)} is needed to be "
            + $"seen by everybody", span,
            better is null ? "choose another colour"
            : $"the nearest shade that passes is \"{better}\""
                + (best is { } good && good != better
                ? $"; \"{good}\" reaches {Ratio(pair.Aim)}, which is easier to read"
                : ""));

    public static Diagnostic ContrastCare(SourceSpan span, PalettePair pair, Colour? best) =>
        new("SG181", Severity.Note, $"needs care: {Pair(pair)}; {Ratio(pair.Aim)} is easier to read", span,
            best is { } shade ? $"the nearest shade that reaches it is \"{shade}\"" : null);

    public static Diagnostic NotSecure(SourceSpan span, string url) =>
        new("SG193", Severity.Error,
            $"the link \"{url}\" has to start with https://, or be a page such as about/our-group.md", span,
            $"write https://{url.Replace("http://", "", StringComparison.OrdinalIgnoreCase)}");

    public static Diagnostic Tracking(SourceSpan span, string key, string better) =>
        new("SG186", Severity.Error, $"the link carries \"{key}\", which tells another company who follows it", span,
            $"write {better}");

    public static Diagnostic UnknownHidden(SourceSpan span, string name, string? near) =>
        new("SG182", Severity.Error, $"\"hide\" names \"{name}\", which this site does not have", span,
            near is not null
                ? $"did you mean \"{near}\"?"
                : "write a page as its file (pay/insurance.md), a row as set:key (sheets:S10), or take it out; "
                    + "\"sitegen pages\" lists both");

    public static Diagnostic HidesLocked(SourceSpan span, string name, string why) =>
        new("SG183", Severity.Error, $"\"{name}\" cannot be hidden: {why}", span,
            "take it out of what is hidden; to say more, add a page or a notice of your own");

    public static Diagnostic HiddenButNeeded(SourceSpan span, string name, string by, string also) =>
        new("SG184", Severity.Error, $"\"{name}\" cannot be hidden alone: {by} needs it", span,
            $"hide \"{also}\" too, or keep both");

    public static Diagnostic ChangesLocked(SourceSpan span, string what, string why) =>
        new("SG185", Severity.Error, $"a brand cannot change {what}: {why}", span,
            "take this out; to say more, add a page, a row or a notice of your own");

    public static Diagnostic DropsLocked(SourceSpan span, string key, string path, string why) =>
        new("SG187", Severity.Error, $"the page takes the place of \"{path}\" and drops its \"{key}\": {why}", span,
            $"add {key}: with the value that is true of your text");

    public static Diagnostic UnknownMenu(SourceSpan span, string name, IEnumerable<string> known) =>
        new("SG191", Severity.Error, $"\"menu\" is \"{name}\", which is no menu of this site", span,
            Nearest.Hint(name, known));

    public static Diagnostic CannotAdd(SourceSpan span, string key, string row) =>
        new("SG192", Severity.Error, $"\"add\" names \"{key}\", which is no list of the row \"{row}\"", span,
            "name a field of the row that holds a list, or set the field without \"add\"");

    public static Diagnostic LockedFile(SourceSpan span, string file, string theme, string why) =>
        new("SG188", Severity.Error, $"a brand cannot replace \"{file}\" of the theme \"{theme}\": {why}", span,
            "remove the file; a theme of your own, without \"extends\", may look as it likes");

    public static Diagnostic LockedWords(SourceSpan span, string key, string theme, string why) =>
        new("SG189", Severity.Error, $"a brand cannot change the words \"{key}\" of the theme \"{theme}\": {why}", span,
            "take the line out");

    public static Diagnostic BadReadTexts(SourceSpan span) =>
        new("SG194", Severity.Error,
            $"this file is not as \"sitegen read\" writes it: it needs date, version and texts", span,
            "delete it, read the guide, and run sitegen read again");

    public static Diagnostic NotSaid(SourceSpan span, IReadOnlyList<AskedSetting> missing) =>
        new("SG199", Severity.Note,
            $"this copy does not say yet {string.Join("; ", missing.Select(m => m.About))}: its pages tell readers so",
            span,
            $"write {string.Join("; ", missing.Select(m => m.Write))}");

    public static Diagnostic StillASample(SourceSpan span, string key, string value) =>
        new("SG196", Severity.Warning,
            $"\"{key}\" is still the sample \"{value}\": readers would take it for yours", span,
            "write your own, or put \"#\" before the line");

    public static Diagnostic KeptForExamples(SourceSpan span, string key, string value) =>
        new("SG233", Severity.Warning, $"\"{key}\" is \"{value}\", which is kept for examples and reaches nobody", span,
            "write your own, or put \"#\" before the line; a copy that only shows how one looks says made_up: true");

    public static Diagnostic NoHost(SourceSpan span) =>
        new("SG197", Severity.Warning, "\"host\" is empty: nobody has written where people will find this copy", span,
            "before you publish, write host: https://… with that address; the page for wrong addresses and search "
                + "engines need it");

    public static Diagnostic InNoMenu(SourceSpan span, string path, IEnumerable<string> menus) =>
        new("SG198", Severity.Warning, $"no menu names the page \"{path}\": readers hardly find it", span,
            $"add a line to its first part: menu: {menus.FirstOrDefault() ?? "…"} "
                + $"(menus: {string.Join(", ", menus)})");

    public static Diagnostic ClaimsNothing(SourceSpan span, string row, IEnumerable<string> keys) =>
        new("SG231", Severity.Error,
            $"\"{row}\" is changed here, so what the site says in {Listed(keys)} is not true of it", span,
            $"add {string.Join(" and ", keys.Select(k => $"{k}:"))} with what is true of your text");

    public static Diagnostic LosesItems(SourceSpan span, string key, string row, IReadOnlyCollection<string> lost,
        bool isBrand) =>
        new("SG230", Severity.Error,
            $"\"{key}\" takes the place of the whole list of \"{row}\", and {Counted(lost)} of its parts would be "
            + $"lost: {Some(lost)}", span,
            isBrand ? $"write a line add: above it and move {key}: under that, two spaces in: then yours stand "
                + $"behind the site's own" : "translate these parts too, each with the same id");

    private static string Counted(IReadOnlyCollection<string> lost) =>
        lost.Count.ToString(CultureInfo.InvariantCulture);

    private static string Some(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(3)) + (names.Count > 3 ? " …" : "");

    private static string Listed(IEnumerable<string> keys) => string.Join(" and ", keys.Select(k => $"\"{k}\""));

    private static string Pair(PalettePair pair) =>
        $"{pair.Name}{(pair.ByNight ? " in dark mode" : "")} ({pair.Front} on {pair.Back}) has a contrast of "
            + $"{Ratio(pair.Contrast)}";

    /// <summary>Rounded down, so that 4.49 does not look as if it passed.</summary>
    private static string Ratio(double value) =>
        (Math.Floor(value * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture)
        .Replace(".0", "", StringComparison.Ordinal) + ":1";
}
