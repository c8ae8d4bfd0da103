// One walk through a tree: everything that it names, and faults of form that Scriban would find only when they run.

namespace SiteGen.Templating.Reading;

/// <summary>A function that is called, with what comes through a pipe as its first argument.</summary>
internal sealed record CallOf(ScriptNode Node, ScriptExpression? Target, ScriptExpression[] Arguments);

internal sealed class TemplateNames
{
    private static readonly string[] LoopOptions = ["offset", "limit", "reversed"];
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly SourceText _source;

    public TemplateNames(SourceText source, ScriptPage page)
    {
        _source = source;
        Walk(page);
    }

    /// <summary>Faults of form.</summary>
    public List<Diagnostic> Faults { get; } = [];

    /// <summary>Variables that the template sets, and names that it asks for before it reads them.</summary>
    public HashSet<string> Set { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>True when something gives names that nobody can foresee: an import, a with, code in a text.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Variables and members that have to be there.</summary>
    public List<ScriptVariableGlobal> Variables { get; } = [];

    public List<ScriptMemberExpression> Members { get; } = [];

    public List<CallOf> Calls { get; } = [];

    /// <summary>The names of templates that are included; null for one that is worked out.</summary>
    public IEnumerable<(ScriptExpression At, string? Name)> Includes => Calls
        .Where(c => c is { Target: ScriptVariableGlobal { Name: "include" or "include_join" }, Arguments.Length: > 0 })
        .SelectMany(c =>
            c.Arguments[0] is ScriptArrayInitializerExpression list ? list.Values.ToArray() : [c.Arguments[0]])
        .Select(name => (name, TextOf(name)));

    /// <summary>True for a member that is read, a text in quotes, and what begins like a text that others are joined
    /// to.</summary>
    public bool Mentions(string name) => _texts.Contains(name) || _beginnings.Any(name.StartsWith);

    /// <summary>Names with dots between them; null for what is worked out.</summary>
    public static string? PathOf(ScriptExpression? node) => node switch
    {
        ScriptVariableGlobal variable => variable.Name,
        ScriptMemberExpression { Target: var target, Member: { } member } when PathOf(target) is { } owner =>
            $"{owner}.{member.Name}",
        _ => null,
    };

    /// <summary>A text in quotes; null for what is worked out.</summary>
    public static string? TextOf(ScriptExpression node) =>
        node is ScriptLiteral { Value: string or Html } text ? text.Value.ToString() : null;

    private void Walk(ScriptNode? node, bool mayMiss = false)
    {
        switch (node)
        {
            case null or ScriptReadOnlyStatement:
                return;
            case Maybe { Expression: var name }:
                Walk(name, mayMiss: true);
                return;
            case ScriptMemberExpression member:
                _texts.Add(member.Member?.Name ?? "");
                HasMore |= member is
                { Target: ScriptVariableGlobal { Name: "object" }, Member.Name: "eval" or "eval_template" };
                if (!mayMiss)
                    Members.Add(member);
                else if (PathOf(member) is { } path)
                    Asked.Add(path);
                Walk(member.Target, mayMiss);
                return;
            case ScriptIndexerExpression item:
                Walk(item.Target, mayMiss);
                Walk(item.Index);
                return;
            case ScriptNamedArgument { Value: var value }:
                Walk(value);
                return;
            case ScriptObjectMember { Value: var value }:
                Walk(value);
                return;
            case ScriptVariableGlobal variable when mayMiss:
                Asked.Add(variable.Name);
                return;
            case ScriptVariableGlobal variable:
                Variables.Add(variable);
                return;
            case ScriptLiteral literal:
                _texts.Add(literal.Value?.ToString() ?? "");
                break;
            case Operation { Left: ScriptLiteral { Value: string { Length: > 0 } text } }:
                _beginnings.Add(text);
                break;
            case ScriptExpressionStatement { Expression: ScriptVariableGlobal or ScriptMemberExpression } alone:
                Calls.Add(new CallOf(alone.Expression, alone.Expression, []));
                break;
            case ScriptFunctionCall call:
                var piped = Piped(call);
                Calls.Add(new CallOf(call, call.Target, [.. piped is null ? [] : new[] { piped }, .. call.Arguments]));
                Order(call);
                break;
            case ScriptPipeCall pipe:
                foreach (var function in new[] { pipe.From, pipe.To })
                {
                    if (function is not (null or ScriptFunctionCall or ScriptPipeCall) && Piped(function) is { } from)
                        Calls.Add(new CallOf(function, function, [from]));
                }
                break;
            case ScriptImportStatement or ScriptWithStatement:
                HasMore = true;
                break;
            default:
                Given(node);
                break;
        }
        foreach (var child in node.Children)
            Walk(child);
    }

    private void Given(ScriptNode node)
    {
        if (node is ScriptForStatement loop)
            Options(loop, node is ScriptTableRowStatement ? "tablerow" : "for");
        var target = node switch
        {
            ScriptAssignExpression assign => assign.Target,
            ScriptForStatement { Variable: var variable } => variable,
            ScriptCaptureStatement capture => capture.Target,
            ScriptFunction function => function.NameOrDoToken,
            ScriptParameter parameter => parameter.Name,
            _ => null,
        };
        if (target is ScriptVariable { Name: var name })
            Set.Add(name);
        HasMore |= target is ScriptMemberExpression { Target: ScriptThisExpression }
            or ScriptIndexerExpression { Target: ScriptThisExpression };
    }

    /// <summary>What a pipe gives to an expression: in Scriban's tree <c>a | f | g</c> is <c>a | (f | g)</c>.</summary>
    private static ScriptExpression? Piped(ScriptNode node) => node.Parent switch
    {
        ScriptPipeCall pipe when ReferenceEquals(pipe.To, node) => pipe.From,
        ScriptPipeCall pipe => Piped(pipe),
        _ => null,
    };

    private void Order(ScriptFunctionCall call)
    {
        var named = call.Arguments.SkipWhile(a => a is not ScriptNamedArgument);
        if (named.FirstOrDefault(a => a is not ScriptNamedArgument) is { } behind)
            Faults.Add(TemplateErrors.BehindNamed.At(Span(behind)));
    }

    private void Options(ScriptForStatement loop, string word)
    {
        string[] known = word == "for" ? LoopOptions : [.. LoopOptions, "cols"];
        foreach (var option in loop.NamedArguments)
        {
            var name = option.Name?.Name ?? "";
            var isKnown = known.Contains(name);
            if (!isKnown || option.Value is null && name != "reversed")
                Faults.Add(TemplateErrors.LoopOption.WithHint(
                    isKnown ? $"write {name}: <number>" : Nearest.Hint(name, known), Span(option), name,
                    Forms.Expected(Forms.Blocks[word])));
        }
    }

    private SourceSpan Span(ScriptNode node) => _source.SpanBetween(node.Span.Start.Offset, node.Span.End.Offset + 1);
}
