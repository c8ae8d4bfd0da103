// One fault of a running template in its surroundings: which call it was, and where its arguments stand.
using System.Text.RegularExpressions;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Templating.Functions;

namespace SiteGen.Templating.Running;

/// <param name="Page">The rendering.</param>
/// <param name="Span">Where Scriban sees the fault.</param>
/// <param name="Node">What was being worked out.</param>
internal sealed record RunCase(PageContext Page, ScribanSpan Span, ScriptNode? Node)
{
    public SourceSpan At => Page.Span(Span);

    public RenderSettings Settings => Page.Settings;

    public string Written => Node is null ? Places.Written(At) : Page.Written(Node);

    /// <summary>The function that is called, as it is written.</summary>
    public string Callee => Target is { } target ? Page.Written(target) : Written;

    /// <summary>Where the pattern of a regular expression stands.</summary>
    public SourceSpan PatternAt => Callee == "regex.unescape" ? Argument(0) : Argument(1);

    private ScriptExpression? Target => Node switch
    {
        ScriptFunctionCall call => call.Target,
        ScriptExpression bare => bare,
        _ => null,
    };

    /// <summary>The place of the call; Scriban's own place where its messages are kept.</summary>
    private SourceSpan CallAt => Page.IsStrict && Node is not null ? Page.Span(Node.Span) : At;

    private ScriptPipeCall? Pipe => Node?.Parent is ScriptPipeCall pipe && ReferenceEquals(pipe.To, Node) ? pipe : null;

    /// <summary>Where an argument stands, also one that comes through a pipe; else the call.</summary>
    public SourceSpan Argument(int index)
    {
        if (!Page.IsStrict)
            return At;
        if (Pipe is { } pipe)
            index--;
        if (index < 0)
            return Page.Span(Pipe!.From!.Span);
        return Node is ScriptFunctionCall call && index < call.Arguments.Count
            ? Page.Span(call.Arguments[index].Span)
            : CallAt;
    }

    public Diagnostic RecursionLimit() => TemplateErrors.RecursionLimit(At, Settings.RecursionLimit);

    public Diagnostic ArgumentCount()
    {
        var found = (Node as ScriptFunctionCall)?.Arguments.Count(a => a is not ScriptNamedArgument) ?? 0;
        found += Pipe is null ? 0 : 1;
        if (Function is not { } function)
            return TemplateErrors.ArgumentCount(CallAt, Callee, found, 0, int.MaxValue, Callee);
        var most = function.VarParamKind == ScriptVarParamKind.None ? function.ParameterCount : int.MaxValue;
        var usage = Builtins.Usage(function, Callee);
        return TemplateErrors.ArgumentCount(CallAt, Callee, found, function.RequiredParameterCount, most, usage);
    }

    public Diagnostic UnknownArgument(string name) => TemplateErrors.UnknownArgument(
        At, Callee, name, Function is { } function ? Builtins.ParameterNames(function) : []);

    public Diagnostic UnknownFunction(string name) =>
        TemplateErrors.UnknownFunction(At, name, Builtins.Names(Page.BuiltinObject));

    public Diagnostic NotAFunction(string written, string type) => TemplateErrors.NotAFunction(At, written, type);

    public Diagnostic WrongType(string found, string wanted)
    {
        if (wanted is "int" or "a whole number")
            return TemplateErrors.NotAWholeNumber(At, found);
        return TemplateErrors.WrongType(At, found == "a value" ? Places.Written(At) : found, wanted);
    }

    public Diagnostic ArgumentType(string wanted) =>
        TemplateErrors.WrongType(Argument(0), Places.Written(Argument(0)), wanted);

    public Diagnostic BadOperand(string type)
    {
        var sign = Node is ScriptUnaryExpression { OperatorToken: { } token } ? Page.Written(token) : "-";
        return TemplateErrors.BadOperand(CallAt, sign, type);
    }

    public Diagnostic ReadOnlyMember() => TemplateErrors.ReadOnlyValue(At, Places.Written(At), "this value");

    public Diagnostic OfNull()
    {
        var wanted = $"\"{Places.Written(At)}\"";
        return Node is ScriptMemberExpression { Target: { } target }
            ? TemplateErrors.NullTarget(At, Page.Written(target), $"member {wanted}")
            : TemplateErrors.NullTarget(At, Written, wanted);
    }

    /// <summary>The pattern that a message about a regular expression quotes.</summary>
    public static string Pattern(string message) =>
        Regex.Match(message, "^Invalid pattern '(.*)' at offset", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>A message that the table does not know, with how the function is called.</summary>
    public Diagnostic Other(string message)
    {
        var text = message.Replace('`', '"').ReplaceLineEndings(" ").TrimEnd('.');
        var hint = Function is { } function ? $"write {Builtins.Usage(function, Callee)}" : TemplateErrors.Reference;
        return TemplateErrors.BadValue(At, text, hint);
    }

    private IScriptFunctionInfo? Function => Builtins.Find(Page.BuiltinObject, Callee) as IScriptFunctionInfo
        ?? (Target is ScriptVariable variable ? Page.FunctionOf(variable) : null);
}
