// Everything that one rendering is told beside its model.
using SiteGen.Templating.Builtins;

namespace SiteGen.Templating;

/// <summary>How templates are rendered: escaping, included templates, functions of the host, clock and limits. Immutable; shared by all threads.</summary>
public sealed record RenderSettings
{
    private readonly bool? _autoIndent;
    private MadeTable? _builtins;

    /// <summary>True: text is HTML-escaped on output unless it is <see cref="Html"/>, a literal of the template or passed through <c>html.raw</c>. False: Scriban's own behaviour.</summary>
    public bool Escape { get; init; } = true;

    /// <summary>True: a missing member or variable is an error with the nearest known name. False: it is null, as in Scriban's default.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>True: the lines of a printed value get the white space that stands before its code block, as in Scriban. The default is the opposite of <see cref="Escape"/>, since indentation changes what <c>pre</c> and <c>textarea</c> show.</summary>
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

    /// <summary>The most turns that one loop may take, and the most items of a list; all loops, calls and lists of a rendering together may take 20 times as many. More is error SG445.</summary>
    public int LoopLimit { get; init; } = 1_000_000;

    /// <summary>The deepest nesting of includes and function calls; more is error SG446.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>The longest text that one rendering may produce, in characters, and the longest one in it; all texts that functions and operators read and make may be 5 times as long together. More is error SG447.</summary>
    public int OutputLimit { get; init; } = 100_000_000;

    /// <summary>The longest time that one regular expression may take; all of a rendering together may take 30 times as long. More is error SG448.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>All functions: those of the language and of the host. Made once for a list of functions.</summary>
    internal FunctionTable Builtins
    {
        get
        {
            if (_builtins is { } made && ReferenceEquals(made.Functions, Functions))
                return made.Table;
            var table = new FunctionTable(Functions);
            _builtins = new MadeTable(Functions, table);
            return table;
        }
    }

    /// <summary>A table and the list that it was made for; one reference, so that threads see both or neither.</summary>
    private sealed record MadeTable(IReadOnlyList<TemplateFunction> Functions, FunctionTable Table);
}
