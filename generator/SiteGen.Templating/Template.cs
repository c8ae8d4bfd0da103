// The façade of the template engine: parse once, render many times from any thread.
using System.Runtime.ExceptionServices;

namespace SiteGen.Templating;

/// <summary>A parsed template. It is never changed afterwards, so that one instance can be rendered from many
/// threads.</summary>
public sealed class Template
{
    private const int NestingLimit = 250;

    private Template(SourceText source, ScriptPage? page)
    {
        Source = source;
        Page = page;
        Names = page is null ? null : new TemplateNames(source, page);
    }

    /// <summary>The template's source.</summary>
    public SourceText Source { get; }

    /// <summary>True when parsing found errors; such a template cannot be rendered.</summary>
    public bool HasErrors => Page is null;

    internal ScriptPage? Page { get; }

    /// <summary>What the template names; null when it has errors.</summary>
    internal TemplateNames? Names { get; }

    /// <summary>Parses a template and reports every syntax error in it.</summary>
    /// <param name="source">The template's text.</param>
    /// <param name="bag">Where errors go.</param>
    public static Template Parse(SourceText source, DiagnosticBag bag) => Parse(source, bag, isRelaxed: false);

    /// <summary>Parses a template as Scriban does: what it accepts is accepted, and its messages stand at its own
    /// places.</summary>
    /// <param name="source">The template's text.</param>
    /// <param name="bag">Where errors go.</param>
    public static Template ParseRelaxed(SourceText source, DiagnosticBag bag) =>
        Parse(source, bag, isRelaxed: true);

    /// <summary>Finds names that do not exist before anything runs, also in branches that never run: variables,
    /// functions, arguments, templates that are included, members of fixed objects.</summary>
    /// <param name="templates">Templates without errors; what they include is looked through with them.</param>
    /// <param name="settings">Functions and templates that there are.</param>
    /// <param name="model">The names of the model, each with its object where the members of that never change; null
    /// when they are not known.</param>
    /// <param name="bag">Where findings go.</param>
    public static void CheckNames(
        IReadOnlyCollection<Template> templates,
        RenderSettings settings,
        IReadOnlyDictionary<string, ITemplateObject?>? model,
        DiagnosticBag bag) => new NameCheck(settings, model, bag).Run(templates);

    /// <summary>Those of many names that no template names: neither as a member nor as a text, nor as the beginning of
    /// one.</summary>
    /// <param name="names">The names.</param>
    /// <param name="templates">Templates without errors.</param>
    public static IEnumerable<string> Unnamed(IEnumerable<string> names, IEnumerable<Template> templates)
    {
        var used = templates.Select(t => t.Names!).ToList();
        return names.Where(n => !used.Exists(u => u.Mentions(n)));
    }

    /// <summary>Renders the template.</summary>
    /// <param name="model">What the template may read by name.</param>
    /// <param name="settings">Functions, limits and rules.</param>
    /// <param name="bag">Where a fault goes.</param>
    /// <returns>The text, or null when a fault stopped it.</returns>
    public string? Render(ITemplateObject model, RenderSettings settings, DiagnosticBag bag)
    {
        if (Page is null)
        {
            bag.Add(TemplateErrors.FaultyTemplate.At(Source.SpanAt(0), Source.Path));
            return null;
        }
        var context = new PageContext(this, model, settings);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            context.Write(Page.Span, context.Evaluate(Page));
            return context.Output.ToString();
        }
        catch (HostBug bug)
        {
            ExceptionDispatchInfo.Throw(bug.InnerException!);
            return null;
        }
        catch (ScriptRuntimeException fault)
        {
            bag.Add(Faults.Of(context, fault));
            return null;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static Template Parse(SourceText source, DiagnosticBag bag, bool isRelaxed)
    {
        var reader = new SyntaxReader(source, NestingLimit, isRelaxed);
        Template? read = null;
        try
        {
            read = new Template(source, reader.Read());
        }
        catch (Exception fault)
            when (fault is InsufficientExecutionStackException or InvalidOperationException or ArgumentException)
        {
            bag.Add(TemplateErrors.TooNested.At(source.SpanAt(0), NestingLimit));
        }
        List<Diagnostic> faults = [.. reader.Errors, .. isRelaxed ? [] : read?.Names?.Faults ?? []];
        faults.ForEach(bag.Add);
        return read is null || faults.Count > 0 ? new Template(source, null) : read;
    }
}
