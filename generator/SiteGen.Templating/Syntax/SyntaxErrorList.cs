// Collects the syntax errors of one template.
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Syntax;

/// <summary>The syntax errors found so far; after the hundredth no more are kept.</summary>
internal sealed class SyntaxErrorList
{
    private const int KeptAtMost = 100;

    private readonly List<Diagnostic> _errors = [];

    public bool Any => _errors.Count > 0;

    public IReadOnlyList<Diagnostic> All => _errors;

    public void Add(Diagnostic error)
    {
        if (_errors.Count < KeptAtMost)
            _errors.Add(error);
    }
}
