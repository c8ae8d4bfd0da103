// How Scriban reads members of values that are not its own, without reflection.
using System.Globalization;
using Scriban;
using Scriban.Runtime;

namespace SiteGen.Templating.Running;

/// <summary>Members by name; nothing can be set.</summary>
internal abstract class Accessor : IObjectAccessor
{
    public bool HasIndexer => false;

    public Type? IndexType => null;

    public IEnumerable<string> GetMembers(TemplateContext context, ScribanSpan span, object target) => Names(target);

    public int GetMemberCount(TemplateContext context, ScribanSpan span, object target) => Names(target).Count();

    public bool HasMember(TemplateContext context, ScribanSpan span, object target, string member) =>
        TryGet(target, member, out _);

    public bool TryGetValue(
        TemplateContext context, ScribanSpan span, object target, string member, out object? value)
    {
        var found = TryGet(target, member, out value);
        value = Values.Of(value);
        return found;
    }

    public bool TrySetValue(
        TemplateContext context, ScribanSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, ScribanSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, ScribanSpan span, object target, object index, object? value) =>
        false;

    protected abstract IEnumerable<string> Names(object target);

    protected abstract bool TryGet(object target, string member, out object? value);
}

/// <summary>Objects and lists of the model; a list may have members too.</summary>
internal sealed class ModelAccessor : Accessor, IListAccessor
{
    public static readonly ModelAccessor Instance = new();

    public int GetLength(TemplateContext context, ScribanSpan span, object target) => List(target).Count;

    public object? GetValue(TemplateContext context, ScribanSpan span, object target, int index)
    {
        var list = List(target);
        return index >= 0 && index < list.Count ? Values.Of(list[index]) : null;
    }

    public void SetValue(TemplateContext context, ScribanSpan span, object target, int index, object? value)
    {
        var at = ((PageContext)context).Span(span);
        var name = index.ToString(CultureInfo.InvariantCulture);
        throw new TemplateFault(TemplateErrors.ReadOnlyValue(at, name, "a list"));
    }

    protected override IEnumerable<string> Names(object target)
    {
        var own = target is ITemplateObject model ? model.MemberNames : [];
        return target is IReadOnlyList<object?> ? own.Append("size") : own;
    }

    protected override bool TryGet(object target, string member, out object? value)
    {
        if (target is ITemplateObject model && model.TryGetMember(member, out value))
            return true;
        value = member == "size" && target is IReadOnlyList<object?> list ? list.Count : null;
        return value is not null;
    }

    private static IReadOnlyList<object?> List(object target) => (IReadOnlyList<object?>)target;
}

/// <summary>Values of .NET with a fixed list of members.</summary>
internal sealed class ValueAccessor<T>(params (string Name, Func<T, object> Read)[] members) : Accessor
{
    private readonly Dictionary<string, Func<T, object>> _members =
        members.ToDictionary(m => m.Name, m => m.Read, StringComparer.Ordinal);

    protected override IEnumerable<string> Names(object target) => _members.Keys;

    protected override bool TryGet(object target, string member, out object? value)
    {
        value = _members.TryGetValue(member, out var read) ? read((T)target) : null;
        return value is not null;
    }
}

/// <summary>The values of .NET that templates may look into.</summary>
internal static class ValueAccessors
{
    public static readonly Accessor Html = new ValueAccessor<Html>(("size", h => h.Text.Length));

    public static readonly Accessor Date = new ValueAccessor<DateTime>(
        ("year", d => d.Year),
        ("month", d => d.Month),
        ("day", d => d.Day),
        ("day_of_year", d => d.DayOfYear),
        ("day_of_week", d => d.DayOfWeek.ToString()),
        ("hour", d => d.Hour),
        ("minute", d => d.Minute),
        ("second", d => d.Second),
        ("millisecond", d => d.Millisecond));

    public static readonly Accessor TimeSpan = new ValueAccessor<TimeSpan>(
        ("days", t => t.Days),
        ("hours", t => t.Hours),
        ("minutes", t => t.Minutes),
        ("seconds", t => t.Seconds),
        ("milliseconds", t => t.Milliseconds),
        ("total_days", t => t.TotalDays),
        ("total_hours", t => t.TotalHours),
        ("total_minutes", t => t.TotalMinutes),
        ("total_seconds", t => t.TotalSeconds),
        ("total_milliseconds", t => t.TotalMilliseconds));
}
