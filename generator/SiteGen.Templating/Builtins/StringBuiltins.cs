// string.*: text. What they give is text and is escaped on output, also when HTML went in.
using System.Globalization;
using System.Text;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal static class StringBuiltins
{
    public static readonly BuiltinGroup Group = BuiltinGroup.Of(
        "string",
        [
            ("escape", "text", c => ValueText.Quote(c.Text(0))),
            ("append", "text, with", c => c.Text(0) + c.Text(1)),
            ("capitalize", "text", c => Capitalize(c.Text(0))),
            ("capitalizewords", "text", c => CapitalizeWords(c.Text(0))),
            ("contains", "text, value", c => Boxes.Of(c[1] != null && c.Text(0).Contains(c.Text(1), StringComparison.Ordinal))),
            ("empty", "text", c => Boxes.Of(c.Text(0).Length == 0)),
            ("whitespace", "text", c => Boxes.Of(string.IsNullOrWhiteSpace(c.Text(0)))),
            ("downcase", "text", c => c.TextOrNull(0)?.ToLowerInvariant()),
            ("ends_with", "text, value", c => Boxes.Of(c[1] != null && c.Text(0).EndsWith(c.Text(1), StringComparison.Ordinal))),
            ("equals_ignore_case", "text, value", c => Boxes.Of(c.Text(0).Equals(c.Text(1), StringComparison.OrdinalIgnoreCase))),
            ("handleize", "text", c => Handleize(c.Text(0))),
            ("literal", "text", c => c[0] == null ? null : $"\"{ValueText.Quote(c.Text(0))}\""),
            ("lstrip", "text", c => c.TextOrNull(0)?.TrimStart()),
            ("pluralize", "number, singular, plural", c => c.Int(0) == 1 ? c.Text(1) : c.Text(2)),
            ("prepend", "text, by", c => c.Text(1) + c.Text(0)),
            ("remove", "text, remove", c => Replace(c, c.Text(1), "")),
            ("remove_first", "text, remove", c => ReplaceOne(c.Text(0), c.Text(1), "", last: false)),
            ("remove_last", "text, remove", c => ReplaceOne(c.Text(0), c.Text(1), "", last: true)),
            ("replace", "text, match, replace", c => Replace(c, c.Text(1), c.Text(2))),
            ("replace_first", "text, match, replace, fromEnd?", c => ReplaceOne(c.Text(0), c.Text(1), c.Text(2), c.Truth(3))),
            ("rstrip", "text", c => c.TextOrNull(0)?.TrimEnd()),
            ("size", "text", c => Boxes.Of(c.Text(0).Length)),
            ("slice", "text, start, length?", c => Slice(c.Text(0), c.Int(1), c.Int(2))),
            ("slice1", "text, start, length?", c => Slice(c.Text(0), c.Int(1), c.Int(2, 1))),
            ("split", "text, match", Split),
            ("starts_with", "text, value", c => Boxes.Of(c[1] != null && c.Text(0).StartsWith(c.Text(1), StringComparison.Ordinal))),
            ("strip", "text", c => c.TextOrNull(0)?.Trim()),
            ("strip_newlines", "text", c => string.Concat(c.Text(0).Where(ch => ch is not ('\r' or '\n')))),
            ("to_int", "text", c => int.TryParse(c.Text(0), NumberStyles.Integer, c.Run.Culture, out var n) ? Boxes.Of(n) : null),
            ("to_long", "text", c => long.TryParse(c.Text(0), NumberStyles.Integer, c.Run.Culture, out var n) ? n : null),
            ("to_float", "text", c => float.TryParse(c.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, c.Run.Culture, out var n) ? n : null),
            ("to_double", "text", c => double.TryParse(c.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, c.Run.Culture, out var n) ? n : null),
            ("truncate", "text, length, ellipsis?", c => Truncate(c.Text(0), c.Int(1), c.TextOrNull(2) ?? "...")),
            ("truncatewords", "text, count, ellipsis?", c => TruncateWords(c.Text(0), c.Int(1), c.TextOrNull(2) ?? "...")),
            ("upcase", "text", c => c.TextOrNull(0)?.ToUpperInvariant()),
            ("pad_left", "text, width", c => c.Text(0).PadLeft(Width(c))),
            ("pad_right", "text, width", c => c.Text(0).PadRight(Width(c))),
            ("index_of", "text, search, startIndex?, count?, stringComparison?", IndexOf),
            .. HashBuiltins.Functions,
        ]);

    private static string Capitalize(string text) => text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text)
    {
        var builder = new StringBuilder(text.Length);
        var atStart = true;
        foreach (var c in text)
        {
            builder.Append(atStart ? char.ToUpperInvariant(c) : c);
            atStart = char.IsWhiteSpace(c);
        }
        return builder.ToString();
    }

    private static string Handleize(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                builder.Append(char.ToLowerInvariant(c));
            else if (builder.Length > 0 && builder[^1] != '-')
                builder.Append('-');
        }
        return builder.ToString().TrimEnd('-');
    }

    private static string Replace(Arguments call, string match, string by)
    {
        var text = call.Text(0);
        if (match.Length == 0)
            return text;
        if (by.Length > match.Length)
            call.CheckLength(text.Length + ((long)text.AsSpan().Count(match) * (by.Length - match.Length)), 2);
        return text.Replace(match, by, StringComparison.Ordinal);
    }

    private static string ReplaceOne(string text, string match, string by, bool last)
    {
        var at = match.Length == 0 ? -1 : last ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + match.Length));
    }

    /// <summary>A part of a text; a negative start counts from the end, no length means the rest.</summary>
    private static string Slice(string text, int start, int length)
    {
        var first = start < 0 ? (long)start + text.Length : start;
        var end = Math.Min(text.Length, first + (length <= 0 ? text.Length : length));
        first = Math.Max(0, first);
        return first >= end ? "" : text[(int)first..(int)end];
    }

    private static ArrayValue Split(Arguments call)
    {
        var (text, match) = (call.Text(0), call.Text(1));
        call.CheckSize(match.Length == 0 ? text.Length : text.AsSpan().Count(match));
        return new(match.Length == 0 ? text.Select(c => (object?)c.ToString()) : text.Split(match, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Truncate(string text, int length, string ellipsis)
    {
        if (length < 0 || text.Length <= length)
            return length < 0 ? "" : text;
        return text[..Math.Max(0, length - ellipsis.Length)] + ellipsis;
    }

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        var words = text.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var kept = string.Join(' ', words.Take(Math.Max(0, count)));
        return words.Length > count ? kept + ellipsis : kept;
    }

    private static int Width(Arguments call)
    {
        var width = call.Int(1);
        if (width < 0)
            throw call.Bad(1, "the width cannot be negative", "write a whole number from 0 on");
        if (width > call.Run.Settings.OutputLimit)
            throw call.Run.Fault(TemplateErrors.OutputLimit(call.SpanOf(1), call.Run.Settings.OutputLimit));
        return width;
    }

    private static object IndexOf(Arguments call)
    {
        var text = call.Text(0);
        var start = call.Int(2);
        var count = call.Int(3, text.Length - start);
        if (start < 0 || start > text.Length || count < 0 || count > text.Length - start)
            throw call.Bad(call[2] == null ? 3 : 2, "the place to search lies outside of the text", "write a number from 0 to string.size of the text");
        var comparison = StringComparison.Ordinal;
        if (call.TextOrNull(4) is { } name && !Enum.TryParse(name, ignoreCase: true, out comparison))
            throw call.Bad(4, $"unknown comparison \"{name}\"", "known are Ordinal, OrdinalIgnoreCase, InvariantCulture and InvariantCultureIgnoreCase");
        comparison = comparison switch
        {
            StringComparison.CurrentCulture => StringComparison.InvariantCulture,
            StringComparison.CurrentCultureIgnoreCase => StringComparison.InvariantCultureIgnoreCase,
            _ => comparison,
        };
        return Boxes.Of(text.IndexOf(call.Text(1), start, count, comparison));
    }
}
