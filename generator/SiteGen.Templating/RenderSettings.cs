// Everything that one rendering is told beside its model.

namespace SiteGen.Templating;

/// <summary>How templates are rendered: escaping, included templates, functions of the host, clock and limits.
/// Immutable; shared by all threads.</summary>
public sealed record RenderSettings
{
    private readonly bool? _autoIndent;
    private Made? _builtins;

    /// <summary>True: text is HTML-escaped on output unless it is <see cref="Html"/>, a literal of the template or
    /// passed through <c>html.raw</c>. False: Scriban's own behaviour.</summary>
    public bool Escape { get; init; } = true;

    /// <summary>True: a missing member or variable is an error with the nearest known name. False: it is null, as in
    /// Scriban's default.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>True: the lines of a printed value get the white space that stands before its code block, as in
    /// Scriban. The default is the opposite of <see cref="Escape"/>, since indentation changes what <c>pre</c> and
    /// <c>textarea</c> show.</summary>
    public bool AutoIndent
    {
        get => _autoIndent ?? !Escape;
        init => _autoIndent = value;
    }

    /// <summary>Finds a template by the name given to <c>include</c>; null when there is none.</summary>
    public Func<string, Template?> FindTemplate { get; init; } = static _ => null;

    /// <summary>Names of the templates that can be included, for "did you mean".</summary>
    public IEnumerable<string> TemplateNames { get; init; } = [];

    /// <summary>Functions of the host.</summary>
    public IReadOnlyList<TemplateFunction> Functions { get; init; } = [];

    /// <summary>The build's clock, which <c>date.now</c> follows.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What <c>array.sort</c> orders texts by, sign by sign. Null: as Scriban does, which differs with the
    /// machine's data on languages.</summary>
    public Func<string, string>? SortKey { get; init; }

    /// <summary>The most turns that nested loops may take together; more is error SG445.</summary>
    public int LoopLimit { get; init; } = 5_000_000;

    /// <summary>The deepest nesting of includes and function calls; more is error SG446.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>The longest text that one rendering may produce, in characters, and the longest one in it; more is
    /// error SG447.</summary>
    public int OutputLimit { get; init; } = 100_000_000;

    /// <summary>The longest time that one regular expression may take; more is error SG448.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>All functions: those of the language and of the host. Made once for a list of functions; never changed
    /// afterwards.</summary>
    internal ScriptObject Builtins
    {
        get
        {
            if (_builtins is { } made && ReferenceEquals(made.Functions, Functions))
                return made.Object;
            var builtins = Templating.Functions.Builtins.With(Functions);
            _builtins = new Made(Functions, builtins);
            return builtins;
        }
    }

    private sealed record Made(IReadOnlyList<TemplateFunction> Functions, ScriptObject Object);
}
