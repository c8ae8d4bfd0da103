// A function that Scriban calls: one of the host's, or one that we give or change.

namespace SiteGen.Templating.Functions;

internal sealed class Function : IScriptCustomFunction
{
    private readonly ScriptParameterInfo[] _parameters;
    private readonly Func<Call, object?> _run;

    /// <param name="parameters">Names; those with a question mark may be left out, behind "..." any may follow.</param>
    /// <param name="run">What it does.</param>
    public Function(string parameters, Func<Call, object?> run)
    {
        var names = parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        VarParamKind = names.Contains("...") ? ScriptVarParamKind.Direct : ScriptVarParamKind.None;
        _parameters = [.. names.Where(n => n != "...").Select(n => n.EndsWith('?')
            ? new ScriptParameterInfo(typeof(object), n[..^1], null)
            : new ScriptParameterInfo(typeof(object), n))];
        _run = run;
        RequiredParameterCount = _parameters.Count(p => !p.HasDefaultValue);
    }

    /// <summary>A function of Scriban's with something around it.</summary>
    public Function(IScriptFunctionInfo inner, Func<Call, object?> run)
    {
        _parameters = [.. Enumerable.Range(0, inner.ParameterCount).Select(inner.GetParameterInfo)];
        (_run, RequiredParameterCount) = (run, inner.RequiredParameterCount);
    }

    /// <summary>A function of the host.</summary>
    public Function(TemplateFunction host)
        : this("...", call => Run(host, call)) => Host = host;

    public TemplateFunction? Host { get; }

    public int RequiredParameterCount { get; }

    public int ParameterCount => _parameters.Length;

    public ScriptVarParamKind VarParamKind { get; }

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < _parameters.Length ? _parameters[index] : new ScriptParameterInfo(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        _run(new Call((PageContext)context, callerContext ?? context.CurrentNode!, arguments));

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static object? Run(TemplateFunction host, Call call)
    {
        var arguments = call.Arguments;
        if (arguments.GetMembers().FirstOrDefault(m => m != "size") is { } name)
            throw TemplateErrors.UnknownArgument.Fault(call.Span, host.Name, name);
        if (arguments.Count < host.MinArguments || arguments.Count > host.MaxArguments)
            throw Builtins.WrongCount(call.Span, host.Name, arguments.Count, new Function(host)).Fault();
        try
        {
            return Values.Of(host.Call([.. arguments.Select(Seen)], call.Span));
        }
        catch (TemplateFunctionException fault)
        {
            throw TemplateErrors.HostFault.WithHint(fault.Hint, call.Span, fault.Message).Fault();
        }
        catch (Exception bug) when (bug is not ScriptRuntimeException)
        {
            throw new HostBug(bug);
        }
    }

    /// <summary>An object that the template made, as the host knows objects.</summary>
    private static object? Seen(object? value) => value is ScriptObject made and not ITemplateObject
        ? new DictionaryObject(made.ToDictionary(m => m.Key, m => (object?)m.Value, StringComparer.Ordinal))
        : value;
}

/// <summary>One call of a function.</summary>
internal readonly record struct Call(PageContext Page, ScriptNode Caller, ScriptArray Arguments)
{
    /// <summary>An argument, null when it was left out.</summary>
    public object? this[int index] => index < Arguments.Count ? Arguments[index] : null;

    public SourceSpan Span => Page.Span(Caller);

    /// <summary>What Scriban's own function gives.</summary>
    public object? Run(IScriptCustomFunction inner) => inner.Invoke(Page, Caller, Arguments, null);

    public string Text(int index) => Page.ObjectToString(this[index]) ?? "";

    public IEnumerable<object?> List(int index) =>
        (this[index] as System.Collections.IEnumerable ?? Array.Empty<object?>()).Cast<object?>();

    /// <summary>An argument as HTML: what the template's author wrote out is not escaped.</summary>
    public string Html(int index)
    {
        var given = (Caller as ScriptFunctionCall)?.Arguments;
        var at = index - (Caller.Parent is ScriptPipeCall pipe && ReferenceEquals(pipe.To, Caller) ? 1 : 0);
        return Page.HtmlOf(this[index], at >= 0 && at < given?.Count ? given[at] : null);
    }
}
