// Findings as people, tools and pull requests read them.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Check.Inspection;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

internal sealed class DiagnosticPrinter(TextWriter writer, OutputFormat format)
{
    /// <summary>Where findings are all that a command has to say: JSON goes to the output, for tools to read, all else
    /// to the error stream.</summary>
    public static DiagnosticPrinter ForTools(OutputFormat format) =>
        new(format == OutputFormat.Json ? Console.Out : Console.Error, format);

    /// <summary>So many findings of one code are printed: nobody reads the thousandth, and its hint would have to be
    /// made.</summary>
    public const int MostOfACode = 100;

    /// <param name="counts">What was checked; only JSON holds it here.</param>
    public void Print(ImmutableArray<Diagnostic> diagnostics, InspectionCount? counts = null)
    {
        var shown = Shown(diagnostics);
        if (format == OutputFormat.Json)
        {
            writer.WriteLine(Json(diagnostics, shown, counts));
            return;
        }
        foreach (var diagnostic in shown)
            writer.WriteLine(format == OutputFormat.Github ? Annotation(diagnostic) : DiagnosticText.Of(diagnostic));
        foreach (var (code, rest) in Rest(diagnostics))
            writer.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                $"{(format == OutputFormat.Github ? "::notice::" : "")}{rest:#,0} more of {code}"));
    }

    private static ImmutableArray<Diagnostic> Shown(ImmutableArray<Diagnostic> diagnostics)
    {
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. diagnostics.Where(d => (printed[d.Code] = printed.GetValueOrDefault(d.Code) + 1) <= MostOfACode)];
    }

    private static IEnumerable<(string Code, int Count)> Rest(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .CountBy(d => d.Code).Where(c => c.Value > MostOfACode).Select(c => (c.Key, c.Value - MostOfACode));

    private static string Annotation(Diagnostic diagnostic)
    {
        static string Escape(string text) =>
            TerminalText.Of(text).Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        static string EscapeProperty(string text) =>
            Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
        var level = diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice"
        };
        var text = diagnostic.Hint is { } hint ? $"{diagnostic.Message}\nhint: {hint}" : diagnostic.Message;
        var span = diagnostic.Span;
        var place = $"file={EscapeProperty(span.Source.Path)},line={span.Line},col={span.Column}";
        return $"::{level} {place},title={diagnostic.Code}::{Escape(text)}";
    }

    private static string Json(ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Diagnostic> shown,
        InspectionCount? counts)
    {
        using var stream = new MemoryStream();
        using (var json =
            new Utf8JsonWriter(stream,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
            }))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
            json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
            if (counts is not null)
                Write(json, counts);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in shown)
                Write(json, diagnostic);
            json.WriteEndArray();
            if (shown.Length < diagnostics.Length)
            {
                json.WriteStartObject("more");
                foreach (var (code, count) in Rest(diagnostics))
                    json.WriteNumber(code, count);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", DiagnosticText.NameOf(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.Span.Source.Path);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteNumber("length", diagnostic.Span.Length);
        json.WriteString("source", diagnostic.Span.Source.Line(diagnostic.Span.Line));
        if (diagnostic.Hint is { } hint)
            json.WriteString("hint", hint);
        json.WriteNumber("reach", diagnostic.Reach);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, InspectionCount counts)
    {
        json.WriteStartObject("checked");
        json.WriteNumber("editions", counts.Editions);
        json.WriteNumber("pages", counts.Pages);
        json.WriteNumber("links", counts.Links);
        json.WriteNumber("files", counts.Files);
        json.WriteNumber("rules", counts.Rules);
        if (counts.ExternalLinks is { } external)
            json.WriteNumber("external_links", external);
        json.WriteEndObject();
    }
}
