// The members of dates and time spans without reflection, which finds none of them in native code.
namespace SiteGen.Templating.Running;

internal sealed class DateMembers : IObjectAccessor
{
    public static readonly DateMembers Instance = new();

    private static readonly Dictionary<string, Func<DateTime, object>> OfDate = new(StringComparer.Ordinal)
    {
        ["date"] = d => d.Date,
        ["day"] = d => d.Day,
        ["day_of_week"] = d => d.DayOfWeek,
        ["day_of_year"] = d => d.DayOfYear,
        ["hour"] = d => d.Hour,
        ["kind"] = d => d.Kind,
        ["microsecond"] = d => d.Microsecond,
        ["millisecond"] = d => d.Millisecond,
        ["minute"] = d => d.Minute,
        ["month"] = d => d.Month,
        ["nanosecond"] = d => d.Nanosecond,
        ["second"] = d => d.Second,
        ["ticks"] = d => d.Ticks,
        ["time_of_day"] = d => d.TimeOfDay,
        ["year"] = d => d.Year,
    };

    private static readonly Dictionary<string, Func<TimeSpan, object>> OfSpan = new(StringComparer.Ordinal)
    {
        ["days"] = s => s.Days,
        ["hours"] = s => s.Hours,
        ["microseconds"] = s => s.Microseconds,
        ["milliseconds"] = s => s.Milliseconds,
        ["minutes"] = s => s.Minutes,
        ["nanoseconds"] = s => s.Nanoseconds,
        ["seconds"] = s => s.Seconds,
        ["ticks"] = s => s.Ticks,
        ["total_days"] = s => s.TotalDays,
        ["total_hours"] = s => s.TotalHours,
        ["total_microseconds"] = s => s.TotalMicroseconds,
        ["total_milliseconds"] = s => s.TotalMilliseconds,
        ["total_minutes"] = s => s.TotalMinutes,
        ["total_nanoseconds"] = s => s.TotalNanoseconds,
        ["total_seconds"] = s => s.TotalSeconds,
    };

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public IEnumerable<string> GetMembers(TemplateContext context, ScribanSpan span, object target) =>
        target is DateTime ? OfDate.Keys : OfSpan.Keys;

    public int GetMemberCount(TemplateContext context, ScribanSpan span, object target) =>
        GetMembers(context, span, target).Count();

    public bool HasMember(TemplateContext context, ScribanSpan span, object target, string member) =>
        GetMembers(context, span, target).Contains(member);

    public bool TryGetValue(
        TemplateContext context, ScribanSpan span, object target, string member, out object? value)
    {
        value = target switch
        {
            DateTime date => OfDate.GetValueOrDefault(member)?.Invoke(date),
            TimeSpan length => OfSpan.GetValueOrDefault(member)?.Invoke(length),
            _ => null,
        };
        return value is not null;
    }

    public bool TrySetValue(TemplateContext context, ScribanSpan span, object target, string member, object? value) =>
        false;

    public bool TryGetItem(TemplateContext context, ScribanSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, ScribanSpan span, object target, object index, object? value) =>
        false;
}
