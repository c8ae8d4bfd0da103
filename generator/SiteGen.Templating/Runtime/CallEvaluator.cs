// Calls functions: finds them, works out their arguments, runs them.
using System.Collections.Immutable;
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class CallEvaluator
{
    /// <summary>The value of a call.</summary>
    public static object? Evaluate(Rendering run, Call node, WrappedBlock? block = null)
    {
        var function = FindFunction(run, node.Target);
        return function switch
        {
            BuiltinFunction { Name: "include" } => Includes.Capture(run, node.At, Includes.Evaluate(run, node)),
            BuiltinFunction builtin => CallBuiltin(run, builtin.Builtin, node.At, BuiltinArguments(run, node, builtin.Builtin), node.Arguments),
            HostFunction host => CallHost(run, host.Function, node.At, PositionalArguments(run, node, host.Name)),
            DeclaredFunction declared => DeclaredCalls.Call(run, declared, node.At, DeclaredCalls.Bind(run, declared, node), block),
            _ => throw run.Fault(TemplateErrors.NotAFunction(run.Span(node.Target.At), run.Written(node.Target.At), Values.TypeName(function))),
        };
    }

    /// <summary>Calls a function with arguments that are worked out already.</summary>
    public static object? Invoke(Rendering run, FunctionValue function, Extent at, object?[] arguments, WrappedBlock? block = null) => function switch
    {
        BuiltinFunction builtin => CallBuiltin(run, builtin.Builtin, at, arguments, default),
        HostFunction host => CallHost(run, host.Function, at, arguments),
        DeclaredFunction declared => DeclaredCalls.Call(run, declared, at, DeclaredCalls.Bind(run, declared, at, arguments), block),
        _ => null,
    };

    /// <summary>The function that a call names; a fault says which known one is nearest.</summary>
    public static FunctionValue FindFunction(Rendering run, Expression target)
    {
        if (target is Variable variable && !run.Scope.TryGet(variable.Name, out _))
            throw run.Fault(TemplateErrors.UnknownFunction(run.Span(target.At), variable.Name, FunctionNames(run)));
        var value = ExpressionEvaluator.EvaluateFunction(run, target);
        if (value is FunctionValue function)
            return function;
        if (value == null && target is Member member && PathEvaluator.ReadTarget(run, member.Target, tolerant: true) is FunctionGroup group)
            throw run.Fault(TemplateErrors.UnknownFunction(run.Span(target.At), $"{group.Name}.{member.Name}", group.AllNames.Select(n => $"{group.Name}.{n}")));
        throw run.Fault(TemplateErrors.NotAFunction(run.Span(target.At), run.Written(target.At), Values.TypeName(value)));
    }

    private static IEnumerable<string> FunctionNames(Rendering run)
    {
        foreach (var name in run.Scope.Names)
        {
            run.Scope.TryGet(name, out var value);
            if (value is FunctionGroup group)
            {
                foreach (var member in group.AllNames)
                    yield return $"{name}.{member}";
            }
            else if (value is FunctionValue)
                yield return name;
        }
    }

    private static object? CallBuiltin(Rendering run, Builtin builtin, Extent at, object?[] arguments, ImmutableArray<Argument> written)
    {
        if (arguments.Length < builtin.Least || arguments.Length > builtin.Most)
            throw run.Fault(TemplateErrors.ArgumentCount(run.Span(at), builtin.Name, arguments.Length, builtin.Least, builtin.Most, builtin.Usage));
        var result = builtin.Body(new Arguments(run, arguments, at, written));
        if (result is string or Html)
            run.CountText(Values.AsText(result)!.Length, at);
        return result;
    }

    private static object? CallHost(Rendering run, TemplateFunction function, Extent at, object?[] arguments)
    {
        if (arguments.Length < function.MinArguments || arguments.Length > function.MaxArguments)
        {
            var usage = function.Name + string.Concat(Enumerable.Range(1, Math.Min(function.MaxArguments, 9)).Select(i => i <= function.MinArguments ? $" <{i}>" : $" [{i}]"));
            throw run.Fault(TemplateErrors.ArgumentCount(run.Span(at), function.Name, arguments.Length, function.MinArguments, function.MaxArguments, usage));
        }
        try
        {
            return function.Call(arguments);
        }
        catch (TemplateFunctionException fault)
        {
            throw run.Fault(TemplateErrors.FunctionFault(run.Span(at), fault.Message, fault.Hint));
        }
    }

    private static object?[] BuiltinArguments(Rendering run, Call node, Builtin builtin)
    {
        var hasNames = false;
        foreach (var argument in node.Arguments)
            hasNames |= argument.Name != null;
        if (!hasNames)
            return PositionalArguments(run, node, builtin.Name);
        var values = new List<object?>();
        foreach (var argument in node.Arguments)
        {
            if (argument.Name == null)
            {
                AddValues(run, argument, values);
                continue;
            }
            var place = builtin.Parameters.IndexOf(argument.Name);
            if (place < 0)
                throw run.Fault(TemplateErrors.UnknownArgument(run.Span(argument.At), builtin.Name, argument.Name, builtin.Parameters));
            while (values.Count <= place)
                values.Add(null);
            values[place] = ExpressionEvaluator.Evaluate(run, argument.Value);
        }
        return [.. values];
    }

    private static object?[] PositionalArguments(Rendering run, Call node, string name)
    {
        var written = node.Arguments;
        foreach (var argument in written)
        {
            if (argument.Name != null)
                throw run.Fault(TemplateErrors.UnknownArgument(run.Span(argument.At), name, argument.Name, []));
            if (argument.Value is Unary { Operator: UnaryOperator.Expand })
                return Expanded(run, written);
        }
        var values = written.Length == 0 ? [] : new object?[written.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = ExpressionEvaluator.Evaluate(run, written[i].Value);
        return values;
    }

    private static object?[] Expanded(Rendering run, ImmutableArray<Argument> written)
    {
        var values = new List<object?>();
        foreach (var argument in written)
            AddValues(run, argument, values);
        return [.. values];
    }

    /// <summary>Adds an argument; <c>^list</c> adds each item of the list.</summary>
    public static void AddValues(Rendering run, Argument argument, List<object?> values)
    {
        var value = ExpressionEvaluator.Evaluate(run, argument.Value);
        if (argument.Value is Unary { Operator: UnaryOperator.Expand } && Values.AsList(value) is { } list)
            values.AddRange(list);
        else
            values.Add(value);
    }
}
