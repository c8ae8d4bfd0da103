// Functions that give HTML by type: raw, escape, lines, joined lists.
using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Functions;

internal static class HtmlFunctions
{
    public static IEnumerable<(string Name, Function Function)> All =>
    [
        ("html.raw", new OwnFunction("text", c => new Html(c.Text(0)))),
        ("html.escape", new OwnFunction("text", c => c[0] is Html html ? html : c.Page.AsHtml(c.Page.Escaped(c.Text(0))))),
        ("html.newline_to_br", new OwnFunction("text", Lines)),
        ("array.join", new OwnFunction("list delimiter? function?", Join)),
    ];

    private static object Lines(Call call)
    {
        var text = call[0] is Html || !call.Page.Settings.Escape ? call.Text(0) : call.Page.Escaped(call.Text(0));
        return call.Page.AsHtml(text.ReplaceLineEndings("\n").Replace("\n", "<br />\n", StringComparison.Ordinal));
    }

    /// <summary>With HTML among the items the whole is HTML, and the other items are escaped.</summary>
    private static object Join(Call call)
    {
        var items = (call[0] as IEnumerable ?? Array.Empty<object?>()).Cast<object?>().ToList();
        if (call[2] is IScriptCustomFunction function)
            items = items.ConvertAll(i => ScriptFunctionCall.Call(call.Page, call.Caller, function, [i]));
        var between = call.Text(1);
        if (!items.Exists(i => i is Html) && call[1] is not Html)
            return string.Join(between, items.Select(call.TextOf));
        var joint = call[1] is Html || call.IsLiteral(1) ? between : call.Page.Escaped(between);
        return new Html(string.Join(joint, items.Select(i => i is Html html ? html.Text : call.Page.Escaped(call.TextOf(i)))));
    }
}
