// A kind of finding with gaps for what was found: lists of messages can be read at a glance.
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Diagnostics;

/// <summary>An error's code, sentence and hint; {0}, {1} … are filled where it is reported.</summary>
/// <param name="Code">Its code, such as SG407.</param>
/// <param name="Text">What was found and what was expected.</param>
/// <param name="Hint">What to type; null where that depends on what was found.</param>
public sealed record Message(string Code, string Text, string? Hint = null)
{
    /// <summary>The finding at a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="values">What stands in the gaps.</param>
    public Diagnostic At(SourceSpan at, params object?[] values) =>
        WithHint(null, at, values);

    /// <summary>The finding with a hint that depends on what was found.</summary>
    /// <param name="hint">The hint, or null for the fixed one.</param>
    /// <param name="at">The place.</param>
    /// <param name="values">What stands in the gaps.</param>
    public Diagnostic WithHint(string? hint, SourceSpan at, params object?[] values) =>
        new(Code, Severity.Error, Filled(Text, values), at, hint ?? (Hint is null ? null : Filled(Hint, values)));

    private static string Filled(string text, object?[] values) => values.Length == 0 ? text : Regex.Replace(
        text, @"\{(\d)\}", m => Convert.ToString(values[m.Value[1] - '0'], CultureInfo.InvariantCulture) ?? "");
}
