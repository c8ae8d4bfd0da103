// object.eval and object.eval_template: code in texts is read by the same rules as templates.
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Functions;

internal static class EvalFunctions
{
    public static IEnumerable<(string Name, Function Function)> All =>
    [
        ("object.eval", new OwnFunction("value", c => Eval(c, isTemplate: false))),
        ("object.eval_template", new OwnFunction("value", c => Eval(c, isTemplate: true))),
    ];

    private static object? Eval(Call call, bool isTemplate)
    {
        if (call[0] is IScriptCustomFunction function)
            return ScriptFunctionCall.Call(call.Page, call.Caller, function, processPipeArguments: false, null);
        if (call[0] is not (string or Html))
            return call[0];
        var bag = new DiagnosticBag();
        var source = new SourceText("eval", call.Text(0));
        var read = isTemplate ? Template.Parse(source, bag) : Template.ParseCode(source, bag);
        if (read.Page is null)
            throw new TemplateFault(TemplateErrors.FaultyCode(call.Span, bag.Sorted()[0]));
        return isTemplate ? Print(call.Page, read.Page) : Value(call.Page, read.Page);
    }

    private static object? Value(PageContext page, ScriptPage code) =>
        code.Body is { Statements: [var only] } ? page.Evaluate(only) : page.Evaluate(code);

    private static object Print(PageContext page, ScriptPage code)
    {
        page.PushOutput();
        IScriptOutput output;
        try
        {
            page.Write(code.Span, page.Evaluate(code));
        }
        finally
        {
            output = page.PopOutput();
        }
        return page.AsHtml(output.ToString() ?? "");
    }
}
