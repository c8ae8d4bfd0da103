// HTML by type: what escaping leaves alone.

namespace SiteGen.Templating;

/// <summary>Text that is HTML already; escaping leaves it as it is.</summary>
/// <param name="Text">The HTML.</param>
public sealed record Html(string Text) : IScriptCustomBinaryOperation, ITemplateObject
{
    /// <inheritdoc/>
    public IEnumerable<string> MemberNames => ["size"];

    /// <inheritdoc/>
    public bool TryGetMember(string name, out object? value) =>
        (value = name == "size" ? Text.Length : null) is not null;

    /// <summary>The HTML itself.</summary>
    public override string ToString() => Text;

    /// <summary>Joining is done where the parts are known (<c>Operation</c>); all other operators take HTML as
    /// text.</summary>
    bool IScriptCustomBinaryOperation.TryEvaluate(TemplateContext context, ScribanSpan span, ScriptBinaryOperator op,
        ScribanSpan leftSpan, object? leftValue, ScribanSpan rightSpan, object? rightValue, out object? result)
    {
        result = ScriptBinaryExpression.Evaluate(context, span, op, leftSpan, Values.Plain(leftValue), rightSpan,
            Values.Plain(rightValue));
        return true;
    }
}
