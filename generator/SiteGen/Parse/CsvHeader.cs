// A table is judged by its first line: what is wrong there would be wrong in every row.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse;

internal static class CsvHeader
{
    /// <summary>A table whose cells are parted by something else, as spreadsheets of many countries save it.</summary>
    public static Diagnostic? Separator(SourceText source)
    {
        using var reader = source.Open();
        var first = reader.ReadLine() ?? "";
        if (first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return FormErrors.CsvSeparatorLine(source.Span(1, 1, first.Length));
        if (first.Contains(',', StringComparison.Ordinal))
            return null;
        return first.Contains(';', StringComparison.Ordinal)
            ? FormErrors.CsvSeparator(source.Span(1, first.IndexOf(';') + 1), "semicolons")
            : first.Contains('\t', StringComparison.Ordinal)
                ? FormErrors.CsvSeparator(source.Span(1, first.IndexOf('\t') + 1), "tabs")
            : null;
    }

    /// <summary>False when the rows need not be looked at.</summary>
    public static bool Fits(string[] header, List<int> cells, SourceText source, Schema schema, DiagnosticBag bag)
    {
        var fits = true;
        for (var i = 0; i < header.Length; i++)
        {
            var isKnown = schema.Property(header[i]) is not null || schema.AllowsOtherKeys
                || schema.OtherValues is not null || header[i] is "hidden";
            if (header[i].Length == 0 || isKnown)
                continue;
            bag.Add(FormErrors.CsvUnknownColumn(source.SpanAt(cells[i], Math.Max(1, header[i].Length)), header[i],
                schema.Properties.Select(p => p.Key)));
            fits = false;
        }
        if (schema.KeyField is { } key && !header.Contains(key))
        {
            bag.Add(FormErrors.CsvMissingColumn(source.Span(1, 1, Math.Max(1, source.Line(1).Length)), key));
            fits = false;
        }
        return fits;
    }
}
