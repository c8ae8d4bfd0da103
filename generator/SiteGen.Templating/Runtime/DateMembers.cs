// The members of dates and time spans: date.year, span.total_hours …
namespace SiteGen.Templating.Runtime;

internal static class DateMembers
{
    private static readonly string[] OfDate =
        ["year", "month", "day", "day_of_year", "day_of_week", "hour", "minute", "second", "millisecond", "date", "time_of_day", "ticks", "kind"];

    private static readonly string[] OfSpan =
        ["days", "hours", "minutes", "seconds", "milliseconds", "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds", "ticks"];

    public static IEnumerable<string> Names(object target) => target is TimeSpan ? OfSpan : Values.AsDate(target) != null ? OfDate : [];

    public static bool TryGet(object target, string name, out object? value)
    {
        value = target is TimeSpan span ? Get(span, name) : Values.AsDate(target) is { } date ? Get(date, name) : null;
        return value != null;
    }

    private static object? Get(DateTime date, string name) => name switch
    {
        "year" => Boxes.Of(date.Year),
        "month" => Boxes.Of(date.Month),
        "day" => Boxes.Of(date.Day),
        "day_of_year" => Boxes.Of(date.DayOfYear),
        "day_of_week" => date.DayOfWeek.ToString(),
        "hour" => Boxes.Of(date.Hour),
        "minute" => Boxes.Of(date.Minute),
        "second" => Boxes.Of(date.Second),
        "millisecond" => Boxes.Of(date.Millisecond),
        "date" => date.Date,
        "time_of_day" => date.TimeOfDay,
        "ticks" => date.Ticks,
        "kind" => date.Kind.ToString(),
        _ => null,
    };

    private static object? Get(TimeSpan span, string name) => name switch
    {
        "days" => Boxes.Of(span.Days),
        "hours" => Boxes.Of(span.Hours),
        "minutes" => Boxes.Of(span.Minutes),
        "seconds" => Boxes.Of(span.Seconds),
        "milliseconds" => Boxes.Of(span.Milliseconds),
        "total_days" => span.TotalDays,
        "total_hours" => span.TotalHours,
        "total_minutes" => span.TotalMinutes,
        "total_seconds" => span.TotalSeconds,
        "total_milliseconds" => span.TotalMilliseconds,
        "ticks" => span.Ticks,
        _ => null,
    };
}
