// Everything that one rendering is told beside its model.

namespace SiteGen.Templating;

/// <summary>How templates are rendered: escaping, included templates, functions of the host, clock and limits.
/// Immutable; shared by all threads.</summary>
public sealed record RenderSettings
{
    private Tuple<IReadOnlyList<TemplateFunction>, bool, ScriptObject>? _builtins;

    /// <summary>True: text is HTML-escaped on output unless it is <see cref="Html"/>, a literal of the template or
    /// passed through <c>html.raw</c>. False: Scriban's own behaviour.</summary>
    public bool Escape { get; init; } = true;

    /// <summary>True: a missing member or variable is an error with the nearest known name. False: it is null, as in
    /// Scriban's default.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>Finds a template by the name given to <c>include</c>; null when there is none.</summary>
    public Func<string, Template?> FindTemplate { get; init; } = static _ => null;

    /// <summary>Names of the templates that can be included, for "did you mean".</summary>
    public IEnumerable<string> TemplateNames { get; init; } = [];

    /// <summary>Functions of the host.</summary>
    public IReadOnlyList<TemplateFunction> Functions { get; init; } = [];

    /// <summary>The build's clock, which <c>date.now</c> follows.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The most turns that nested loops may take together; more is error SG445.</summary>
    public int LoopLimit { get; init; } = 5_000_000;

    /// <summary>The deepest nesting of includes and function calls; more is error SG446.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>The longest text that one rendering may produce, in characters, and the longest one in it; more is
    /// error SG447.</summary>
    public int OutputLimit { get; init; } = 50_000_000;

    /// <summary>The longest time that one regular expression may take; more is error SG448.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>All functions: those of the language and of the host.</summary>
    internal ScriptObject Builtins => _builtins is var (of, plain, all) && ReferenceEquals(of, Functions)
        && plain == IsPlain
        ? all
        : (_builtins = Tuple.Create(Functions, IsPlain, Templating.Functions.Builtins.With(Functions, IsPlain))).Item3;

    private bool IsPlain => !Strict && !Escape;
}
