// Faults of form that Scriban finds only when a template runs, or never: found in the tree, also in branches that never run.
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Reading;

internal sealed class TreeCheck : ScriptVisitor
{
    private static readonly string[] LoopOptions = ["offset", "limit", "reversed"];
    private readonly SourceText _source;
    private readonly List<Diagnostic> _found = [];

    private TreeCheck(SourceText source) => _source = source;

    public static IReadOnlyList<Diagnostic> Run(SourceText source, ScriptPage page)
    {
        var check = new TreeCheck(source);
        check.Visit(page);
        return check._found;
    }

    public override void Visit(ScriptForStatement node)
    {
        Loop(node, LoopOptions, Forms.For);
        base.Visit(node);
    }

    public override void Visit(ScriptTableRowStatement node)
    {
        Loop(node, [.. LoopOptions, "cols"], Forms.TableRow);
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        if (node.Target is not (null or IScriptVariablePath))
            _found.Add(TemplateErrors.NotAssignable(Span(node.Target), Forms.Capture));
        base.Visit(node);
    }

    public override void Visit(ScriptWhenStatement node)
    {
        foreach (var value in node.Values.Where(v => v is ScriptIncrementDecrementExpression or ScriptAssignExpression))
            _found.Add(TemplateErrors.WhenChanges(Span(value)));
        base.Visit(node);
    }

    public override void Visit(ScriptFunctionCall node)
    {
        var named = node.Arguments.ToList().FindIndex(a => a is ScriptNamedArgument);
        var behind = named < 0 ? null : node.Arguments.Skip(named).FirstOrDefault(a => a is not ScriptNamedArgument);
        if (behind is not null)
        {
            var form = node.OpenParent is null ? Forms.SpacedCall : Forms.Call;
            _found.Add(TemplateErrors.ArgumentBehindNamed(Span(behind), form));
        }
        base.Visit(node);
    }

    private void Loop(ScriptForStatement node, string[] known, string form)
    {
        foreach (var option in node.NamedArguments)
        {
            var name = option.Name?.Name ?? "";
            if (!known.Contains(name) || name != "reversed" && option.Value is null)
                _found.Add(TemplateErrors.UnknownLoopOption(Span(option), name, known, form));
        }
    }

    private SourceSpan Span(ScriptNode node) => Places.Of(_source, node.Span);
}
