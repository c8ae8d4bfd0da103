// A finding as people read it on a terminal.
using System.Globalization;

namespace SiteGen.Diagnostics;

/// <summary>Writes a finding in lines: where and what, the source with a caret, the hint.</summary>
public static class DiagnosticText
{
    /// <summary>The finding without anything that would command a terminal; lines end with <c>\n</c>, the last with
    /// none.</summary>
    /// <param name="diagnostic">The finding; its hint is made here if it was put off.</param>
    public static string Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var lines = new List<string> { TerminalText.Of(
            $"{span}: {NameOf(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}".ReplaceLineEndings(" ")) };
        var source = TerminalText.Of(span.Source.Line(span.Line)).Replace('\t', ' ');
        if (source.Length > 0)
            lines.AddRange(Excerpt(source, span));
        if (diagnostic.Hint is { } hint)
            lines.Add($"  hint: {TerminalText.Of(hint).Replace("\n", "\n        ", StringComparison.Ordinal)}");
        return string.Join('\n', lines);
    }

    /// <summary>The word that a severity is printed and exported as.</summary>
    /// <param name="severity">Of a finding.</param>
    public static string NameOf(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The beginning of a text that may be very long; no character is cut in two.</summary>
    /// <param name="text">A text that is named in a finding.</param>
    /// <param name="most">How many characters of it are shown.</param>
    public static string Short(string text, int most = 120)
    {
        var shown = new StringInfo(text.Length > most * 20 ? text[..(most * 20)] : text);
        return text.Length <= most || shown.LengthInTextElements <= most
            ? text
            : shown.SubstringByTextElements(0, most) + "…";
    }

    private static IEnumerable<string> Excerpt(string source, SourceSpan span)
    {
        const int Before = 60, Width = 110;
        var start = span.Column > Width ? span.Column - Before : 0;
        var shown = source.Length > start ? source[start..Math.Min(source.Length, start + Width)] : "";
        var column = Math.Min(span.Column - 1 - start, shown.Length);
        var carets = Math.Max(1, Math.Min(span.Length, shown.Length - column));
        yield return $"  {(start > 0 ? "…" : "")}{shown}{(source.Length > start + Width ? "…" : "")}";
        yield return $"  {new string(' ', column + (start > 0 ? 1 : 0))}{new string('^', carets)}";
    }
}
