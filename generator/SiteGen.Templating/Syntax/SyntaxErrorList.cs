// Collects the syntax errors of one template.
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Syntax;

/// <summary>The syntax errors found so far; after the hundredth no more are kept.</summary>
internal sealed class SyntaxErrorList
{
    private const int KeptAtMost = 100;

    private readonly List<Diagnostic> _errors = [];
    private SourceSpan? _unclosed;

    public bool Any => _errors.Count > 0;

    public IReadOnlyList<Diagnostic> All => _errors;

    /// <summary>True when a code block is never closed: what follows it was read as code, so errors there would only be echoes.</summary>
    public bool IsUnclosed => _unclosed is not null;

    public void Add(Diagnostic error)
    {
        if (_errors.Count < KeptAtMost && !(_unclosed is { } place && IsBehind(error.Span, place)))
            _errors.Add(error);
    }

    /// <summary>Adds the error of a code block that is never closed; what stands behind it is not reported from now on.</summary>
    public void AddUnclosed(Diagnostic error)
    {
        Add(error);
        _unclosed = error.Span;
    }

    private static bool IsBehind(SourceSpan span, SourceSpan place) => (span.Line, span.Column).CompareTo((place.Line, place.Column)) > 0;
}
