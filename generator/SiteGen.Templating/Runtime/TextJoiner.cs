// Joins text and HTML: what is not HTML is escaped, literals of the template stay as they are.
using System.Text;
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

internal static class TextJoiner
{
    /// <summary><c>+</c> where one side is HTML.</summary>
    public static Html Add(Rendering run, Binary node, object? left, object? right)
    {
        var (a, b) = (AsHtml(run, node.Left, left), AsHtml(run, node.Right, right));
        run.CountText((long)a.Length + b.Length, node.At);
        return new(a + b);
    }

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
        {
            var text = isHtml ? AsHtml(run, node.Parts[i], values[i]) : run.Text(values[i]);
            run.CountText((long)builder.Length + text.Length, node.Parts[i].At);
            builder.Append(text);
        }
        return isHtml ? new Html(builder.ToString()) : builder.ToString();
    }

    /// <summary>True when an expression's text was written by the template's author.</summary>
    public static bool IsLiteral(Expression node) => node switch
    {
        Literal { Value: string } => true,
        Nested nested => IsLiteral(nested.Inner),
        _ => false,
    };

    private static string AsHtml(Rendering run, Expression node, object? value)
    {
        if (value is Html html)
            return html.Text;
        var text = run.Text(value);
        return IsLiteral(node) ? text : HtmlText.Escape(text);
    }
}
