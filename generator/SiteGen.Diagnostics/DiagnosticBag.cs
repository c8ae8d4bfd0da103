// Where stages leave their findings.
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SiteGen.Diagnostics;

/// <summary>Collects findings from any thread and gives them back in one order, each once.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _items = new();
    private int _errors;

    /// <summary>True once an error was added.</summary>
    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    /// <summary>True while nothing was found.</summary>
    public bool IsEmpty => _items.IsEmpty;

    /// <summary>Adds a finding.</summary>
    /// <param name="diagnostic">The finding.</param>
    public void Add(Diagnostic diagnostic)
    {
        _items.Enqueue(diagnostic);
        if (diagnostic.Severity == Severity.Error)
            Interlocked.Increment(ref _errors);
    }

    /// <summary>Adds all findings of another bag.</summary>
    /// <param name="other">The other bag.</param>
    public void AddRange(DiagnosticBag other)
    {
        foreach (var diagnostic in other._items)
            Add(diagnostic);
    }

    /// <summary>All findings, each once, by path (ordinal), line, column and code.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _items
            .DistinctBy(d => (d.Code, d.Message, d.Span.Source.Path, d.Span.Line, d.Span.Column))
            .OrderBy(d => d.Span.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Line)
            .ThenBy(d => d.Span.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
