// Goes through a tree once and puts our nodes in the place of Scriban's.
namespace SiteGen.Templating.Reading;

internal sealed class StrictRewriter : ScriptRewriter
{
    private readonly bool _isRelaxed;
    private ScriptNode? _unknown;

    private StrictRewriter(bool isRelaxed) => (CopyTrivias, _isRelaxed) = (false, isRelaxed);

    /// <summary>The tree with our nodes, or the place of what the rewriter of Scriban does not know although its parser
    /// makes it: an assignment in a value, as in <c>{{ string.upcase f(x) = "a" }}</c>.</summary>
    public static (ScriptPage Page, ScriptNode? Unknown) Run(ScriptPage page, bool isRelaxed)
    {
        var rewriter = new StrictRewriter(isRelaxed);
        try
        {
            return ((ScriptPage)rewriter.Visit((ScriptNode)page)!, null);
        }
        catch (Exception fault) when (fault is NotSupportedException or NotImplementedException)
        {
            return (page, rewriter._unknown);
        }
    }

    public override ScriptNode? Visit(ScriptNode? node)
    {
        _unknown = node;
        var made = base.Visit(node);
        return !_isRelaxed && made is ScriptExpression name && MayBeMissing(node!)
            ? new Maybe { Span = name.Span, Expression = name }
            : made;
    }

    public override ScriptNode Visit(ScriptCaptureStatement node) => new HtmlCapture
    {
        Target = (ScriptExpression?)Visit((ScriptNode?)node.Target),
        Body = (ScriptBlockStatement?)Visit((ScriptNode?)node.Body),
    };

    public override ScriptNode Visit(ScriptBinaryExpression node) =>
        node.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or || _isRelaxed && Values.Coalesces(node)
            ? base.Visit(node)
            : new Operation
            {
                Operator = node.Operator,
                Left = (ScriptExpression?)Visit((ScriptNode?)node.Left),
                OperatorToken = (ScriptToken?)Visit((ScriptNode?)node.OperatorToken),
                Right = (ScriptExpression?)Visit((ScriptNode?)node.Right),
            };

    public override ScriptNode Visit(ScriptInterpolatedStringExpression node) =>
        new HtmlText { Parts = VisitAll(node.Parts)! };

    public override ScriptNode Visit(ScriptForStatement node) => Loop((ScriptForStatement)base.Visit(node));

    public override ScriptNode Visit(ScriptTableRowStatement node) => Loop((ScriptForStatement)base.Visit(node));

    public override ScriptNode Visit(ScriptExpressionStatement node)
    {
        var made = (ScriptExpressionStatement)base.Visit(node);
        if (node.Parent is not ScriptFunction)
            MarkPrinted(made.Expression);
        return made;
    }

    private static ScriptForStatement Loop(ScriptForStatement loop)
    {
        if (loop.Iterator is { } iterator)
        {
            loop.Iterator = null;
            loop.Iterator = new Sequence { Span = iterator.Span, Expression = iterator };
        }
        return loop;
    }

    /// <summary>A literal that is printed itself is HTML.</summary>
    private static void MarkPrinted(ScriptExpression? node)
    {
        if (node is ScriptLiteral { Value: string text } literal)
            literal.Value = new Html(text);
        foreach (var chosen in node switch
        {
            ScriptNestedExpression nested => [nested.Expression],
            ScriptConditionalExpression choice => [choice.ThenValue, choice.ElseValue],
            ScriptBinaryExpression either when Values.Coalesces(either) => [either.Left, either.Right],
            _ => Array.Empty<ScriptExpression?>(),
        })
            MarkPrinted(chosen);
    }

    /// <summary>True for the whole of a name with a <c>?.</c> anywhere in it, and for one that is asked for.</summary>
    private static bool MayBeMissing(ScriptNode node) =>
        node is (ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression) and not ScriptIsEmptyExpression
        && !IsPart(node) && (IsOptional(node) || IsAskedFor(node));

    private static bool IsPart(ScriptNode node) => node.Parent switch
    {
        ScriptIsEmptyExpression whether => !ReferenceEquals(whether.Target, node),
        ScriptMemberExpression => true,
        ScriptIndexerExpression item => ReferenceEquals(item.Target, node),
        _ => false,
    };

    private static bool IsOptional(ScriptNode? node) => node switch
    {
        ScriptMemberExpression member =>
            member.DotToken.TokenType == TokenType.QuestionDot || IsOptional(member.Target),
        ScriptIndexerExpression item => IsOptional(item.Target),
        _ => false,
    };

    private static bool IsAskedFor(ScriptNode node) => node.Parent switch
    {
        ScriptIsEmptyExpression => true,
        ScriptBinaryExpression either when Values.Coalesces(either) => ReferenceEquals(either.Left, node),
        ScriptNestedExpression or ScriptMemberExpression => IsAskedFor(node.Parent),
        _ => false,
    };
}
