// One fault of a running template in its surroundings: which call it was, and where its arguments stand.
using SiteGen.Templating.Functions;
using static SiteGen.Templating.TemplateErrors;
using static SiteGen.Templating.TemplateHints;

namespace SiteGen.Templating.Running;

/// <param name="Page">The rendering.</param>
/// <param name="Place">Where Scriban sees the fault.</param>
/// <param name="Node">What was being worked out.</param>
internal sealed record RunCase(PageContext Page, ScribanSpan Place, ScriptNode? Node)
{
    public SourceSpan At => Page.Span(Place);

    public RenderSettings Settings => Page.Settings;

    public string Written => Node is null ? Marked(At) : Page.Written(Node);

    /// <summary>The function that is called, as it is written.</summary>
    public string Callee => Target is { } target ? Page.Written(target) : Written;

    public string Sign => Node is ScriptUnaryExpression { OperatorToken: { } token } ? Page.Written(token) : "-";

    /// <summary>The place of the call; Scriban's own place where its messages are kept.</summary>
    public SourceSpan CallAt => Page.IsStrict && Node is not null ? Page.Span(Node) : At;

    /// <summary>How the function is called; null when it is none.</summary>
    public string? Usage => Function is { } function ? Builtins.Usage(function, Callee) : null;

    private ScriptExpression? Target => Node is ScriptFunctionCall call ? call.Target : Node as ScriptExpression;

    private IScriptFunctionInfo? Function => Builtins.Find(Page.BuiltinObject, Callee) as IScriptFunctionInfo
        ?? (Target is ScriptVariable variable ? Page.FunctionOf(variable) : null);

    private ScriptPipeCall? Pipe => Node?.Parent is ScriptPipeCall pipe && ReferenceEquals(pipe.To, Node) ? pipe : null;

    /// <summary>The marked text.</summary>
    public static string Marked(SourceSpan at)
    {
        var line = at.Source.Line(at.Line);
        var start = Math.Min(at.Column - 1, line.Length);
        return line.Substring(start, Math.Min(at.Length, line.Length - start));
    }

    /// <summary>Where an argument stands, also one that comes through a pipe; else the call.</summary>
    public SourceSpan Argument(int index)
    {
        if (!Page.IsStrict)
            return At;
        index -= Pipe is null ? 0 : 1;
        if (index < 0)
            return Page.Span(Pipe!.From);
        return Node is ScriptFunctionCall call && index < call.Arguments.Count
            ? Page.Span(call.Arguments[index])
            : CallAt;
    }

    public Diagnostic WrongCount()
    {
        var found = (Node as ScriptFunctionCall)?.Arguments.Count(a => a is not ScriptNamedArgument) ?? 0;
        return Builtins.WrongCount(CallAt, Callee, found + (Pipe is null ? 0 : 1), Function);
    }

    public Diagnostic WrongName(string name) => UnknownArgument.WithHint(
        Function is { } function ? Nearest.Hint(name, Builtins.ParameterNames(function)) : null, At, Callee, name);

    public static Diagnostic Wrong(SourceSpan at, string found, string wanted) => wanted is "int" or "a whole number"
        ? NotWhole.At(at, found)
        : WrongType.WithHint(WantedHint(wanted), at, found, wanted);

    public Diagnostic NullOwner()
    {
        var wanted = $"\"{Marked(At)}\"";
        return Node is ScriptMemberExpression { Target: { } target }
            ? OfNull.At(At, Quoted(Page.Written(target)), $"member {wanted}")
            : OfNull.At(At, Quoted(Written), wanted);
    }
}
