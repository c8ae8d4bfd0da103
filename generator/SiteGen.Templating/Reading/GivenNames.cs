// The variables that templates set, and the texts and members that they name.
using Scriban.Syntax;

namespace SiteGen.Templating.Reading;

internal sealed class GivenNames : ScriptVisitor
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public GivenNames(IEnumerable<Template> templates)
    {
        foreach (var template in templates)
            Visit(template.Page);
    }

    /// <summary>True when an import gives names that nobody can foresee.</summary>
    public bool AreMore { get; private set; }

    public bool Has(string name) => _names.Contains(name);

    public override void Visit(ScriptAssignExpression node) => Give(node.Target, () => base.Visit(node));

    public override void Visit(ScriptForStatement node) => Give(node.Variable, () => base.Visit(node));

    public override void Visit(ScriptTableRowStatement node) => Give(node.Variable, () => base.Visit(node));

    public override void Visit(ScriptCaptureStatement node) => Give(node.Target, () => base.Visit(node));

    public override void Visit(ScriptFunction node) => Give(node.NameOrDoToken, () => base.Visit(node));

    public override void Visit(ScriptParameter node) => Give(node.Name, () => base.Visit(node));

    public override void Visit(ScriptImportStatement node)
    {
        AreMore = true;
        base.Visit(node);
    }

    private void Give(ScriptNode? target, Action goOn)
    {
        if (target is ScriptVariable variable)
            _names.Add(variable.Name);
        goOn();
    }
}
