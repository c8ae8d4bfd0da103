// How Scriban reads members of values that are not its own, without reflection. Nothing can be set.
using SiteGen.Templating.Functions;

namespace SiteGen.Templating.Running;

/// <summary>Values of .NET with a fixed list of members.</summary>
internal class Accessor(params (string Name, Func<object, object?> Read)[] members) : IObjectAccessor
{
    public static readonly Accessor Html = new(("size", h => Characters.Count(((Html)h).Text)));

    public static readonly Accessor Date = Of<DateTime>(
        ("year", d => d.Year),
        ("month", d => d.Month),
        ("day", d => d.Day),
        ("day_of_year", d => d.DayOfYear),
        ("day_of_week", d => d.DayOfWeek.ToString()),
        ("hour", d => d.Hour),
        ("minute", d => d.Minute),
        ("second", d => d.Second),
        ("millisecond", d => d.Millisecond));

    public static readonly Accessor Span = Of<TimeSpan>(
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

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public virtual IEnumerable<string> GetMembers(TemplateContext context, ScribanSpan span, object target) =>
        members.Select(m => m.Name);

    public int GetMemberCount(TemplateContext context, ScribanSpan span, object target) =>
        GetMembers(context, span, target).Count();

    public bool HasMember(TemplateContext context, ScribanSpan span, object target, string member) =>
        TryGetValue(context, span, target, member, out _);

    public virtual bool TryGetValue(TemplateContext context, ScribanSpan span, object target, string member,
        out object? value)
    {
        value = Array.Find(members, m => m.Name == member).Read?.Invoke(target);
        return value is not null;
    }

    public bool TrySetValue(TemplateContext context, ScribanSpan span, object target, string member,
        object? value) => false;

    public bool TryGetItem(TemplateContext context, ScribanSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, ScribanSpan span, object target, object index,
        object? value) => false;

    private static Accessor Of<T>(params (string Name, Func<T, object> Read)[] members) =>
        new([.. members.Select(m => (m.Name, (Func<object, object?>)(v => m.Read((T)v))))]);
}

/// <summary>Lists of the model, which may have members too.</summary>
internal sealed class ListAccessor() : Accessor(("size", list => ((IReadOnlyList<object?>)list).Count)), IListAccessor
{
    public static readonly ListAccessor Instance = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, ScribanSpan span, object target) =>
        (target is ITemplateObject model ? model.MemberNames : []).Concat(base.GetMembers(context, span, target));

    public override bool TryGetValue(TemplateContext context, ScribanSpan span, object target, string member,
        out object? value) =>
        target is ITemplateObject model && model.TryGetValue(context, span, member, out value)
        || base.TryGetValue(context, span, target, member, out value);

    public int GetLength(TemplateContext context, ScribanSpan span, object target) =>
        ((IReadOnlyList<object?>)target).Count;

    public object? GetValue(TemplateContext context, ScribanSpan span, object target, int index) =>
        target is IReadOnlyList<object?> list && index >= 0 && index < list.Count ? Values.Of(list[index]) : null;

    public void SetValue(TemplateContext context, ScribanSpan span, object target, int index, object? value) =>
        throw TemplateErrors.ReadOnlyValue.Fault(((PageContext)context).Span(span), index, "a list");
}

/// <summary>Texts as lists of characters, which are counted each time.</summary>
internal sealed class TextAccessor() : Accessor(("size", text => Characters.Count((string)text))), IListAccessor
{
    public static readonly TextAccessor Instance = new();

    public override bool TryGetValue(TemplateContext context, ScribanSpan span, object target, string member,
        out object? value) => base.TryGetValue(context, span, Counted(context, target), member, out value);

    public int GetLength(TemplateContext context, ScribanSpan span, object target) =>
        Characters.Count(Counted(context, target));

    public object? GetValue(TemplateContext context, ScribanSpan span, object target, int index) =>
        Characters.Of(Counted(context, target)).ElementAtOrDefault(index);

    public void SetValue(TemplateContext context, ScribanSpan span, object target, int index, object? value) =>
        throw TemplateErrors.ReadOnlyValue.Fault(((PageContext)context).Span(span), index, "text");

    private static string Counted(TemplateContext context, object text)
    {
        ((PageContext)context).Budget.Spend(0, ((string)text).Length, null);
        return (string)text;
    }
}
