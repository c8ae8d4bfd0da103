// Calls functions written in templates: their parameters, their scope, their body.
using System.Collections.Immutable;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class DeclaredCalls
{
    /// <summary>The name under which the block of <c>wrap</c> is kept among the local variables.</summary>
    public const string BlockName = "$$";

    /// <summary>The arguments of a call, in the order of the function's parameters.</summary>
    public static ArrayValue Bind(Rendering run, DeclaredFunction function, Call node)
    {
        var positional = new List<object?>();
        var arguments = new ArrayValue();
        var named = new Dictionary<string, (object? Value, Extent At)>(StringComparer.Ordinal);
        foreach (var argument in node.Arguments)
        {
            if (argument.Name == null)
                CallEvaluator.AddValues(run, argument, positional);
            else
                named[argument.Name] = (ExpressionEvaluator.Evaluate(run, argument.Value), argument.At);
        }
        return Bind(run, function, node.At, positional, named, arguments);
    }

    public static ArrayValue Bind(Rendering run, DeclaredFunction function, Extent at, object?[] values) =>
        Bind(run, function, at, [.. values], new Dictionary<string, (object?, Extent)>(0), new ArrayValue());

    public static object? Call(Rendering run, DeclaredFunction function, Extent at, ArrayValue arguments, WrappedBlock? block)
    {
        var declaration = function.Declaration;
        var previous = run.Enter(at, function.Template, isInclude: false);
        run.Scope.PushLocal();
        if (declaration.Name.Length > 1 && declaration.Name[0] == '$')
            run.Scope.TrySetLocal(declaration.Name[1..], function);
        run.Scope.TrySetLocal(LocalVariable.Arguments, arguments);
        if (block != null)
            run.Scope.TrySetLocal(BlockName, block);
        if (declaration.Parameters is { } parameters)
            PushParameters(run, parameters, arguments);
        var loops = run.Loops;
        run.Loops = 0;
        var result = Run(run, declaration);
        run.Loops = loops;
        if (declaration.Parameters != null)
            run.Scope.PopGlobal();
        run.Scope.PopLocal();
        run.Leave(previous, isInclude: false);
        return result;
    }

    private static object? Run(Rendering run, FunctionDeclaration declaration)
    {
        if (declaration.Body == null)
            return ExpressionEvaluator.Evaluate(run, declaration.Value!);
        if (StatementRunner.Run(run, declaration.Body) != Flow.Return)
            return null;
        var result = run.Returned;
        run.Returned = null;
        return result;
    }

    private static void PushParameters(Rendering run, ImmutableArray<Parameter> parameters, ArrayValue arguments)
    {
        var scope = new ObjectValue();
        for (var i = 0; i < parameters.Length; i++)
            scope.Set(parameters[i].Name, arguments[i]);
        run.Scope.PushGlobal(scope);
    }

    private static ArrayValue Bind(Rendering run, DeclaredFunction function, Extent at, List<object?> positional, Dictionary<string, (object? Value, Extent At)> named, ArrayValue arguments)
    {
        if (function.Declaration.Parameters is not { } parameters)
        {
            foreach (var value in positional)
                arguments.Add(value);
            foreach (var (name, (value, _)) in named)
                arguments.Members.Set(name, value);
            return arguments;
        }
        var used = 0;
        foreach (var parameter in parameters)
            arguments.Add(ValueOf(run, function, at, parameter, positional, named, ref used));
        if (used < positional.Count)
            throw WrongCount(run, function, at, parameters, positional.Count + arguments.Count - used);
        foreach (var (name, (value, nameAt)) in named)
        {
            if (parameters.Length == 0 || !parameters[^1].Rest)
                throw run.Fault(TemplateErrors.UnknownArgument(run.Span(nameAt), function.Name, name, parameters.Select(p => p.Name)));
            arguments.Members.Set(name, value);
        }
        return arguments;
    }

    private static object? ValueOf(Rendering run, DeclaredFunction function, Extent at, Parameter parameter, List<object?> positional, Dictionary<string, (object? Value, Extent At)> named, ref int used)
    {
        var isNamed = named.Remove(parameter.Name, out var given);
        if (parameter.Rest)
        {
            var rest = new ArrayValue(positional.Skip(used));
            used = positional.Count;
            if (isNamed)
                rest.Add(given.Value);
            return rest;
        }
        var isGiven = used < positional.Count;
        var value = isGiven ? positional[used++] : parameter.Default;
        if (isNamed)
            return given.Value;
        return isGiven || parameter.IsOptional ? value : throw WrongCount(run, function, at, function.Declaration.Parameters!.Value, positional.Count);
    }

    private static TemplateFault WrongCount(Rendering run, DeclaredFunction function, Extent at, ImmutableArray<Parameter> parameters, int found)
    {
        var most = parameters.Length > 0 && parameters[^1].Rest ? int.MaxValue : parameters.Length;
        var usage = function.Name + string.Concat(parameters.Select(p => p.Rest ? $" [{p.Name} …]" : p.IsOptional ? $" [{p.Name}]" : $" <{p.Name}>"));
        return run.Fault(TemplateErrors.ArgumentCount(run.Span(at), function.Name, found, parameters.Count(p => !p.IsOptional), most, usage));
    }
}
