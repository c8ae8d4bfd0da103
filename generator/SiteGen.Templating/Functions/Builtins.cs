// Scriban's functions with those that we add or change and those of the host.
using Scriban.Functions;

namespace SiteGen.Templating.Functions;

internal static class Builtins
{
    private static readonly ScriptObject Plain = Make(isPlain: true), Ours = Make(isPlain: false);

    /// <summary>All functions; with plain ones those of Scriban's are left alone that nothing but pages needs
    /// changed.</summary>
    public static ScriptObject With(IReadOnlyList<TemplateFunction> functions, bool isPlain)
    {
        var all = (ScriptObject)(isPlain ? Plain : Ours).Clone(deep: false);
        foreach (var function in functions)
            Set(all, function.Name, new Function(function));
        return all;
    }

    /// <summary>The full names of all functions.</summary>
    public static IEnumerable<string> Names(IScriptObject builtins) => builtins.GetMembers().SelectMany(name =>
        Find(builtins, name) is ScriptObject { Count: > 0 } group
            ? group.GetMembers().Select(member => $"{name}.{member}")
            : [name]);

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
    public static (int Least, int Most) Counts(IScriptFunctionInfo function) => function switch
    {
        Function { Host: { } host } => (host.MinArguments, host.MaxArguments),
        { VarParamKind: ScriptVarParamKind.None } => (function.RequiredParameterCount, function.ParameterCount),
        _ => (function.RequiredParameterCount, int.MaxValue),
    };

    public static Diagnostic WrongCount(SourceSpan at, string name, int found, IScriptFunctionInfo? function)
    {
        var (least, most) = function is null ? (0, int.MaxValue) : Counts(function);
        var usage = function switch
        {
            null => name,
            Function { Host: not null } => name + string.Concat(Enumerable.Repeat(" …", least)),
            _ => Usage(function, name),
        };
        var expected = most == int.MaxValue ? $"at least {least}" : least == most ? $"{least}" : $"{least} to {most}";
        return TemplateErrors.ArgumentCount.At(at, name, $"{found} argument{(found == 1 ? "" : "s")}", expected, usage);
    }

    private static void Set(ScriptObject all, string name, object value)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            var group = Find(all, name[..dot]) is ScriptObject found ? (ScriptObject)found.Clone(deep: false) : [];
            group.IsReadOnly = false;
            group.SetValue(name[(dot + 1)..], value, readOnly: true);
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

    private static BuiltinFunctions Make(bool isPlain)
    {
        var all = new BuiltinFunctions();
        Set(all, "include", new Function("name ...", Include.Run));
        Set(all, "include_join", new Function("names separator begin? end?", Include.Join));
        Set(all, "html.raw", new Function("text", c => new Html(c.Text(0))));
        if (!isPlain)
            ForPages(all);
        Set(all, "object.to_json", new Function("value", JsonFunction.Run));
        foreach (var name in ((ScriptObject)Find(all, "regex")!).GetMembers().ToList())
            Wrap(all, $"regex.{name}", (c, inner) => c.Page.Budget.Timed(c, inner));
        Wrap(all, "string.split", (c, inner) =>
        {
            c.Page.Budget.Items(c.Text(1) is { Length: > 0 } by ? c.Text(0).AsSpan().Count(by) : 0, c.Caller);
            return c.Run(inner);
        });
        foreach (var name in new[] { "date.now", "date.utc_now" })
            Set(all, name, new Function("", c => c.Page.Settings.Clock.GetUtcNow().UtcDateTime));
        Wrap(all, "date.parse", Date);
        Set(all, "date.parse_to_string", new Function(
            "text output_pattern? output_culture? input_pattern? input_culture?", c =>
            {
                var dates = (DateTimeFunctions)Find(c.Page.BuiltinObject, "date")!;
                var read = c with { Arguments = [c[0], c[3], c[4]] };
                return ((Function)dates["parse"]!).Invoke(c.Page, c.Caller, read.Arguments, null) is DateTime date
                    ? dates.ToString(date, c[1] is null ? dates.Format : c.Text(1), Culture(c, c.Text(2)))
                    : null;
            }));
        // All pages share the groups: what one template set in them, another would find there.
        foreach (var group in all.GetMembers().Select(n => Find(all, n)).OfType<ScriptObject>())
            group.IsReadOnly = group is not DateTimeFunctions;
        return all;
    }

    private static void ForPages(ScriptObject all)
    {
        Set(all, "html.escape",
            new Function("text", c => c[0] is Html html ? html : c.Page.AsHtml(c.Page.Escaped(c.Text(0)))));
        Wrap(all, "html.newline_to_br", (c, inner) =>
            c.Page.AsHtml((string)(c with { Arguments = [c.Page.HtmlOf(c[0], null)] }).Run(inner)!));
        Wrap(all, "array.join", Join);
        Wrap(all, "object.eval", (c, inner) => Eval(c, inner, "{{", "}}"));
        Wrap(all, "object.eval_template", (c, inner) =>
            Eval(c, inner, "", "") is string text ? c.Page.AsHtml(text) : c[0]);
        Wrap(all, "math.divided_by", (c, inner) =>
            c[1] is 0 or 0.0 ? throw TemplateErrors.ByZero.Fault(c.Span) : c.Run(inner));
        foreach (var name in Characters.Counting)
            Wrap(all, $"string.{name}", Characters.Counted);
    }

    private static CultureInfo Culture(Call call, string name) =>
        name.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(name, predefinedOnly: true);

    /// <summary>A date in UTC; Scriban's own are in the time zone of the machine.</summary>
    private static object? Date(Call call, IScriptCustomFunction inner)
    {
        if (call[0] is DateTime || call.Text(0).Trim().Length == 0)
            return call[0] as DateTime?;
        Culture(call, call.Text(2));
        var date = (DateTime)call.Run(inner)!;
        if (date == default && call.Page.IsStrict)
            throw TemplateErrors.NotADate.Fault(call.Span, Short(call.Text(0)));
        return Regex.IsMatch(call.Text(0), @"(Z|[+-]\d\d?:?\d\d)\s*$", RegexOptions.IgnoreCase)
            ? date.ToUniversalTime()
            : DateTime.SpecifyKind(date, DateTimeKind.Utc);
    }

    /// <summary>With HTML among the items the whole is HTML, and the other items are escaped.</summary>
    private static object? Join(Call call, IScriptCustomFunction inner)
    {
        var items = call.List(0).ToList();
        if (call[2] is IScriptCustomFunction function)
            items = items.ConvertAll(i => ScriptFunctionCall.Call(call.Page, call.Caller, function, [i]));
        if (!call.Page.Settings.Escape || call[1] is not Html && !items.Exists(i => i is Html))
            return (call with { Arguments = [new ScriptArray(items), call[1]] }).Run(inner);
        var page = call.Page;
        return new Html(string.Join(call.Html(1), items.Select(i => page.HtmlOf(i, null))));
    }

    /// <summary>Code in a text is looked through as that of templates; its faults stand at the call.</summary>
    private static object? Eval(Call call, IScriptCustomFunction inner, string opening, string closing)
    {
        if (call[0] is not (string or Html))
            return call.Run(inner);
        var bag = new DiagnosticBag();
        if (Template.Parse(new SourceText("eval", opening + call.Text(0) + closing), bag).HasErrors)
            throw Fault(bag.Sorted()[0], opening.Length);
        call.Page.EnterCode(call.Text(0));
        try
        {
            return (call with { Arguments = [Values.Plain(call[0])] }).Run(inner);
        }
        catch (ArgumentException) when (call.Page.Fault is { } fault)
        {
            // Code may run code: the innermost fault is the one to mend.
            var found = Faults.Of(call.Page, fault);
            throw found.Message.StartsWith("the code in the text", StringComparison.Ordinal)
                ? (found with { Span = call.Span }).Fault()
                : Fault(found, 0);
        }
        finally
        {
            call.Page.EnterCode(null);
        }

        TemplateFault Fault(Diagnostic found, int before) => TemplateErrors.FaultyCode.WithHint(
            found.Hint, call.Span, Math.Max(found.Span.Column - before, 1), found.Message).Fault();
    }
}
