// regex.*: regular expressions, each with a limit of time.
using System.Diagnostics;
using System.Text.RegularExpressions;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal static class RegexBuiltins
{
    public static readonly BuiltinGroup Group = BuiltinGroup.Of(
        "regex",
        ("escape", "pattern", c => Regex.Escape(c.Text(0))),
        ("match", "text, pattern, options?", c => Use(c, 2, r => Groups(r.Match(c.Text(0))))),
        ("matches", "text, pattern, options?", c => Use(c, 2, r => Counted(c, r.Matches(c.Text(0)).Take(c.Run.Settings.LoopLimit + 1).Select(m => (object?)Groups(m))))),
        ("replace", "text, pattern, replace, options?", c => Use(c, 3, r => Replace(c, r))),
        ("split", "text, pattern, options?", c => Use(c, 2, r => Counted(c, r.Split(c.Text(0), c.Run.Settings.LoopLimit + 1)))),
        ("unescape", "pattern", Unescape));

    private static string Replace(Arguments call, Regex regex)
    {
        var (text, by) = (call.Text(0), call.Text(2));
        if (by.Length > 1000)
            call.CheckLength(text.Length + ((long)regex.Count(text) * by.Length), 2);
        return regex.Replace(text, by);
    }

    private static ArrayValue Counted(Arguments call, IEnumerable<object?> items)
    {
        var list = new ArrayValue(items);
        call.CheckSize(list.Count);
        return list;
    }

    private static ArrayValue Groups(Match match) => match.Success ? new ArrayValue(match.Groups.Values.Select(g => (object?)g.Value)) : new ArrayValue();

    private static object? Use(Arguments call, int options, Func<Regex, object?> use)
    {
        var pattern = call.Text(1);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = use(new Regex(pattern, Options(call, options), call.Run.Settings.RegexTimeout));
            call.Run.CountRegex(Stopwatch.GetElapsedTime(start), call.At);
            return result;
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Run.Fault(TemplateErrors.RegexTimeout(call.SpanOf(1), pattern, call.Run.Settings.RegexTimeout));
        }
        catch (ArgumentException fault)
        {
            throw call.Run.Fault(TemplateErrors.BadRegex(call.SpanOf(1), pattern, fault.Message));
        }
    }

    private static RegexOptions Options(Arguments call, int index)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in call.Text(index))
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw call.Bad(index, $"unknown regular expression option \"{letter}\"", "known are i, m, s and x"),
            };
        }
        return options;
    }

    private static string Unescape(Arguments call)
    {
        try
        {
            return Regex.Unescape(call.Text(0));
        }
        catch (ArgumentException fault)
        {
            throw call.Run.Fault(TemplateErrors.BadRegex(call.SpanOf(0), call.Text(0), fault.Message));
        }
    }
}
