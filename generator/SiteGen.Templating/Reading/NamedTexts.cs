// Every name and text that stands in a template: what nobody names is of no use.

namespace SiteGen.Templating.Reading;

internal sealed class NamedTexts : ScriptVisitor
{
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    /// <summary>True for a member that is read, a text in quotes, and what begins like a text that others are joined
    /// to.</summary>
    public bool Has(string name) =>
        _whole.Contains(name) || _beginnings.Any(b => name.StartsWith(b, StringComparison.Ordinal));

    public override void Visit(ScriptMemberExpression node)
    {
        _whole.Add(node.Member?.Name ?? "");
        base.Visit(node);
    }

    public override void Visit(ScriptLiteral node) => _whole.Add(node.Value?.ToString() ?? "");

    public override void Visit(ScriptBinaryExpression node)
    {
        if (node is { Operator: ScriptBinaryOperator.Add, Left: ScriptLiteral { Value: string { Length: > 0 } text } })
            _beginnings.Add(text);
        base.Visit(node);
    }
}
