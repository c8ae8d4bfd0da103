// Scriban's functions with those that we add or change and those of the host.
using Scriban.Functions;
using Scriban.Runtime;
using SiteGen.Diagnostics;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Functions;

internal static class Builtins
{
    private static readonly ScriptObject Ours = Make();

    public static ScriptObject With(IReadOnlyList<TemplateFunction> functions)
    {
        var all = (ScriptObject)Ours.Clone(deep: false);
        foreach (var function in functions)
            Set(all, function.Name, new HostFunction(function));
        return all;
    }

    /// <summary>The full names of all functions.</summary>
    public static IEnumerable<string> Names(IScriptObject builtins) => builtins.GetMembers().SelectMany(name =>
        Member(builtins, name) is ScriptObject { Count: > 0 } group
            ? group.GetMembers().Select(member => $"{name}.{member}")
            : [name]);

    /// <summary>A function by its full name.</summary>
    public static object? Find(IScriptObject builtins, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return Member(builtins, name);
        return Member(builtins, name[..dot]) is IScriptObject group ? Member(group, name[(dot + 1)..]) : null;
    }

    /// <summary>How a function is called.</summary>
    public static string Usage(IScriptFunctionInfo function, string name)
    {
        var parameters = ParameterNames(function)
            .Select((parameter, i) => i < function.RequiredParameterCount ? $"<{parameter}>" : $"[{parameter}]");
        return string.Join(' ', parameters.Prepend(name));
    }

    public static IEnumerable<string> ParameterNames(IScriptFunctionInfo function) =>
        Enumerable.Range(0, function.ParameterCount).Select(i => function.GetParameterInfo(i).Name);

    public static Diagnostic ArgumentCount(SourceSpan at, TemplateFunction host, int found)
    {
        var usage = host.Name + string.Concat(Enumerable.Repeat(" …", host.MinArguments));
        return TemplateErrors.ArgumentCount(at, host.Name, found, host.MinArguments, host.MaxArguments, usage);
    }

    private static object? Member(IScriptObject owner, string name) =>
        owner.TryGetValue(null!, default, name, out var value) ? value : null;

    private static void Set(ScriptObject all, string name, object value)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            all.SetValue(name, value, readOnly: true);
            return;
        }
        var found = Member(all, name[..dot]) as ScriptObject;
        var group = found is null ? [] : (ScriptObject)found.Clone(deep: false);
        group.IsReadOnly = false;
        group.SetValue(name[(dot + 1)..], value, readOnly: true);
        group.IsReadOnly = true;
        all.SetValue(name[..dot], group, readOnly: true);
    }

    private static BuiltinFunctions Make()
    {
        var all = new BuiltinFunctions();
        all.SetValue("date", new DateFunctions(), readOnly: true);
        Set(all, "include", Include.Instance);
        Set(all, "include_join", Include.Joined);
        foreach (var (name, function) in HtmlFunctions.All.Concat(EvalFunctions.All).Concat(JsonFunction.All))
            Set(all, name, function);
        foreach (var name in ((ScriptObject)Member(all, "regex")!).GetMembers())
            Set(all, $"regex.{name}", new TimedFunction((IScriptCustomFunction)Find(all, $"regex.{name}")!));
        // All pages share the groups: what one template set in them, another would find there.
        foreach (var name in all.GetMembers())
        {
            if (Member(all, name) is ScriptObject group)
                group.IsReadOnly = true;
        }
        return all;
    }
}
