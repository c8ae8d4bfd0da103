// What templates name, looked up before they run, also where they never do: functions, arguments, templates, members.
using SiteGen.Templating.Functions;

namespace SiteGen.Templating.Reading;

/// <param name="settings">The functions and templates that there are.</param>
/// <param name="model">The names of the model with those objects whose members never change; null when they are not
/// known.</param>
/// <param name="given">Variables that the templates set themselves: one template sees those of another.</param>
/// <param name="bag">Where findings go.</param>
internal sealed class NameCheck(
    RenderSettings settings,
    IReadOnlyDictionary<string, ITemplateObject?>? model,
    GivenNames given,
    DiagnosticBag bag) : ScriptVisitor
{
    private SourceText _source = new("", "");

    public void Run()
    {
        foreach (var template in given.Templates)
        {
            _source = template.Source;
            Visit(template.Page);
        }
    }

    public override void Visit(ScriptVariableGlobal node)
    {
        if (node is not StrictVariable { IsOptional: false, Name: var name } variable || IsKnown(name))
            return;
        if (variable.IsCalled)
            NoFunction(node, name, Builtins.Names(settings.Builtins));
        else if (model is not null)
        {
            var known = settings.Builtins.GetMembers().Concat(model.Keys).Concat(given.Names);
            bag.Add(TemplateErrors.UnknownVariable.WithHint(Nearest.Hint(name, known), Span(node), name));
        }
    }

    public override void Visit(ScriptMemberExpression node)
    {
        Visit(node.Target);
        if (node is not StrictMember { IsOptional: false, Target: ScriptVariableGlobal { Name: var owner } }
            || given.Has(owner) || node.Member is not { Name: var name } member)
            return;
        if (Builtins.Find(settings.Builtins, owner) is ScriptObject { Count: > 0 } group)
        {
            if (!group.Contains(name))
                NoFunction(member, $"{owner}.{name}", group.GetMembers().Select(m => $"{owner}.{m}"));
        }
        else if (model?.GetValueOrDefault(owner) is { } known && !known.TryGetMember(name, out _))
            bag.Add(TemplateErrors.UnknownMember.WithHint(Nearest.Hint(name, known.MemberNames), Span(member), name,
                $"\"{owner}\""));
    }

    /// <summary>A function that stands alone is called without arguments.</summary>
    public override void Visit(ScriptExpressionStatement node)
    {
        if (PathOf(node.Expression) is not null)
            Call(node.Expression!, node.Expression, []);
        base.Visit(node);
    }

    public override void Visit(ScriptNamedArgument node) => Visit(node.Value);

    public override void Visit(ScriptObjectMember node) => Visit(node.Value);

    public override void Visit(ScriptReadOnlyStatement node)
    {
    }

    public override void Visit(ScriptFunctionCall node)
    {
        Call(node, node.Target, Piped(node) is { } piped ? [piped, .. node.Arguments] : [.. node.Arguments]);
        base.Visit(node);
    }

    public override void Visit(ScriptPipeCall node)
    {
        foreach (var function in new[] { node.From, node.To })
        {
            if (function is not (null or ScriptFunctionCall or ScriptPipeCall) && Piped(function) is { } piped)
                Call(function, function, [piped]);
        }
        base.Visit(node);
    }

    private bool IsKnown(string name) =>
        given.AreMore || given.Has(name) || given.IsAsked(name) || name is "for" or "while" or "tablerow"
        || settings.Builtins.Contains(name) || model?.ContainsKey(name) == true;

    /// <summary>What a pipe gives to an expression: in Scriban's tree <c>a | f | g</c> is <c>a | (f | g)</c>.</summary>
    private static ScriptExpression? Piped(ScriptNode node) => node.Parent switch
    {
        ScriptPipeCall pipe when ReferenceEquals(pipe.To, node) => pipe.From,
        ScriptPipeCall pipe => Piped(pipe),
        _ => null,
    };

    private void Call(ScriptNode node, ScriptExpression? target, ScriptExpression[] arguments)
    {
        if (PathOf(target) is not { } name || given.Has(name.Split('.')[0]))
            return;
        if (Builtins.Find(settings.Builtins, name) is not IScriptFunctionInfo function)
            return;
        if (arguments.Any(a => a is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand }))
            return;
        var host = (function as Function)?.Host;
        var known = Builtins.ParameterNames(function).ToList();
        var named = arguments.OfType<ScriptNamedArgument>().ToList();
        var takesAny = function.VarParamKind == ScriptVarParamKind.Direct && host is null;
        if (named.Find(n => !takesAny && !known.Contains(n.Name?.Name ?? "")) is { } unknown)
        {
            var (written, hint) = (unknown.Name?.Name ?? "", Nearest.Hint(unknown.Name?.Name ?? "", known));
            bag.Add(TemplateErrors.UnknownArgument.WithHint(hint, Span(unknown), name, written));
            return;
        }
        var (least, most) = Builtins.Counts(function);
        var count = arguments.Length - named.Count;
        if (count > most || count + named.Count(n => known.Contains(n.Name?.Name ?? "")) < least)
            bag.Add(Builtins.WrongCount(Span(node), name, count, function));
        else if (name is "include" or "include_join")
            Include(arguments[0]);
        else if (host is { IsFixed: true } && GivenNames.TextOf(arguments[0]) is { } text)
            Try(host, text, node);
    }

    private void Include(ScriptExpression written)
    {
        foreach (var item in GivenNames.Included(written))
        {
            if (GivenNames.TextOf(item) is { } name && settings.FindTemplate(name) is null)
                bag.Add(TemplateErrors.UnknownTemplate.WithHint(Nearest.Hint(name, settings.TemplateNames), Span(item),
                    name));
        }
    }

    private void Try(TemplateFunction host, string text, ScriptNode node)
    {
        try
        {
            host.Call([text], Span(node));
        }
        catch (TemplateFunctionException fault)
        {
            bag.Add(TemplateErrors.HostFault.WithHint(fault.Hint, Span(node), fault.Message));
        }
    }

    private static string? PathOf(ScriptExpression? node) => node switch
    {
        ScriptVariableGlobal variable => variable.Name,
        ScriptMemberExpression { Target: ScriptVariableGlobal owner, Member: { } member } =>
            $"{owner.Name}.{member.Name}",
        _ => null,
    };

    private void NoFunction(ScriptNode at, string name, IEnumerable<string> functions) => bag.Add(
        TemplateErrors.UnknownFunction.WithHint(TemplateHints.FunctionHint(name, [.. functions]), Span(at), name));

    private SourceSpan Span(ScriptNode node) => _source.SpanBetween(node.Span.Start.Offset, node.Span.End.Offset + 1);
}
