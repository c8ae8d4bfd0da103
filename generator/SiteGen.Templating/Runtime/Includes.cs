// Renders one template inside another.
using SiteGen.Diagnostics;
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class Includes
{
    private const string TemplatePrefix = "tpl:";

    /// <summary>True when a call is one of the builtin <c>include</c>.</summary>
    public static bool IsInclude(Rendering run, Call call) =>
        call.Target is Variable { Name: "include" } && run.Scope.TryGet("include", out var value) && value is BuiltinFunction { Name: "include" };

    /// <summary>Renders an included template straight to the output.</summary>
    public static void Stream(Rendering run, Call call)
    {
        var arguments = Evaluate(run, call);
        if (arguments.Count == 0)
            throw Missing(run, call.At);
        Render(run, call.At, call.Arguments[0].At, arguments);
    }

    /// <summary>The text of an included template.</summary>
    public static object Capture(Rendering run, Extent at, ArrayValue arguments)
    {
        if (arguments.Count == 0)
            throw Missing(run, at);
        var start = run.Output.Length;
        var (indent, atLineStart) = (run.Indentation.Current, run.Indentation.AtLineStart);
        run.Indentation.Current = null;
        run.Indentation.AtLineStart &= indent == null;
        Render(run, at, at, arguments);
        (run.Indentation.Current, run.Indentation.AtLineStart) = (indent, atLineStart);
        var text = run.Output.Cut(start);
        run.CountText(text.Length, at);
        return run.Escape ? new Html(text) : text;
    }

    /// <summary>Several templates, one after another, with something between, before and behind them.</summary>
    public static object Join(Arguments call)
    {
        var run = call.Run;
        var parts = call.List(0).Select(name => ValueText.Of(Named(run, call.At, name))).ToList();
        var text = string.Join(Part(call, 1), parts);
        if (text.Length > 0)
            text = Part(call, 2) + text + Part(call, 3);
        return run.Escape ? new Html(text) : text;
    }

    /// <summary>The arguments of an include as <c>$</c>: items, and members for those with names.</summary>
    public static ArrayValue Evaluate(Rendering run, Call call)
    {
        var values = new List<object?>();
        var arguments = new ArrayValue();
        foreach (var argument in call.Arguments)
        {
            if (argument.Name == null)
                CallEvaluator.AddValues(run, argument, values);
            else
                arguments.Members.Set(argument.Name, ExpressionEvaluator.Evaluate(run, argument.Value));
        }
        foreach (var value in values)
            arguments.Add(value);
        return arguments;
    }

    private static string Part(Arguments call, int index)
    {
        var text = call.Text(index);
        if (text.StartsWith(TemplatePrefix, StringComparison.Ordinal))
            return ValueText.Of(Named(call.Run, call.At, text[TemplatePrefix.Length..]));
        return call.Run.Escape && call[index] is not Html && !call.IsLiteral(index) ? HtmlText.Escape(text) : text;
    }

    private static object Named(Rendering run, Extent at, object? name) => Capture(run, at, new ArrayValue([name]));

    private static void Render(Rendering run, Extent at, Extent nameAt, ArrayValue arguments)
    {
        var name = ValueText.Of(arguments[0]);
        var template = run.Settings.FindTemplate(name)
            ?? throw run.Fault(TemplateErrors.UnknownTemplate(run.Span(nameAt), name, run.Settings.TemplateNames));
        if (template.HasErrors)
            throw run.Fault(TemplateErrors.FaultyTemplate(run.Span(nameAt), name));
        var previous = run.Enter(at, template, isInclude: true);
        run.Scope.PushLocal();
        SetArguments(run, arguments);
        var loops = run.Loops;
        run.Loops = 0;
        if (StatementRunner.Run(run, template.Root) == Flow.Return)
        {
            ValueText.Write(run, run.Returned);
            run.Returned = null;
        }
        run.Loops = loops;
        run.Scope.PopLocal();
        run.Leave(previous, isInclude: true);
    }

    /// <summary>As in Scriban <c>$0</c> is the template's name and <c>$1</c> the first argument.</summary>
    private static void SetArguments(Rendering run, ArrayValue arguments)
    {
        run.Scope.TrySetLocal(LocalVariable.Arguments, arguments);
        if (!arguments.HasMembers)
            return;
        foreach (var (name, value) in arguments.Members.Own)
            run.Scope.TrySetLocal(name, value);
    }

    private static TemplateFault Missing(Rendering run, Extent at) =>
        run.Fault(TemplateErrors.ArgumentCount(run.Span(at), "include", 0, 1, int.MaxValue, "include 'name'"));
}
