// Functions that Scriban calls: those of the host and those that we give or change.
using System.Threading.Tasks;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Functions;

/// <summary>A function that gets its values as they come.</summary>
internal abstract class Function : IScriptCustomFunction
{
    public abstract int RequiredParameterCount { get; }

    public abstract int ParameterCount { get; }

    public virtual ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public virtual ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        => Run(new Call((PageContext)context, callerContext ?? context.CurrentNode, arguments));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        => new(Invoke(context, callerContext, arguments, blockStatement));

    protected abstract object? Run(Call call);
}

/// <summary>One call of a function.</summary>
internal readonly record struct Call(PageContext Page, ScriptNode? Caller, ScriptArray Arguments)
{
    /// <summary>An argument, null when it was left out.</summary>
    public object? this[int index] => index < Arguments.Count ? Arguments[index] : null;

    /// <summary>Where the call stands.</summary>
    public Diagnostics.SourceSpan Span => Page.Span(Caller?.Span ?? Page.CurrentSpan);

    public string Text(int index) => TextOf(this[index]);

    public string TextOf(object? value) => Page.ObjectToString(value) ?? "";

    /// <summary>True when the author of the template wrote the text of an argument.</summary>
    public bool IsLiteral(int index)
    {
        if (Caller is not ScriptFunctionCall { Arguments: var given })
            return false;
        var written = Caller.Parent is ScriptPipeCall pipe && ReferenceEquals(pipe.To, Caller) ? index - 1 : index;
        return written >= 0 && written < given.Count && HtmlParts.IsLiteral(given[written]);
    }
}

/// <summary>A function of ours with named parameters; those with a question mark may be left out.</summary>
internal sealed class OwnFunction : Function
{
    private readonly ScriptParameterInfo[] _parameters;
    private readonly Func<Call, object?> _call;

    public OwnFunction(string parameters, Func<Call, object?> call)
    {
        _parameters = [.. parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parameter)];
        _call = call;
        RequiredParameterCount = _parameters.Count(p => !p.HasDefaultValue);
    }

    public override int RequiredParameterCount { get; }

    public override int ParameterCount => _parameters.Length;

    public override ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public override ScriptParameterInfo GetParameterInfo(int index) =>
        index < _parameters.Length ? _parameters[index] : base.GetParameterInfo(index);

    protected override object? Run(Call call) => _call(call);

    private static ScriptParameterInfo Parameter(string name) =>
        name.EndsWith('?') ? new(typeof(object), name[..^1], null) : new(typeof(object), name);
}

/// <summary>A function of the host.</summary>
internal sealed class HostFunction(TemplateFunction function) : Function
{
    public override int RequiredParameterCount => 0;

    public override int ParameterCount => 0;

    public TemplateFunction Host => function;

    protected override object? Run(Call call)
    {
        var (page, _, arguments) = call;
        if (arguments.GetMembers().FirstOrDefault(m => m != "size") is { } name)
            throw new TemplateFault(TemplateErrors.UnknownArgument(call.Span, function.Name, name, []));
        if (arguments.Count < function.MinArguments || arguments.Count > function.MaxArguments)
            throw new TemplateFault(Builtins.ArgumentCount(call.Span, function, arguments.Count));
        try
        {
            return Values.Of(function.Call([.. arguments.Select(Seen)]));
        }
        catch (TemplateFunctionException fault)
        {
            throw new TemplateFault(TemplateErrors.FunctionFault(page.Span(call.Caller!.Span), fault.Message, fault.Hint));
        }
        catch (Exception bug) when (bug is not ScriptRuntimeException)
        {
            throw new HostBug(bug);
        }
    }

    /// <summary>A value as the host knows it: an object that the template made can be asked for its members, too.</summary>
    private static object? Seen(object? value) => value is ScriptObject made and not ITemplateObject
        ? new DictionaryObject(made.ToDictionary(m => m.Key, m => (object?)m.Value, StringComparer.Ordinal))
        : value;
}
