// The façade of the template engine: parse once, render many times from any thread.
using SiteGen.Diagnostics;
using SiteGen.Templating.Runtime;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating;

/// <summary>One parsed template of the Scriban language. Immutable; safe to render from many threads at once.</summary>
public sealed class Template
{
    /// <summary>How deep expressions and blocks may be nested where nothing else is said.</summary>
    public const int DefaultNestingLimit = 250;

    private Template(SourceText source, Block root, bool hasErrors)
    {
        Source = source;
        Root = root;
        HasErrors = hasErrors;
    }

    /// <summary>The template's source.</summary>
    public SourceText Source { get; }

    /// <summary>True when parsing found errors; such a template cannot be rendered.</summary>
    public bool HasErrors { get; }

    internal Block Root { get; }

    /// <summary>Parses a template and reports every syntax error in it.</summary>
    /// <param name="source">The template's text.</param>
    /// <param name="bag">Where syntax errors go (SG4xx).</param>
    /// <param name="nestingLimit">How deep expressions and blocks may be nested.</param>
    public static Template Parse(SourceText source, DiagnosticBag bag, int nestingLimit = DefaultNestingLimit)
    {
        var errors = new SyntaxErrorList();
        var root = StatementParser.Run(source, errors, nestingLimit);
        foreach (var error in errors.All)
            bag.Add(error);
        return new Template(source, root, errors.Any);
    }

    /// <summary>Renders the template.</summary>
    /// <param name="model">The values that the template may read.</param>
    /// <param name="settings">Escaping, includes, functions, clock, limits.</param>
    /// <param name="bag">Where run-time faults go (SG4xx), each with its include chain.</param>
    /// <returns>The text, or null when a fault stopped it.</returns>
    public string? Render(ITemplateObject model, RenderSettings settings, DiagnosticBag bag)
    {
        var run = new Rendering(this, model, settings);
        try
        {
            if (HasErrors)
                throw run.Fault(TemplateErrors.FaultyTemplate(Source.SpanAt(0), Source.Path));
            if (StatementRunner.Run(run, Root) == Flow.Return)
                ValueText.Write(run, run.Returned);
            return run.Output.Cut(0);
        }
        catch (TemplateFault fault)
        {
            bag.Add(fault.Diagnostic);
            return null;
        }
        catch (InsufficientExecutionStackException)
        {
            bag.Add(run.Fault(TemplateErrors.TooDeep(run.Span(run.At))).Diagnostic);
            return null;
        }
        finally
        {
            run.Output.Release();
        }
    }
}
