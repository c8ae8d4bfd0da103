// A row of a table as its cells: entries with their places are made of it when somebody asks.
using System.Collections.Immutable;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>What all rows of a table share.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Starts">Where the text of each cell of a record begins, by the offset and the length of the
/// record.</param>
internal sealed record CsvShape(SourceText Source, string[] Header, Func<int, int, List<int>> Starts);

/// <param name="offset">Where the record begins in the file.</param>
/// <param name="quotedLength">Its length there when something in it is quoted, else 0.</param>
internal sealed class CsvRow(CsvShape table, string[] cells, int offset, int quotedLength)
{
    /// <summary>Cells with a text; empty ones and those of blanks alone are left out.</summary>
    public ImmutableArray<MapEntry> Entries()
    {
        var starts = Starts();
        var entries = ImmutableArray.CreateBuilder<MapEntry>(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            if (IsThere(i))
                entries.Add(Entry(i, starts));
        }
        return entries.ToImmutable();
    }

    public MapEntry? Find(string column)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (IsThere(i) && table.Header[i] == column)
                return Entry(i, Starts());
        }
        return null;
    }

    /// <summary>Where each cell begins: counted where nothing is quoted, else read from the file once more.</summary>
    private List<int> Starts()
    {
        if (quotedLength > 0)
            return table.Starts(offset, quotedLength);
        var (starts, next) = (new List<int>(cells.Length), offset);
        foreach (var cell in cells)
        {
            starts.Add(next);
            next += cell.Length + 1;
        }
        return starts;
    }

    private bool IsThere(int cell) => !string.IsNullOrWhiteSpace(cells[cell]);

    private MapEntry Entry(int cell, List<int> starts)
    {
        var span = table.Source.SpanAt(starts[cell], cells[cell].Length);
        return new MapEntry(table.Header[cell], span, new ScalarNode(cells[cell], false, span));
    }
}
