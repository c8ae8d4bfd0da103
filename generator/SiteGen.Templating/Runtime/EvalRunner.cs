// Runs a text as code in the scope of the running template: object.eval and object.eval_template.
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class EvalRunner
{
    /// <summary>The value of the last expression of the code, or the text of the template.</summary>
    public static object? Run(Rendering run, Extent at, Template template, bool asTemplate)
    {
        var previous = run.Enter(at, template, isInclude: true);
        var loops = run.Loops;
        run.Loops = 0;
        var result = asTemplate ? RunTemplate(run, template) : RunExpression(run, template);
        run.Loops = loops;
        run.Leave(previous, isInclude: true);
        return result;
    }

    private static object? RunExpression(Rendering run, Template template)
    {
        var code = template.Root.Statements.Where(s => s is not IndentStatement).ToList();
        return code is [OutputStatement { Value: not BlockArgument } only] ? ExpressionEvaluator.Evaluate(run, only.Value) : RunTemplate(run, template);
    }

    private static object? RunTemplate(Rendering run, Template template)
    {
        var start = run.Output.Length;
        if (StatementRunner.Run(run, template.Root) == Flow.Return)
        {
            ValueText.Write(run, run.Returned);
            run.Returned = null;
        }
        var text = run.Output.Cut(start);
        return run.Escape ? new Html(text) : text;
    }
}
