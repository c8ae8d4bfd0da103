// The variables that templates set, for each other too, and the templates that they include.

namespace SiteGen.Templating.Reading;

internal sealed class GivenNames : ScriptVisitor
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<Template> _templates;
    private readonly RenderSettings _settings;

    /// <param name="templates">Templates; what they include is read with them.</param>
    /// <param name="settings">What finds templates.</param>
    public GivenNames(IEnumerable<Template> templates, RenderSettings settings)
    {
        (_templates, _settings) = ([.. templates], settings);
        for (var i = 0; i < _templates.Count; i++)
            Visit(_templates[i].Page);
    }

    public IEnumerable<string> Names => _names;

    public IEnumerable<Template> Templates => _templates;

    /// <summary>True when something gives names that nobody can foresee: an import, a with, code in a text.</summary>
    public bool AreMore { get; private set; }

    public bool Has(string name) => _names.Contains(name);

    /// <summary>True for a variable that some template asks for before it reads it.</summary>
    public bool IsAsked(string name) => _asked.Contains(name);

    /// <summary>The names of templates in an include's first argument.</summary>
    public static IEnumerable<ScriptExpression> Included(ScriptExpression written) =>
        written is ScriptArrayInitializerExpression list ? list.Values.ToArray() : [written];

    /// <summary>A text in quotes; null for what is worked out.</summary>
    public static string? TextOf(ScriptExpression node) =>
        node is ScriptLiteral { Value: string or Html } text ? text.Value.ToString() : null;

    public override void Visit(ScriptAssignExpression node) => Give(node.Target, () => base.Visit(node));

    public override void Visit(ScriptForStatement node) => Give(node.Variable, () => base.Visit(node));

    public override void Visit(ScriptTableRowStatement node) => Give(node.Variable, () => base.Visit(node));

    public override void Visit(ScriptCaptureStatement node) => Give(node.Target, () => base.Visit(node));

    public override void Visit(ScriptFunction node) => Give(node.NameOrDoToken, () => base.Visit(node));

    public override void Visit(ScriptParameter node) => Give(node.Name, () => base.Visit(node));

    public override void Visit(ScriptVariableGlobal node)
    {
        if (node is StrictVariable { IsOptional: true })
            _asked.Add(node.Name);
    }

    public override void Visit(ScriptMemberExpression node)
    {
        AreMore |= node is { Target: ScriptVariableGlobal { Name: "object" }, Member.Name: "eval" or "eval_template" };
        base.Visit(node);
    }

    public override void Visit(ScriptImportStatement node)
    {
        AreMore = true;
        base.Visit(node);
    }

    public override void Visit(ScriptWithStatement node)
    {
        AreMore = true;
        base.Visit(node);
    }

    public override void Visit(ScriptFunctionCall node)
    {
        if (node is { Target: ScriptVariableGlobal { Name: "include" or "include_join" }, Arguments: [var first, ..] })
        {
            foreach (var name in Included(first))
                Include(TextOf(name));
        }
        base.Visit(node);
    }

    private void Include(string? name)
    {
        if (name is null)
            AreMore |= _settings.TemplateNames.Count() > _templates.Count;
        else if (_settings.FindTemplate(name) is { HasErrors: false } found && !_templates.Contains(found))
            _templates.Add(found);
    }

    private void Give(ScriptNode? target, Action goOn)
    {
        if (target is ScriptVariable variable)
            _names.Add(variable.Name);
        AreMore |= target is ScriptMemberExpression { Target: ScriptThisExpression }
            or ScriptIndexerExpression { Target: ScriptThisExpression };
        goOn();
    }
}
