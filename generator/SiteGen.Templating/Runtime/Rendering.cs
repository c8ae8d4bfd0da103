// The state of one rendering, passed to everything that evaluates.
using System.Globalization;
using System.Runtime.CompilerServices;
using SiteGen.Diagnostics;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

/// <summary>One rendering of one template with all that it includes.</summary>
internal sealed class Rendering
{
    private const int TurnsPerLoopLimit = 20;
    private const int TextsPerOutputLimit = 5;
    private const int ExpressionsPerTimeout = 30;
    private const int ShownIncludes = 5;

    private readonly List<(Template Template, Extent At)> _includers = [];
    private int _depth;
    private long _turns;
    private long _characters;
    private TimeSpan _regexTime;

    public Rendering(Template template, ITemplateObject model, RenderSettings settings)
    {
        Template = template;
        Settings = settings;
        Strict = settings.Strict;
        Escape = settings.Escape;
        AutoIndent = settings.AutoIndent;
        Scope = new Scope(model, settings.Builtins);
    }

    public RenderSettings Settings { get; }

    public bool Strict { get; }

    public bool Escape { get; }

    public bool AutoIndent { get; }

    public Scope Scope { get; }

    public TextBuffer Output { get; } = new();

    /// <summary>The template whose code runs: that of the included file or of the function.</summary>
    public Template Template { get; private set; }

    public CultureInfo Culture { get; } = CultureInfo.InvariantCulture;

    /// <summary>How dates are printed where nothing else is said; a template can set it.</summary>
    public string DateFormat { get; set; } = Builtins.DateText.DefaultFormat;

    /// <summary>The value of the last <c>ret</c>.</summary>
    public object? Returned { get; set; }

    /// <summary>Loops that are running; break and continue need one.</summary>
    public int Loops { get; set; }

    public Indentation Indentation { get; } = new();

    /// <summary>The statement that runs: where a fault stands that has no place of its own.</summary>
    public Extent At { get; set; }

    /// <summary>The state of <c>array.cycle</c>: how often each group was asked.</summary>
    public Dictionary<string, int> Cycles => field ??= new Dictionary<string, int>(StringComparer.Ordinal);

    public SourceSpan Span(Extent at) => at.In(Template.Source);

    /// <summary>A value as text, in the way of this rendering.</summary>
    public string Text(object? value) => ValueText.Of(value, DateFormat, Settings.OutputLimit);

    /// <summary>What the author wrote at a place, shortened.</summary>
    public string Written(Extent at)
    {
        var text = Template.Source.Text.Substring(at.Start, at.Length);
        return text.Length <= 60 ? text : text[..60] + "…";
    }

    /// <summary>Makes a fault; its message names the files through which the faulty one was included.</summary>
    public TemplateFault Fault(Diagnostic diagnostic)
    {
        if (_includers.Count == 0)
            return new TemplateFault(diagnostic);
        var chain = _includers.AsEnumerable().Reverse().Take(ShownIncludes).Select(i => $"included from {i.Template.Source.SpanAt(i.At.Start)}");
        var more = _includers.Count > ShownIncludes ? $" and {_includers.Count - ShownIncludes} more" : "";
        return new TemplateFault(diagnostic with { Message = $"{diagnostic.Message} ({string.Join(", ", chain)}{more})" });
    }

    /// <summary>Guards what calls itself: never a stack overflow.</summary>
    public void EnsureStack(Extent at)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Fault(TemplateErrors.TooDeep(Span(at)));
    }

    /// <summary>Enters a function or an include.</summary>
    public Template Enter(Extent at, Template template, bool isInclude)
    {
        CountTurns(1, at);
        if (++_depth > Settings.RecursionLimit)
            throw Fault(TemplateErrors.RecursionLimit(Span(at), Settings.RecursionLimit));
        EnsureStack(at);
        var previous = Template;
        if (isInclude)
            _includers.Add((Template, at));
        Template = template;
        return previous;
    }

    public void Leave(Template previous, bool isInclude)
    {
        _depth--;
        Template = previous;
        if (isInclude)
            _includers.RemoveAt(_includers.Count - 1);
    }

    /// <summary>Counts turns of loops, calls and items of lists: they end, however they multiply.</summary>
    public void CountTurns(long count, Extent at)
    {
        if ((_turns += count) > (long)Settings.LoopLimit * TurnsPerLoopLimit)
            throw Fault(TemplateErrors.TurnLimit(Span(at), (long)Settings.LoopLimit * TurnsPerLoopLimit));
    }

    /// <summary>Refuses to work with lists that are longer than a loop may be, and counts their items.</summary>
    public void CheckSize(long count, Extent at)
    {
        if (count > Settings.LoopLimit)
            throw Fault(TemplateErrors.ListLimit(Span(at), Settings.LoopLimit));
        CountTurns(count, at);
    }

    /// <summary>Counts text that is read or made: neither one text nor all of them together can fill the memory.</summary>
    public void CountText(long length, Extent at)
    {
        if (length > Settings.OutputLimit)
            throw Fault(TemplateErrors.OutputLimit(Span(at), Settings.OutputLimit));
        if ((_characters += length) > (long)Settings.OutputLimit * TextsPerOutputLimit)
            throw Fault(TemplateErrors.TextLimit(Span(at), (long)Settings.OutputLimit * TextsPerOutputLimit));
    }

    /// <summary>Counts the time of a regular expression: many slow ones end too.</summary>
    public void CountRegex(TimeSpan time, Extent at)
    {
        if ((_regexTime += time) > Settings.RegexTimeout * ExpressionsPerTimeout)
            throw Fault(TemplateErrors.RegexTimeLimit(Span(at), Settings.RegexTimeout * ExpressionsPerTimeout));
    }

    /// <summary>What a loop or a list function goes through; null when the value is nothing of the kind.</summary>
    public IReadOnlyList<object?>? Sequence(object? value, Extent at)
    {
        if (Values.AsText(value) is { } text)
            CheckSize(text.Length, at);
        return Values.AsSequence(value);
    }

    public TemplateFault NotAWholeNumber(object? value, Extent at) => Fault(TemplateErrors.NotAWholeNumber(Span(at), Values.IsNumber(value) ? Text(value) : Values.TypeName(value)));

    public void CheckOutput(Extent at)
    {
        if (Output.Length > Settings.OutputLimit)
            throw Fault(TemplateErrors.OutputLimit(Span(at), Settings.OutputLimit));
    }
}
