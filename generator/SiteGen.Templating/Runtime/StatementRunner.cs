// Runs statements: node to text.
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class StatementRunner
{
    public static Flow Run(Rendering run, Block block)
    {
        run.EnsureStack(block.At);
        var outer = run.Indentation.Current;
        foreach (var statement in block.Statements)
        {
            run.At = statement.At;
            var flow = Run(run, statement, outer);
            if (flow != Flow.Next)
            {
                run.Indentation.Current = outer;
                return flow;
            }
        }
        run.Indentation.Current = outer;
        return Flow.Next;
    }

    private static Flow Run(Rendering run, Statement node, string? outerIndent)
    {
        switch (node)
        {
            case TextStatement text:
                WriteText(run, text);
                return Flow.Next;
            case OutputStatement output:
                return Print(run, output);
            case IndentStatement indent:
                if (run.AutoIndent)
                    run.Indentation.Current = indent.Leaves ? outerIndent : indent.Indent;
                return Flow.Next;
            case AssignStatement assign:
                Assigner.Assign(run, assign.Assignment);
                return Flow.Next;
            case IfStatement branches:
                return RunIf(run, branches);
            case ForStatement loop:
                return LoopRunner.Run(run, loop);
            case BreakStatement or ContinueStatement:
                return Jump(run, node);
            case ReturnStatement ret:
                run.Returned = ret.Value == null ? null : ExpressionEvaluator.Evaluate(run, ret.Value);
                return Flow.Return;
            default:
                return RunOther(run, node);
        }
    }

    private static Flow RunOther(Rendering run, Statement node)
    {
        switch (node)
        {
            case CaseStatement choice:
                return RunCase(run, choice);
            case WhileStatement loop:
                return LoopRunner.Run(run, loop);
            case CaptureStatement capture:
                return RunCapture(run, capture);
            case FunctionStatement function:
                Assigner.Set(run, function.Name, new DeclaredFunction(function.Declaration, run.Template));
                return Flow.Next;
            case WithStatement with:
                return RunWith(run, with);
            case WrapStatement wrap:
                RunWrap(run, wrap);
                return Flow.Next;
            case ImportStatement import:
                RunImport(run, import);
                return Flow.Next;
            case ReadOnlyStatement { Variable: LocalVariable local }:
                run.Scope.SetReadOnly(local.Name, local: true);
                return Flow.Next;
            case ReadOnlyStatement readOnly:
                run.Scope.SetReadOnly(((Variable)readOnly.Variable).Name, local: false);
                return Flow.Next;
            default:
                throw new InvalidOperationException($"no arm for {node.GetType().Name}");
        }
    }

    private static void WriteText(Rendering run, TextStatement node)
    {
        run.Indentation.Write(run.Output, node.Text);
        run.CheckOutput(node.At);
    }

    private static Flow Print(Rendering run, OutputStatement node)
    {
        if (node.Value is BlockArgument block)
            return RunBlockArgument(run, block);
        Print(run, node.Value);
        run.CheckOutput(node.At);
        return Flow.Next;
    }

    /// <summary>Prints a value; a literal of the template is not escaped, also when a condition chose it.</summary>
    private static void Print(Rendering run, Expression node)
    {
        switch (node)
        {
            case Literal { Value: string text } when run.Escape:
                ValueText.Write(run, new Html(text));
                return;
            case Nested nested:
                Print(run, nested.Inner);
                return;
            case Conditional conditional:
                Print(run, Values.Truth(ExpressionEvaluator.Evaluate(run, conditional.Condition)) ? conditional.Then : conditional.Else);
                return;
            case Binary { Operator: BinaryOperator.Coalesce } choice when TextJoiner.IsLiteral(choice.Right):
                if (ExpressionEvaluator.EvaluateTolerant(run, choice.Left) is { } found)
                    ValueText.Write(run, found);
                else
                    Print(run, choice.Right);
                return;
            case Call call when !run.AutoIndent && Includes.IsInclude(run, call):
                Includes.Stream(run, call);
                return;
            default:
                ValueText.Write(run, ExpressionEvaluator.Evaluate(run, node));
                return;
        }
    }

    private static Flow RunBlockArgument(Rendering run, BlockArgument node)
    {
        if (!run.Scope.TryGetLocal(DeclaredCalls.BlockName, out var found) || found is not WrappedBlock block)
        {
            if (run.Strict)
                throw run.Fault(TemplateErrors.UnknownVariable(run.Span(node.At), "$$", run.Scope.LocalNames));
            return Flow.Next;
        }
        var previous = run.Enter(node.At, block.Template, isInclude: false);
        var flow = Run(run, block.Body);
        run.Leave(previous, isInclude: false);
        return flow;
    }

    private static Flow RunIf(Rendering run, IfStatement node)
    {
        foreach (var (condition, body) in node.Branches)
        {
            if (Values.Truth(ExpressionEvaluator.Evaluate(run, condition)))
                return Run(run, body);
        }
        return node.Else == null ? Flow.Next : Run(run, node.Else);
    }

    private static Flow RunCase(Rendering run, CaseStatement node)
    {
        var value = ExpressionEvaluator.Evaluate(run, node.Value);
        foreach (var (candidates, body) in node.Whens)
        {
            foreach (var candidate in candidates)
            {
                var equal = new Binary(candidate.At, BinaryOperator.Equal, candidate.At, node.Value, candidate);
                if (OperatorEvaluator.Apply(run, equal, value, ExpressionEvaluator.Evaluate(run, candidate)) is true)
                    return Run(run, body);
            }
        }
        return node.Else == null ? Flow.Next : Run(run, node.Else);
    }

    private static Flow Jump(Rendering run, Statement node)
    {
        if (run.Loops == 0)
            throw run.Fault(TemplateErrors.OutsideLoop(run.Span(node.At), node is BreakStatement ? "break" : "continue"));
        return node is BreakStatement ? Flow.Break : Flow.Continue;
    }

    private static Flow RunCapture(Rendering run, CaptureStatement node)
    {
        var start = run.Output.Length;
        var flow = Run(run, node.Body);
        var text = run.Output.Cut(start);
        run.CountText(text.Length, node.At);
        Assigner.Set(run, node.Target, run.Escape ? new Html(text) : text);
        return flow;
    }

    private static Flow RunWith(Rendering run, WithStatement node)
    {
        var value = ExpressionEvaluator.Evaluate(run, node.Value);
        if (Values.AsObject(value) is not { } members)
            throw run.Fault(TemplateErrors.NotAnObject(run.Span(node.Value.At), "with", Values.TypeName(value)));
        run.Scope.PushGlobal(members);
        var flow = Run(run, node.Body);
        run.Scope.PopGlobal();
        return flow;
    }

    private static void RunImport(Rendering run, ImportStatement node)
    {
        var value = ExpressionEvaluator.Evaluate(run, node.Value);
        if (Values.AsObject(value) is not { } members)
            throw run.Fault(TemplateErrors.NotAnObject(run.Span(node.Value.At), "import", Values.TypeName(value)));
        foreach (var name in members.MemberNames)
        {
            if (members.TryGetMember(name, out var member))
                run.Scope.TrySet(name, member);
        }
    }

    private static void RunWrap(Rendering run, WrapStatement node)
    {
        if (node.Target is Nested)
            throw run.Fault(TemplateErrors.NotAFunction(run.Span(node.Target.At), run.Written(node.Target.At), "an expression"));
        var block = new WrappedBlock(node.Body, run.Template);
        var result = node.Target is Call call
            ? CallEvaluator.Evaluate(run, call, block)
            : CallEvaluator.Invoke(run, CallEvaluator.FindFunction(run, node.Target), node.At, [], block);
        ValueText.Write(run, result);
    }
}
