// CSV to rows of cells with positions. The only user of CsvHelper.
using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse;

internal static class CsvTable
{
    /// <summary>The records as maps from column to cell; empty cells are left out.</summary>
    /// <param name="schema">What the header is held against before any row is; null holds it against nothing.</param>
    public static ImmutableArray<DataNode> Read(SourceText source, DiagnosticBag bag, Schema? schema = null)
    {
        if (CsvHeader.Separator(source) is { } separator)
        {
            bag.Add(separator);
            return [];
        }
        var rows = ImmutableArray.CreateBuilder<DataNode>();
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            IgnoreBlankLines = false,
            CountBytes = false
        };
        using var parser = new CsvParser(source.Open(), settings);
        string[]? header = null;
        CsvShape? table = null;
        CellPool? pool = null;
        var empty = new List<SourceSpan>();
        var offset = 0;
        while (parser.Read())
        {
            var raw = parser.RawRecord;
            var span = source.SpanAt(offset);
            var quotes = new DiagnosticBag();
            var cells = CellStarts(source, raw, offset, quotes);
            bag.AddRange(quotes);
            var start = offset;
            offset += raw.Length;
            if (string.IsNullOrWhiteSpace(raw))
                continue;
            var record = parser.Record ?? [];
            if (header is null)
            {
                header = Header(record, cells, source, bag);
                if (schema is not null && !CsvHeader.Fits(header, cells, source, schema, bag))
                    return [];
                table = new CsvShape(source, header, (from, length) =>
                    CellStarts(source, source.Text.AsSpan(from, length), from, new DiagnosticBag()));
                pool = new CellPool(header.Length);
            }
            else if (record.All(string.IsNullOrWhiteSpace))
                empty.Add(span);
            else if (quotes.HasErrors)
                continue;
            else if (record.Length != header.Length)
                bag.Add(FormErrors.CsvColumns(span, record.Length, header.Length));
            else
                rows.Add(new MapNode(
                    new CsvRow(table!, pool!.Shared(record), start, raw.Contains('"', StringComparison.Ordinal)
                    ? raw.Length
                    : 0), span));
        }
        if (empty.Count > 0)
            bag.Add(FormErrors.CsvEmptyRows(empty[0], empty.Count));
        return rows.DrainToImmutable();
    }

    /// <summary>The names in the header.</summary>
    public static IReadOnlyList<string> Columns(SourceText source)
    {
        using var parser =
            new CsvParser(source.Open(), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        return parser.Read() ? parser.Record ?? [] : [];
    }

    /// <summary>A record, each cell quoted where it has to be, without a line end.</summary>
    public static string Line(IEnumerable<string> cells)
    {
        using var text = new StringWriter();
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
        {
            foreach (var cell in cells)
                writer.WriteField(cell);
            writer.NextRecord();
        }
        return text.ToString().TrimEnd('\n');
    }

    private static string[] Header(string[] record, List<int> cells, SourceText source, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < record.Length; i++)
        {
            if (record[i].Length > 0 && !seen.Add(record[i]))
                bag.Add(FormErrors.CsvHeaderTwice(source.SpanAt(cells[i], record[i].Length), record[i]));
        }
        return record;
    }

    /// <summary>Offsets of the first character of each cell's text: CsvHelper gives lines of records only, and of their
    /// last line at that.</summary>
    private static List<int> CellStarts(SourceText source, ReadOnlySpan<char> raw, int offset, DiagnosticBag bag)
    {
        var starts = new List<int>();
        var i = 0;
        while (true)
        {
            var quoted = i < raw.Length && raw[i] == '"';
            starts.Add(offset + i + (quoted ? 1 : 0));
            if (quoted && !SkipQuoted(raw, ref i))
                bag.Add(FormErrors.CsvQuote(source.SpanAt(starts[^1] - 1)));
            var stray = quoted ? 0 : raw[i..].IndexOfAny(",\"\r\n");
            if (stray >= 0 && i + stray < raw.Length
                && (raw[i + stray] == '"' || (quoted && raw[i] is not ',' and not '\r' and not '\n')))
                bag.Add(FormErrors.CsvStrayQuote(source.SpanAt(quoted ? starts[^1] - 1 : offset + i + stray)));
            var comma = raw[i..].IndexOfAny(",\r\n");
            if (comma < 0 || raw[i + comma] != ',')
                return starts;
            i += comma + 1;
        }
    }

    private static bool SkipQuoted(ReadOnlySpan<char> raw, ref int i)
    {
        i++;
        while (i < raw.Length)
        {
            if (raw[i] != '"')
                i++;
            else if (i + 1 < raw.Length && raw[i + 1] == '"')
                i += 2;
            else
            {
                i++;
                return true;
            }
        }
        return false;
    }
}

/// <summary>Cells that stand often in a column, once each.</summary>
internal sealed class CellPool(int columns)
{
    /// <summary>A column with more different cells repeats few of them.</summary>
    private const int MostKept = 16_000;
    private readonly Dictionary<string, string>?[] _kept =
        [.. Enumerable.Range(0, columns).Select(_ => new Dictionary<string, string>(StringComparer.Ordinal))];

    public string[] Shared(string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (_kept[i] is not { } kept || kept.TryAdd(cells[i], cells[i]))
                continue;
            cells[i] = kept[cells[i]];
        }
        for (var i = 0; i < cells.Length; i++)
        {
            if (_kept[i]?.Count > MostKept)
                _kept[i] = null;
        }
        return cells;
    }
}
