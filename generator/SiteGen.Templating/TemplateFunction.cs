// A function that the host of the engine gives to templates.

namespace SiteGen.Templating;

/// <summary>A named function that templates may call: <c>asset "site.css"</c> or <c>"site.css" | asset</c>.</summary>
/// <param name="Name">Its name; a dot makes it a member of a group, as in <c>text.plural</c>.</param>
/// <param name="MinArguments">How many arguments it needs.</param>
/// <param name="MaxArguments">How many arguments it takes at the most.</param>
/// <param name="Call">The function: its values, and the place of the call for findings of its own. It throws
/// <see cref="TemplateFunctionException"/> for a fault of the template's author.</param>
public sealed record TemplateFunction(
    string Name, int MinArguments, int MaxArguments, Func<IReadOnlyList<object?>, SourceSpan, object?> Call)
{
    /// <summary>A function that has no findings of its own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="minArguments">How many arguments it needs.</param>
    /// <param name="maxArguments">How many arguments it takes at the most.</param>
    /// <param name="call">The function.</param>
    public TemplateFunction(string name, int minArguments, int maxArguments, Func<IReadOnlyList<object?>, object?> call)
        : this(name, minArguments, maxArguments, (arguments, _) => call(arguments))
    {
    }

    /// <summary>True when what it says of a text is known before any page is rendered: a text in quotes is tried at
    /// once.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>A fault of the template's author found inside a function: it becomes a diagnostic at the call.</summary>
public sealed class TemplateFunctionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="hint">What to type instead, or null.</param>
    public TemplateFunctionException(string message, string? hint = null)
        : base(message) => Hint = hint;

    /// <summary>What to type instead, or null.</summary>
    public string? Hint { get; }
}
