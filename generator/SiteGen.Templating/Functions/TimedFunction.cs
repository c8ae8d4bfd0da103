// Functions on regular expressions: all of a rendering together get a limited time.
using System.Diagnostics;
using System.Threading.Tasks;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Functions;

internal sealed class TimedFunction(IScriptCustomFunction inner) : IScriptCustomFunction
{
    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => inner.GetParameterInfo(index);

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var page = (PageContext)context;
        var at = callerContext?.Span ?? page.CurrentSpan;
        if (page.Budget.RegexTime <= TimeSpan.Zero)
            throw new TemplateFault(TemplateErrors.RegexTimeLimit(page.Span(at), Budget.RegexRuns * page.Settings.RegexTimeout));
        page.RegexTimeOut = page.Budget.RegexTime;
        var start = Stopwatch.GetTimestamp();
        try
        {
            return inner.Invoke(context, callerContext, arguments, blockStatement);
        }
        finally
        {
            page.Budget.SpendRegex(Stopwatch.GetElapsedTime(start));
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        => new(Invoke(context, callerContext, arguments, blockStatement));
}
