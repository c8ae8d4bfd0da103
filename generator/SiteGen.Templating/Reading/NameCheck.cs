// What templates name, looked up before they run, also where they never do: functions, arguments, templates, members.
using SiteGen.Templating.Functions;
using static SiteGen.Templating.TemplateErrors;

namespace SiteGen.Templating.Reading;

/// <param name="settings">The functions and templates that there are.</param>
/// <param name="model">The names of the model with those objects whose members are known; null when they are
/// not.</param>
/// <param name="bag">Where findings go.</param>
internal sealed class NameCheck(
    RenderSettings settings, IReadOnlyDictionary<string, ITemplateObject?>? model, DiagnosticBag bag)
{
    /// <summary>Variables that the templates set themselves: one template sees those of another.</summary>
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private bool _hasMore;
    private SourceText _source = new("", "");

    /// <summary>Looks through templates and through what they include.</summary>
    public void Run(IEnumerable<Template> templates)
    {
        var all = templates.ToDictionary(t => t, t => t.Names!);
        foreach (var (at, name) in Grow(all))
            _hasMore |= name is null && settings.TemplateNames.Count() > all.Count;
        foreach (var names in all.Values)
        {
            _set.UnionWith(names.Set);
            _asked.UnionWith(names.Asked);
            _hasMore |= names.HasMore;
        }
        foreach (var (template, names) in all)
        {
            _source = template.Source;
            names.Variables.ForEach(Variable);
            names.Members.ForEach(Member);
            names.Calls.ForEach(Call);
            foreach (var (at, name) in names.Includes.Where(i => i.Name is not null))
            {
                if (settings.FindTemplate(name!) is null)
                    bag.Add(UnknownTemplate.WithHint(Nearest.Hint(name!, settings.TemplateNames), Span(at), name));
            }
        }
    }

    /// <summary>Adds what is included, and gives all includes.</summary>
    private List<(ScriptExpression At, string? Name)> Grow(Dictionary<Template, TemplateNames> all)
    {
        var includes = all.Values.SelectMany(n => n.Includes).ToList();
        for (var i = 0; i < includes.Count; i++)
        {
            if (includes[i].Name is { } name && settings.FindTemplate(name) is { HasErrors: false } found
                && all.TryAdd(found, found.Names!))
                includes.AddRange(found.Names!.Includes);
        }
        return includes;
    }

    private void Variable(ScriptVariableGlobal node)
    {
        var name = node.Name;
        if (_hasMore || _set.Contains(name) || _asked.Contains(name) || name is "for" or "while" or "tablerow"
            || settings.Builtins.Contains(name) || model?.ContainsKey(name) == true)
            return;
        if (Faults.IsCalled(node))
            bag.Add(Faults.NoFunction(settings.Builtins, Span(node), name, node));
        else if (model is not null)
            bag.Add(Faults.NoVariable(settings, Span(node), name, model.Keys.Concat(_set)));
    }

    /// <summary>The members of an object are looked up as far down as they are known.</summary>
    private void Member(ScriptMemberExpression node)
    {
        if (node.Member is not { Name: var name } member)
            return;
        if (node.Target is ScriptVariableGlobal { Name: var group } && !_set.Contains(group)
            && Builtins.Find(settings.Builtins, group) is ScriptObject { Count: > 0 } functions)
        {
            if (!functions.Contains(name))
                bag.Add(Faults.NoFunction(settings.Builtins, Span(member), $"{group}.{name}", null));
        }
        else if (Known(node.Target) is { } owner && !owner.TryGetValue(null, default, name, out _)
            && !_asked.Contains(TemplateNames.PathOf(node) ?? ""))
        {
            var written = _source.Text[node.Target!.Span.Start.Offset..(node.Target.Span.End.Offset + 1)];
            var hint = TemplateHints.MemberHint(name, owner.GetMembers(), written);
            bag.Add(UnknownMember.WithHint(hint, Span(member), name, TemplateHints.Quoted(written)));
        }
    }

    private IScriptObject? Known(ScriptExpression? node) => node switch
    {
        ScriptVariableGlobal { Name: var name } when !_set.Contains(name) => model?.GetValueOrDefault(name),
        ScriptMemberExpression { Target: var target, Member: { Name: var name } } =>
            Known(target) is { } owner && owner.TryGetValue(null, default, name, out var value)
                ? value as ITemplateObject
                : null,
        _ => null,
    };

    private void Call(CallOf call)
    {
        if (TemplateNames.PathOf(call.Target) is not { } name || _set.Contains(name.Split('.')[0])
            || Builtins.Find(settings.Builtins, name) is not IScriptFunctionInfo function
            || call.Arguments.Any(a =>
                a is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand }))
            return;
        var host = (function as Function)?.Host;
        var known = Builtins.ParameterNames(function).ToList();
        var named = call.Arguments.OfType<ScriptNamedArgument>().Select(a => (At: a, Name: a.Name?.Name ?? ""))
            .ToList();
        var takesAny = function.VarParamKind == ScriptVarParamKind.Direct && host is null;
        if (named.Find(n => !takesAny && !known.Contains(n.Name)) is { At: { } at, Name: var unknown })
        {
            bag.Add(UnknownArgument.WithHint(Nearest.Hint(unknown, known), Span(at), name, unknown));
            return;
        }
        var (least, most) = Builtins.Counts(function);
        var count = call.Arguments.Length - named.Count;
        if (count > most || count + named.Count(n => known.Contains(n.Name)) < least)
            bag.Add(Builtins.WrongCount(Span(call.Node), name, count, function));
        else if (host is { IsFixed: true } && TemplateNames.TextOf(call.Arguments[0]) is { } text)
            Try(host, text, Span(call.Node));
    }

    private void Try(TemplateFunction host, string text, SourceSpan at)
    {
        try
        {
            host.Call([text], at);
        }
        catch (TemplateFunctionException fault)
        {
            bag.Add(HostFault.WithHint(fault.Hint, at, fault.Message));
        }
    }

    private SourceSpan Span(ScriptNode node) => _source.SpanBetween(node.Span.Start.Offset, node.Span.End.Offset + 1);
}
