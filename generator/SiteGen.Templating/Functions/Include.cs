// include and include_join: other templates of the theme at this place.

namespace SiteGen.Templating.Functions;

internal static class Include
{
    /// <summary><c>include</c>: as a statement it writes straight to the output, in an expression it gives
    /// HTML.</summary>
    public static object? Run(Call call)
    {
        if (call.Caller.Parent is not ScriptExpressionStatement || call.Page.CurrentIndent is not null
            || !call.Page.EnableOutput)
            return Text(call);
        Write(call);
        return null;
    }

    /// <summary><c>include_join</c>: several templates with a text between them and texts around all.</summary>
    public static object Join(Call call)
    {
        var texts = call.List(0).Select(name => Text(call with { Arguments = [name] }).ToString()).ToList();
        var text = string.Join(Part(1), texts);
        return call.Page.AsHtml(text.Length > 0 ? Part(2) + text + Part(3) : "");

        string? Part(int index) => call.Text(index) is var part && part.StartsWith("tpl:", StringComparison.Ordinal)
            ? Text(call with { Arguments = [part[4..]] }).ToString()
            : call.Html(index);
    }

    private static object Text(Call call)
    {
        var (page, indent) = (call.Page, call.Page.CurrentIndent);
        page.CurrentIndent = null;
        var text = page.Captured(() => Write(call));
        page.CurrentIndent = indent;
        return text;
    }

    private static void Write(Call call)
    {
        var (page, caller, arguments) = call;
        var name = call.Text(0);
        var at = page.Span(caller is ScriptFunctionCall { Arguments: [var first, ..] } ? first : caller);
        if (page.Settings.FindTemplate(name) is not { } template)
            throw TemplateErrors.UnknownTemplate
                .WithHint(Nearest.Hint(name, page.Settings.TemplateNames), at, name).Fault();
        if (template.Page is null)
            throw TemplateErrors.FaultyTemplate.Fault(at, name);
        page.Enter(template.Source);
        page.PushLocal();
        try
        {
            page.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            foreach (var argument in arguments.GetMembers().Where(m => m != "size"))
            {
                ((IScriptObject)arguments).TryGetValue(page, caller.Span, argument, out var value);
                page.SetValue(ScriptVariable.Create(argument, ScriptVariableScope.Local), value, asReadOnly: false,
                    force: true);
            }
            page.Write(caller.Span, page.Evaluate(template.Page));
        }
        catch (ScriptRuntimeException) when (page.CameThrough(caller))
        {
            throw;
        }
        finally
        {
            page.PopLocal();
        }
    }
}
