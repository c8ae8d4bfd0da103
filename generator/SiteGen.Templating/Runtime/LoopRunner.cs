// Runs for, tablerow and while.
using System.Globalization;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class LoopRunner
{
    public static Flow Run(Rendering run, ForStatement node)
    {
        var value = ExpressionEvaluator.Evaluate(run, node.List);
        var list = Items(run, node, value);
        if (list.Count == 0 && node.Else != null)
        {
            WriteRow(run, node, "<tr class=\"row1\">", "</tr>\n");
            return StatementRunner.Run(run, node.Else);
        }
        var columns = node.IsTableRow ? Math.Max(1, Number(run, node.Options.Columns, 1)) : 0;
        var state = new LoopState(list.Count, columns);
        var place = run.Scope.PushLoop(node.IsTableRow ? "tablerow" : "for", local: false);
        run.Scope.SetLoop(place, state, local: false);
        var flow = RunItems(run, node, list, state, columns);
        run.Scope.PopLoop(local: false);
        return flow;
    }

    public static Flow Run(Rendering run, WhileStatement node)
    {
        var state = new LoopState(null);
        var place = run.Scope.PushLoop("while", local: false);
        run.Scope.SetLoop(place, state, local: false);
        run.Loops++;
        var flow = Flow.Next;
        for (var turn = 0; Values.Truth(ExpressionEvaluator.Evaluate(run, node.Condition)); turn++)
        {
            CheckLimit(run, node, turn);
            state.Turn(turn);
            flow = StatementRunner.Run(run, node.Body);
            if (flow is Flow.Break or Flow.Return)
                break;
        }
        run.Loops--;
        run.Scope.PopLoop(local: false);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private static Flow RunItems(Rendering run, ForStatement node, IReadOnlyList<object?> list, LoopState state, int columns)
    {
        var isLocal = node.Variable is LocalVariable;
        var name = node.Variable switch
        {
            LocalVariable local => local.Name,
            Variable variable => variable.Name,
            _ => null,
        };
        var place = name == null ? -1 : run.Scope.PushLoop(name, isLocal);
        run.Loops++;
        var flow = Flow.Next;
        WriteRow(run, node, "<tr class=\"row1\">", null);
        for (var turn = 0; turn < list.Count; turn++)
        {
            CheckLimit(run, node, turn);
            var item = list[turn];
            state.Turn(turn, item);
            if (place >= 0)
                run.Scope.SetLoop(place, item, isLocal);
            else
                Assigner.Set(run, node.Variable, item);
            flow = columns > 0 ? RunCell(run, node, turn, columns) : StatementRunner.Run(run, node.Body);
            if (flow is Flow.Break or Flow.Return)
                break;
        }
        WriteRow(run, node, "</tr>\n", null);
        run.Loops--;
        if (place >= 0)
            run.Scope.PopLoop(isLocal);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private static Flow RunCell(Rendering run, ForStatement node, int turn, int columns)
    {
        var column = turn % columns;
        if (column == 0 && turn > 0)
            run.Output.Append($"</tr>\n<tr class=\"row{((turn / columns) + 1).ToString(CultureInfo.InvariantCulture)}\">");
        run.Output.Append($"<td class=\"col{(column + 1).ToString(CultureInfo.InvariantCulture)}\">");
        var flow = StatementRunner.Run(run, node.Body);
        run.Output.Append("</td>");
        return flow;
    }

    private static void WriteRow(Rendering run, ForStatement node, string first, string? second)
    {
        if (!node.IsTableRow)
            return;
        run.Output.Append(first);
        if (second != null)
            run.Output.Append(second);
    }

    /// <summary>The items to go through: offset first, then reversed, then limit, as in Scriban.</summary>
    private static IReadOnlyList<object?> Items(Rendering run, ForStatement node, object? value)
    {
        var list = value == null ? [] : run.Sequence(value, node.List.At)
            ?? throw run.Fault(TemplateErrors.NotAList(run.Span(node.List.At), Values.TypeName(value)));
        var offset = Number(run, node.Options.Offset, 0);
        var limit = Number(run, node.Options.Limit, -1);
        if (offset <= 0 && limit <= 0 && !node.Options.Reversed)
            return list;
        offset = Math.Clamp(offset, 0, list.Count);
        var count = limit > 0 ? Math.Min(limit, list.Count - offset) : list.Count - offset;
        var items = new List<object?>();
        for (var i = 0; i < count && i <= run.Settings.LoopLimit; i++)
            items.Add(list[node.Options.Reversed ? list.Count - 1 - i : offset + i]);
        return items;
    }

    private static int Number(Rendering run, Expression? node, int otherwise)
    {
        if (node == null)
            return otherwise;
        var value = ExpressionEvaluator.Evaluate(run, node);
        return Values.TryInt(value, run.Culture, out var number)
            ? number
            : throw run.NotAWholeNumber(value, node.At);
    }

    private static void CheckLimit(Rendering run, Statement node, int turn)
    {
        run.CountTurns(1, node.At);
        if (turn >= run.Settings.LoopLimit)
            throw run.Fault(TemplateErrors.LoopLimit(run.Span(new Extent(node.At.Start, 3)), run.Settings.LoopLimit));
    }
}
