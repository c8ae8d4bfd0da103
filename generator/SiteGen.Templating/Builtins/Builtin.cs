// One function of the language: its name, its parameters, its code.
using System.Collections.Immutable;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>A builtin function.</summary>
/// <param name="Name">Its full name, as in <c>string.append</c>.</param>
/// <param name="Parameters">Names of its parameters, for named arguments.</param>
/// <param name="Least">How many arguments it needs.</param>
/// <param name="Rest">True when it takes any number of further arguments.</param>
/// <param name="Body">Its code.</param>
internal sealed record Builtin(string Name, ImmutableArray<string> Parameters, int Least, bool Rest, Func<Arguments, object?> Body)
{
    /// <summary>How it is written, for messages: <c>string.append &lt;text&gt; &lt;with&gt;</c>.</summary>
    public string Usage => $"{Name}{string.Concat(Parameters.Select((p, i) => i < Least ? $" <{p}>" : $" [{p}]"))}{(Rest ? " …" : "")}";

    public int Most => Rest ? int.MaxValue : Parameters.Length;

    /// <summary>Makes a builtin from a list such as <c>"text, limit, ellipsis?"</c>: optional ones end with <c>?</c>, the last with <c>...</c> takes all others.</summary>
    public static Builtin Of(string name, string parameters, Func<Arguments, object?> body)
    {
        var names = parameters.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var rest = names.Length > 0 && names[^1].EndsWith("...", StringComparison.Ordinal);
        return new Builtin(
            name,
            [.. names.Select(n => n.TrimEnd('?', '.'))],
            names.Count(n => !n.EndsWith('?') && !n.EndsWith("...", StringComparison.Ordinal)),
            rest,
            body);
    }
}

/// <summary>The functions under one name, as in <c>string.</c>.</summary>
internal sealed record BuiltinGroup(string Name, ImmutableArray<Builtin> Functions)
{
    public static BuiltinGroup Of(string name, params (string Name, string Parameters, Func<Arguments, object?> Body)[] functions) =>
        new(name, [.. functions.Select(f => Builtin.Of(name.Length == 0 ? f.Name : $"{name}.{f.Name}", f.Parameters, f.Body))]);
}
