// How values are printed.
using System.Globalization;
using System.Text;
using SiteGen.Templating.Builtins;

namespace SiteGen.Templating.Runtime;

internal static class ValueText
{
    private const int DepthLimit = 64;

    private readonly record struct Style(string DateFormat, int Limit);

    /// <summary>A value as text; null is empty.</summary>
    /// <param name="value">The value.</param>
    /// <param name="dateFormat">The pattern for dates in it.</param>
    /// <param name="limit">Lists and objects stop growing at this length, so that a huge one ends as a text that is too long.</param>
    public static string Of(object? value, string dateFormat = DateText.DefaultFormat, int limit = int.MaxValue)
    {
        switch (value)
        {
            case null or EmptyValue:
                return "";
            case string text:
                return text;
            case Html html:
                return html.Text;
            case bool b:
                return b ? "true" : "false";
        }
        if (Values.AsDate(value) is { } date)
            return DateText.Format(date, dateFormat, CultureInfo.InvariantCulture);
        if (value is IFormattable formattable)
            return formattable.ToString(null, CultureInfo.InvariantCulture);
        var builder = new StringBuilder();
        Append(builder, value, new Style(dateFormat, limit), 0);
        return builder.ToString();
    }

    /// <summary>Writes a value to the output, escaped where the rendering says so.</summary>
    public static void Write(Rendering run, object? value)
    {
        if (run.Indentation.Current != null)
        {
            WriteIndented(run, value);
            return;
        }
        switch (value)
        {
            case null:
                return;
            case string text when run.Escape:
                run.Output.AppendEscaped(text);
                return;
            case string text:
                run.Output.Append(text);
                return;
            case Html html:
                run.Output.Append(html.Text);
                return;
            case int number:
                run.Output.Append(number);
                return;
            case long number:
                run.Output.Append(number);
                return;
            default:
                WriteOther(run, run.Text(value));
                return;
        }
    }

    private static void WriteOther(Rendering run, string text)
    {
        if (run.Escape)
            run.Output.AppendEscaped(text);
        else
            run.Output.Append(text);
    }

    private static void WriteIndented(Rendering run, object? value)
    {
        var text = run.Text(value);
        if (run.Escape && value is not Html)
            text = Builtins.HtmlText.Escape(text);
        run.Indentation.Write(run.Output, text);
    }

    private static void Append(StringBuilder builder, object? value, Style style, int depth)
    {
        if (depth > DepthLimit)
            builder.Append('…');
        else if (Values.AsText(value) is { } text && depth > 0)
            builder.Append('"').Append(Quote(text)).Append('"');
        else if (value is null && depth > 0)
            builder.Append("null");
        else if (value is FunctionValue)
            builder.Append("<function>");
        else if (Values.AsList(value) is { } list)
            AppendList(builder, list, style, depth);
        else if (Values.AsObject(value) is { } members and not EmptyValue)
            AppendObject(builder, members, style, depth);
        else if (depth > 0)
            builder.Append(Of(value, style.DateFormat));
        else
            builder.Append(value);
    }

    private static void AppendList(StringBuilder builder, IReadOnlyList<object?> list, Style style, int depth)
    {
        builder.Append('[');
        for (var i = 0; i < list.Count && builder.Length <= style.Limit; i++)
        {
            if (i > 0)
                builder.Append(", ");
            Append(builder, list[i], style, depth + 1);
        }
        builder.Append(']');
    }

    private static void AppendObject(StringBuilder builder, ITemplateObject members, Style style, int depth)
    {
        builder.Append('{');
        var first = true;
        foreach (var name in members.MemberNames)
        {
            if (builder.Length > style.Limit)
                break;
            builder.Append(first ? "" : ", ").Append(name).Append(": ");
            Append(builder, members.TryGetMember(name, out var value) ? value : null, style, depth + 1);
            first = false;
        }
        builder.Append('}');
    }

    /// <summary>Escapes a text as it would stand between double quotes in a template.</summary>
    public static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            var letter = c switch
            {
                '\\' or '"' => c,
                '\n' => 'n',
                '\r' => 'r',
                '\t' => 't',
                '\b' => 'b',
                '\f' => 'f',
                '\0' => '0',
                _ => '\0',
            };
            if (letter != '\0')
                builder.Append('\\');
            builder.Append(letter != '\0' ? letter : c);
        }
        return builder.ToString();
    }

}
