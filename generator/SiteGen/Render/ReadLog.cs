// Takes notes of what the page that is being made on this thread reads, and keeps its findings apart from those of others.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Render;

/// <param name="table">Where questions are kept; null takes no notes.</param>
internal sealed class ReadLog(ReadTable? table)
{
    private readonly AsyncLocal<PageNotes?> _page = new();

    public ReadTable? Table => table;

    /// <summary>The findings of the page that is being made; null between pages.</summary>
    public DiagnosticBag? Bag => _page.Value?.Bag;

    public bool IsOn => table is not null && _page.Value is not null;

    public void Note(ReadKind kind, string name, string member = "")
    {
        if (table is not null && _page.Value is { } page)
            page.Reads.Add(table.Of(kind, name, member));
    }

    /// <summary>Makes a page: all that is read meanwhile on this thread is read by it.</summary>
    public T During<T>(DiagnosticBag bag, Func<T> make, out ImmutableArray<Read> reads)
    {
        var notes = new PageNotes(bag, []);
        _page.Value = notes;
        try
        {
            return make();
        }
        finally
        {
            _page.Value = null;
            reads = table is null ? default : [.. notes.Reads];
        }
    }

    private sealed record PageNotes(DiagnosticBag Bag, HashSet<Read> Reads);
}
