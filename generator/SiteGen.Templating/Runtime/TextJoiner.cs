// Joins text and HTML: what is not HTML is escaped, literals of the template stay as they are.
using System.Text;
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class TextJoiner
{
    /// <summary><c>+</c> where one side is HTML.</summary>
    public static Html Add(Binary node, object? left, object? right) => new(AsHtml(node.Left, left) + AsHtml(node.Right, right));

    /// <summary>The value of <c>$"…"</c>: text, or HTML when a part is HTML.</summary>
    public static object Interpolate(Rendering run, Interpolated node)
    {
        var values = new object?[node.Parts.Length];
        var isHtml = false;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ExpressionEvaluator.Evaluate(run, node.Parts[i]);
            isHtml |= values[i] is Html;
        }
        var builder = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
            builder.Append(isHtml ? AsHtml(node.Parts[i], values[i]) : run.Text(values[i]));
        return isHtml ? new Html(builder.ToString()) : builder.ToString();
    }

    /// <summary>True when an expression's text was written by the template's author.</summary>
    public static bool IsLiteral(Expression node) => node switch
    {
        Literal { Value: string } => true,
        Nested nested => IsLiteral(nested.Inner),
        _ => false,
    };

    private static string AsHtml(Expression node, object? value)
    {
        if (value is Html html)
            return html.Text;
        var text = ValueText.Of(value);
        return IsLiteral(node) ? text : HtmlText.Escape(text);
    }
}
