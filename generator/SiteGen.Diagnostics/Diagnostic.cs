// One finding about the user's files.
namespace SiteGen.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never stops a build.</summary>
    Note,

    /// <summary>Should be mended; stops a strict build.</summary>
    Warning,

    /// <summary>Stops the build.</summary>
    Error,
}

/// <summary>One finding: what was found and expected, where, and what to type instead.</summary>
/// <param name="Code">A code that is never reused, such as <c>SG203</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was found and what was expected; lower case, no full stop, names in double
/// quotes.</param>
/// <param name="Span">Where; its source gives the line that is shown.</param>
/// <param name="Hint">What to do, best with the corrected text; null when the message says it all.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceSpan Span, string? Hint = null)
{
    private readonly Func<string?>? _later;
    private string? _hint = Hint;

    /// <summary>What to do, best with the corrected text; null when the message says it all.</summary>
    public string? Hint
    {
        get => _hint ??= _later?.Invoke();
        init => (_hint, _later) = (value, null);
    }

    /// <summary>Makes the hint once somebody reads it: a search among many names is not worth it for findings that are
    /// only counted.</summary>
    public Func<string?>? HintWhenRead
    {
        init => (_hint, _later) = (null, value);
    }

    /// <summary>In how many places of the result it shows: reports begin with what meets the most readers.</summary>
    public int Reach { get; init; } = 1;
}
