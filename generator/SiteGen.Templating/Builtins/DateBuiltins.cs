// date.*: dates read, moved and printed. Times are UTC, so that no machine's time zone shows in a page.
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Templating.Builtins;

internal static class DateBuiltins
{
    public static readonly BuiltinGroup Group = BuiltinGroup.Of(
        "date",
        ("now", "", c => c.Run.Settings.Clock.GetUtcNow().UtcDateTime),
        ("add_days", "date, days", c => Move(c, (d, n) => d.AddDays(n))),
        ("add_months", "date, months", c => Move(c, (d, _) => d.AddMonths(c.Int(1)))),
        ("add_years", "date, years", c => Move(c, (d, _) => d.AddYears(c.Int(1)))),
        ("add_hours", "date, hours", c => Move(c, (d, n) => d.AddHours(n))),
        ("add_minutes", "date, minutes", c => Move(c, (d, n) => d.AddMinutes(n))),
        ("add_seconds", "date, seconds", c => Move(c, (d, n) => d.AddSeconds(n))),
        ("add_milliseconds", "date, millis", c => Move(c, (d, n) => d.AddMilliseconds(n))),
        ("parse", "text, pattern?, culture?", c => Parse(c, 1, 2)),
        ("parse_to_string", "text, output_pattern?, output_culture?, input_pattern?, input_culture?", c => Print(c, Parse(c, 3, 4), 1, 2)),
        ("to_string", "date, pattern?, culture?", c => Print(c, c.DateOrNull(0), 1, 2)),
        ("format", "", c => c.Run.DateFormat),
        ("default_format", "", _ => DateText.DefaultFormat));

    private static readonly Regex Offset = new(@"[+-]\d\d?:\d\d\s*$", RegexOptions.CultureInvariant);

    /// <summary>The text of the first argument as a date; what is no date is a fault, in a relaxed rendering Scriban's own answer.</summary>
    public static object? Parse(Arguments call, int pattern, int culture)
    {
        var text = call.Text(0);
        if (text.Length == 0)
            return null;
        if (TryParse(call, text, call.TextOrNull(pattern), pattern, call.Culture(culture), out var date))
            return date;
        return call.Run.Strict
            ? throw call.Bad(0, $"\"{text}\" is not a date", "write it as 2026-11-22 or give a pattern such as \"%d.%m.%Y\"")
            : DateTime.MinValue;
    }

    private static bool TryParse(Arguments call, string text, string? pattern, int place, CultureInfo culture, out DateTime date)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (pattern?.Contains("%g", StringComparison.Ordinal) == true)
            culture = CultureInfo.InvariantCulture;
        if (pattern == null)
            return DateTime.TryParse(Offset.Replace(text, m => m.Value.Trim()), culture, Styles, out date);
        var exact = DateText.ParsePattern(pattern, culture, out var unknown)
            ?? throw call.Bad(place, $"the code \"%{unknown}\" cannot be used to read a date", "write codes such as %Y %m %d %H %M %S, as in \"%d.%m.%Y\"");
        return DateTime.TryParseExact(text, exact, culture, Styles & ~DateTimeStyles.AllowWhiteSpaces, out date);
    }

    private static object? Move(Arguments call, Func<DateTime, double, DateTime> move)
    {
        if (call.DateOrNull(0) is not { } date)
            return null;
        try
        {
            return move(date, call.Number(1));
        }
        catch (ArgumentException)
        {
            throw call.Bad(1, "the date would lie outside of the years 1 to 9999", "add less");
        }
    }

    private static string? Print(Arguments call, object? date, int pattern, int culture)
    {
        if (date is not DateTime found)
            return null;
        var format = call.TextOrNull(pattern) ?? call.Run.DateFormat;
        return DateText.Format(found, format == "%g" ? "%g " + call.Run.DateFormat : format, call.Culture(culture));
    }
}
