// include and include_join: other templates of the theme at this place.
using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Functions;

/// <summary><c>include</c>: as a statement it writes straight to the output, in an expression it gives HTML.</summary>
internal sealed class Include : Function
{
    public static readonly Include Instance = new();

    /// <summary><c>include_join</c>: several templates with a text between them and texts around all.</summary>
    public static readonly Function Joined = new OwnFunction("names separator begin? end?", Join);

    public override int RequiredParameterCount => 1;

    public override int ParameterCount => 1;

    public override ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "name");

    protected override object? Run(Call call)
    {
        var (page, caller, _) = call;
        if (caller!.Parent is not ScriptExpressionStatement || page.CurrentIndent is not null || !page.EnableOutput)
            return Text(call);
        Write(call);
        return null;
    }

    private static object Text(Call call)
    {
        var page = call.Page;
        var indent = page.CurrentIndent;
        page.CurrentIndent = null;
        page.PushOutput();
        IScriptOutput output;
        try
        {
            Write(call);
        }
        finally
        {
            output = page.PopOutput();
            page.CurrentIndent = indent;
        }
        return page.AsHtml(output.ToString() ?? "");
    }

    private static void Write(Call call)
    {
        var (page, caller, arguments) = call;
        var at = caller is ScriptFunctionCall { Arguments: [var first, ..] } ? first.Span : caller!.Span;
        var name = call.Text(0);
        var template = page.Settings.FindTemplate(name) ?? throw new TemplateFault(
            TemplateErrors.UnknownTemplate(page.Span(at), name, page.Settings.TemplateNames));
        if (template.Page is null)
            throw new TemplateFault(TemplateErrors.FaultyTemplate(page.Span(at), name));
        page.Enter(template.Source);
        page.PushLocal();
        try
        {
            page.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            foreach (var argument in arguments.GetMembers().Where(m => m != "size"))
            {
                ((IScriptObject)arguments).TryGetValue(page, caller!.Span, argument, out var value);
                var local = ScriptVariable.Create(argument, ScriptVariableScope.Local);
                page.SetValue(local, value, asReadOnly: false, force: true);
            }
            page.Write(caller!.Span, page.Evaluate(template.Page));
        }
        catch (ScriptRuntimeException) when (page.CameThrough(caller!))
        {
            throw;
        }
        finally
        {
            page.PopLocal();
        }
    }

    private static object Join(Call call)
    {
        var names = call[0] as IEnumerable ?? Array.Empty<object?>();
        var parts = names.Cast<object?>().Select(n => call.TextOf(Text(call with { Arguments = [n] }))).ToList();
        var text = string.Join(Part(1), parts);
        return call.Page.AsHtml(text.Length > 0 ? Part(2) + text + Part(3) : "");

        string Part(int index)
        {
            var part = call.Text(index);
            if (part.StartsWith("tpl:", StringComparison.Ordinal))
                return call.TextOf(Text(call with { Arguments = [part[4..]] }));
            var isHtml = call[index] is Html || call.IsLiteral(index) || !call.Page.Settings.Escape;
            return isHtml ? part : call.Page.Escaped(part);
        }
    }
}
