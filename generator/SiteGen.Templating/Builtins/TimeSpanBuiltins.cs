// timespan.*: lengths of time.
using System.Globalization;

namespace SiteGen.Templating.Builtins;

internal static class TimeSpanBuiltins
{
    public static readonly BuiltinGroup Group = BuiltinGroup.Of(
        "timespan",
        ("zero", "", _ => TimeSpan.Zero),
        ("from_days", "days", c => Make(c, TimeSpan.FromDays)),
        ("from_hours", "hours", c => Make(c, TimeSpan.FromHours)),
        ("from_minutes", "minutes", c => Make(c, TimeSpan.FromMinutes)),
        ("from_seconds", "seconds", c => Make(c, TimeSpan.FromSeconds)),
        ("from_milliseconds", "millis", c => Make(c, TimeSpan.FromMilliseconds)),
        ("parse", "text", Parse));

    private static object Make(Arguments call, Func<double, TimeSpan> make)
    {
        try
        {
            return make(call.Number(0));
        }
        catch (Exception fault) when (fault is OverflowException or ArgumentException)
        {
            throw call.Bad(0, "the time span is too long", "write a number of days between -10675199 and 10675199, or as much of another unit");
        }
    }

    private static object Parse(Arguments call) =>
        TimeSpan.TryParse(call.Text(0), CultureInfo.InvariantCulture, out var span)
            ? span
            : throw call.Bad(0, $"\"{call.Text(0)}\" is not a time span", "write it as 1.02:03:04 (days, hours, minutes, seconds)");
}
