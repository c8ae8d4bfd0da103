// Faults of form that Scriban finds only when a template runs, or never: found in the tree, also in branches that never
// run.

namespace SiteGen.Templating.Reading;

internal sealed class TreeCheck(SourceText source) : ScriptVisitor
{
    private static readonly string[] LoopOptions = ["offset", "limit", "reversed"];
    private readonly List<Diagnostic> _found = [];

    public static IReadOnlyList<Diagnostic> Run(SourceText source, ScriptPage page)
    {
        var check = new TreeCheck(source);
        check.Visit(page);
        return check._found;
    }

    public override void Visit(ScriptForStatement node)
    {
        Loop(node, LoopOptions, "for");
        base.Visit(node);
    }

    public override void Visit(ScriptTableRowStatement node)
    {
        Loop(node, [.. LoopOptions, "cols"], "tablerow");
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        if (node.Target is not (null or IScriptVariablePath))
            _found.Add(TemplateErrors.NotAssignable.At(Span(node.Target), Forms.Expected(Forms.Capture)));
        base.Visit(node);
    }

    public override void Visit(ScriptWhenStatement node)
    {
        foreach (var value in node.Values.Where(v => v is ScriptIncrementDecrementExpression or ScriptAssignExpression))
            _found.Add(TemplateErrors.WhenChanges.At(Span(value), Forms.Expected(Forms.When)));
        base.Visit(node);
    }

    public override void Visit(ScriptFunctionCall node)
    {
        var named = node.Arguments.ToList().FindIndex(a => a is ScriptNamedArgument);
        var behind = named < 0 ? null : node.Arguments.Skip(named).FirstOrDefault(a => a is not ScriptNamedArgument);
        if (behind is not null)
        {
            var form = node.OpenParent is null ? Forms.SpacedCall : Forms.Call;
            _found.Add(TemplateErrors.BehindNamed.At(Span(behind), Forms.Expected(form)));
        }
        base.Visit(node);
    }

    private void Loop(ScriptForStatement node, string[] known, string word)
    {
        foreach (var option in node.NamedArguments)
        {
            var name = option.Name?.Name ?? "";
            if (!known.Contains(name) || name != "reversed" && option.Value is null)
            {
                var hint = known.Contains(name) ? $"write {name}: <number>" : Nearest.Hint(name, known);
                _found.Add(TemplateErrors.LoopOption.WithHint(hint, Span(option), name,
                    Forms.Expected(Forms.Blocks[word])));
            }
        }
    }

    private SourceSpan Span(ScriptNode node) => source.SpanBetween(node.Span.Start.Offset, node.Span.End.Offset + 1);
}
