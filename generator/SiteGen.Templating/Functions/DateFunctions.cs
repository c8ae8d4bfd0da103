// date.*: Scriban's own with the build's clock, and with UTC where it takes the machine's time zone.
using Scriban.Functions;

namespace SiteGen.Templating.Functions;

internal sealed class DateFunctions : DateTimeFunctions
{
    private const DateTimeStyles Styles =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    private static readonly Regex Offset = new(@"[+-]\d\d?:\d\d\s*$", RegexOptions.CultureInvariant);

    /// <summary>Scriban's letters and what .NET writes for them.</summary>
    private static readonly Dictionary<string, string> Patterns =
        ("Y=yyyy|y=yy|m=MM|d=dd|e=%d|B=MMMM|b=MMM|h=MMM|A=dddd|a=ddd|H=HH|k=%H|I=hh|l=%h|M=mm|S=ss|L=fff|"
        + "N=fffffff00|p=tt|P=tt|F=yyyy-MM-dd|T=HH:mm:ss|R=HH:mm|D=MM/dd/yy|r=hh:mm:ss tt|"
        + "c=ddd MMM dd HH:mm:ss yyyy|Z=zzz|g=|%=\\%")
        .Split('|').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static readonly DateTimeFunctions Plain = [];

    public DateFunctions()
    {
        SetValue("now", new Function("", c => c.Page.Settings.Clock.GetUtcNow().UtcDateTime), true);
        SetValue("parse", new Function("text pattern? culture?", c => Read(c, c[1], c[2])), true);
        SetValue("parse_to_string",
            new Function("text output_pattern? output_culture? input_pattern? input_culture?", Convert), true);
        foreach (var name in GetMembers().ToList())
            SetReadOnly(name, true);
    }

    /// <summary>The functions are shared by all pages; each page has a format of its own.</summary>
    public override bool TryGetValue(Scriban.TemplateContext? context, ScribanSpan span, string member,
        out object? value)
    {
        if (member != "format" || context is not PageContext page)
            return base.TryGetValue(context, span, member, out value);
        value = page.DateFormat;
        return true;
    }

    public override bool TrySetValue(
        Scriban.TemplateContext? context, ScribanSpan span, string member, object? value, bool readOnly)
    {
        if (context is not PageContext page)
            return base.TrySetValue(context, span, member, value, readOnly);
        if (member != "format")
            return false;
        page.DateFormat = page.ObjectToString(value) ?? DefaultFormat;
        return true;
    }

    public static string? Print(DateTime date, string pattern, CultureInfo? culture = null) =>
        Plain.ToString(date, pattern, culture ?? CultureInfo.InvariantCulture);

    private static string? Convert(Call call) => Read(call, call[3], call[4]) is DateTime date
        ? Print(date, call[1] is null ? call.Page.DateFormat : call.Text(1), Culture(call, call[2]))
        : null;

    private static CultureInfo Culture(Call call, object? name) =>
        name is null ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(call.TextOf(name), true);

    private static object? Read(Call call, object? pattern, object? cultureName)
    {
        if (call[0] is DateTime)
            return call[0];
        var text = call.Text(0);
        if (text.Length == 0)
            return null;
        var culture = Culture(call, cultureName);
        var found = pattern is null
            ? DateTime.TryParse(Offset.Replace(text, m => m.Value.Trim()), culture, Styles, out var date)
            : DateTime.TryParseExact(text, DotNetPattern(call.TextOf(pattern)), culture,
                Styles & ~DateTimeStyles.AllowWhiteSpaces, out date);
        return found || !call.Page.IsStrict
            ? date
            : throw TemplateErrors.NotADate.Fault(call.Span, TemplateHints.Short(text));
    }

    private static string DotNetPattern(string pattern) => Regex.Replace(pattern, "%(.)|[A-Za-z]", m =>
        m.Groups[1].Success ? Patterns.GetValueOrDefault(m.Groups[1].Value, m.Value) : "\\" + m.Value);
}
