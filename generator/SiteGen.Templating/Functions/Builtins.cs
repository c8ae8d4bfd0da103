// Scriban's functions with those that we add or change and those of the host.
using Scriban.Functions;

namespace SiteGen.Templating.Functions;

internal static class Builtins
{
    private static readonly ScriptObject Ours = Make();

    public static ScriptObject With(IReadOnlyList<TemplateFunction> functions)
    {
        var all = (ScriptObject)Ours.Clone(deep: false);
        foreach (var function in functions)
            Set(all, function.Name, new Function(function));
        return all;
    }

    /// <summary>The full names of all functions.</summary>
    public static IEnumerable<string> Names(IScriptObject builtins) => builtins.GetMembers().SelectMany(name =>
        Find(builtins, name) is ScriptObject { Count: > 0 } group ? group.GetMembers()
            .Select(member => $"{name}.{member}") : [name]);

    /// <summary>A function or group by its full name.</summary>
    public static object? Find(IScriptObject builtins, string name)
    {
        object? found = builtins;
        foreach (var part in name.Split('.'))
            found = found is IScriptObject owner && owner.TryGetValue(null!, default, part, out var value)
                ? value
                : null;
        return found;
    }

    /// <summary>How a function is called.</summary>
    public static string Usage(IScriptFunctionInfo function, string name) => string.Join(' ', ParameterNames(function)
        .Select((parameter, i) => i < function.RequiredParameterCount ? $"<{parameter}>" : $"[{parameter}]")
            .Prepend(name));

    public static IEnumerable<string> ParameterNames(IScriptFunctionInfo function) =>
        Enumerable.Range(0, function.ParameterCount).Select(i => function.GetParameterInfo(i).Name);

    /// <summary>How many arguments a function takes, whoever gave it.</summary>
    public static (int Least, int Most) Counts(IScriptFunctionInfo function) => function is Function { Host: { } host }
        ? (host.MinArguments, host.MaxArguments)
        : (function.RequiredParameterCount, function.VarParamKind == ScriptVarParamKind.None
            ? function.ParameterCount
            : int.MaxValue);

    public static Diagnostic WrongCount(SourceSpan at, string name, int found, IScriptFunctionInfo? function)
    {
        var (least, most) = function is null ? (0, int.MaxValue) : Counts(function);
        var usage = function switch
        {
            null => name,
            Function { Host: not null } => name + string.Concat(Enumerable.Repeat(" …", least)),
            _ => Usage(function, name),
        };
        var got = $"{found} argument{(found == 1 ? "" : "s")}";
        return TemplateErrors.ArgumentCount.At(at, name, got, TemplateHints.Range(least, most), usage);
    }

    private static void Set(ScriptObject all, string name, object value)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            var group = Find(all, name[..dot]) is ScriptObject found ? (ScriptObject)found.Clone(deep: false) : [];
            group.IsReadOnly = false;
            group.SetValue(name[(dot + 1)..], value, readOnly: true);
            group.IsReadOnly = true;
            (name, value) = (name[..dot], group);
        }
        all.SetValue(name, value, readOnly: true);
    }

    /// <summary>Puts something around a function of Scriban's.</summary>
    private static void Wrap(ScriptObject all, string name, Func<Call, IScriptCustomFunction, object?> run)
    {
        var inner = (IScriptCustomFunction)Find(all, name)!;
        Set(all, name, new Function(inner, call => run(call, inner)));
    }

    private static BuiltinFunctions Make()
    {
        var all = new BuiltinFunctions();
        all.SetValue("date", new DateFunctions(), readOnly: true);
        Set(all, "include", new Function("name ...", Include.Run));
        Set(all, "include_join", new Function("names separator begin? end?", Include.Join));
        Set(all, "html.raw", new Function("text", c => new Html(c.Text(0))));
        Set(all, "html.escape",
            new Function("text", c => c[0] is Html html ? html : c.Page.AsHtml(c.Page.Escaped(c.Text(0)))));
        Set(all, "html.newline_to_br", new Function("text", Lines));
        Set(all, "array.join", new Function("list delimiter? function?", Join));
        Set(all, "object.eval", new Function("value", c => Eval(c, isTemplate: false)));
        Set(all, "object.eval_template", new Function("value", c => Eval(c, isTemplate: true)));
        Set(all, "object.to_json", new Function("value", JsonFunction.Run));
        foreach (var name in ((ScriptObject)Find(all, "regex")!).GetMembers().ToList())
            Wrap(all, $"regex.{name}", (c, inner) => c.Page.Budget.Timed(c, inner));
        Wrap(all, "string.split", Pieces);
        foreach (var name in Characters.Counting)
            Wrap(all, $"string.{name}", Characters.Counted);
        Wrap(all, "array.sort", TextOrder.Sort);
        // All pages share the groups: what one template set in them, another would find there.
        foreach (var group in all.GetMembers().Select(name => Find(all, name)).OfType<ScriptObject>())
            group.IsReadOnly = true;
        return all;
    }

    private static object? Pieces(Call call, IScriptCustomFunction inner)
    {
        if (call.Text(1) is { Length: > 0 } delimiter)
            call.Page.CheckCount(call.Text(0).AsSpan().Count(delimiter), call.Caller);
        return call.Run(inner);
    }

    private static object Lines(Call call)
    {
        var text = call.Page.HtmlOf(call[0], null).ReplaceLineEndings("\n");
        return call.Page.AsHtml(text.Replace("\n", "<br />\n", StringComparison.Ordinal));
    }

    /// <summary>With HTML among the items the whole is HTML, and the other items are escaped.</summary>
    private static object Join(Call call)
    {
        var items = call.List(0).ToList();
        if (call[2] is IScriptCustomFunction function)
            items = items.ConvertAll(i => ScriptFunctionCall.Call(call.Page, call.Caller, function, [i]));
        return items.Exists(i => i is Html) || call[1] is Html
            ? new Html(string.Join(call.Page.HtmlOf(call[1], call.Written(1)),
                items.Select(i => call.Page.HtmlOf(i, null))))
            : string.Join(call.Text(1), items.Select(call.TextOf));
    }

    /// <summary>Code in texts is read by the same rules as templates.</summary>
    private static object? Eval(Call call, bool isTemplate)
    {
        var page = call.Page;
        if (call[0] is IScriptCustomFunction function)
            return ScriptFunctionCall.Call(page, call.Caller, function, processPipeArguments: false, null);
        if (call[0] is not (string or Html))
            return call[0];
        var bag = new DiagnosticBag();
        var source = new SourceText("eval", call.Text(0));
        if ((isTemplate ? Template.Parse(source, bag) : Template.ParseCode(source, bag)).Page is not { } code)
        {
            var fault = bag.Sorted()[0];
            var place = $"{fault.Span.Line}:{fault.Span.Column}";
            throw TemplateErrors.FaultyCode.WithHint(fault.Hint, call.Span, place, fault.Message).Fault();
        }
        return isTemplate
            ? page.Captured(() => page.Write(code.Span, page.Evaluate(code)))
            : page.Evaluate(code.Body is { Statements: [var only] } ? only : code);
    }
}
