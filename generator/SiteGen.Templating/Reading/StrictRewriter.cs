// Goes through a tree once and puts our nodes in the place of Scriban's.

namespace SiteGen.Templating.Reading;

internal sealed class StrictRewriter : ScriptRewriter
{
    private bool _optional;

    private StrictRewriter() => CopyTrivias = false;

    public static ScriptPage Run(ScriptPage page) => (ScriptPage)new StrictRewriter().Visit((ScriptNode)page)!;

    public override ScriptNode Visit(ScriptVariableGlobal node) =>
        _optional ? new OptionalGlobal(node.BaseName) : base.Visit(node);

    public override ScriptNode Visit(ScriptVariableLocal node) =>
        _optional ? new OptionalLocal(node.BaseName) : base.Visit(node);

    public override ScriptNode Visit(ScriptMemberExpression node) => With(_optional || IsOptional(node), () =>
    {
        var made = _optional ? new OptionalMember() : new ScriptMemberExpression();
        made.Target = (ScriptExpression?)Visit(node.Target);
        made.DotToken = (ScriptToken)Visit((ScriptNode)node.DotToken)!;
        made.Member = (ScriptVariable?)Visit(node.Member);
        return made;
    });

    public override ScriptNode Visit(ScriptIndexerExpression node) => With(_optional || IsOptional(node), () =>
    {
        var made = _optional ? new OptionalIndexer() : new ScriptIndexerExpression();
        made.Target = (ScriptExpression?)Visit(node.Target);
        made.Index = With(false, () => (ScriptExpression?)Visit(node.Index));
        return made;
    });

    public override ScriptNode Visit(ScriptIsEmptyExpression node) => With(true, () => base.Visit(node));

    public override ScriptNode Visit(ScriptPipeCall node) => With(false, () => base.Visit(node));

    public override ScriptNode Visit(ScriptFunctionCall node) => With(false, () => base.Visit(node));

    public override ScriptNode Visit(ScriptCaptureStatement node) => new HtmlCapture
    {
        Target = (ScriptExpression?)Visit(node.Target),
        Body = (ScriptBlockStatement?)Visit((ScriptNode?)node.Body),
    };

    public override ScriptNode Visit(ScriptBinaryExpression node)
    {
        var coalesces = node.Operator is ScriptBinaryOperator.EmptyCoalescing
            or ScriptBinaryOperator.NotEmptyCoalescing;
        ScriptBinaryExpression made = node.Operator switch
        {
            ScriptBinaryOperator.And or ScriptBinaryOperator.Or => new ScriptBinaryExpression(),
            _ when coalesces => new Coalesce(),
            _ => new Operation(),
        };
        made.Operator = node.Operator;
        made.Left = With(coalesces, () => (ScriptExpression?)Visit(node.Left));
        made.Right = With(false, () => (ScriptExpression?)Visit(node.Right));
        made.OperatorToken = (ScriptToken?)Visit((ScriptNode?)node.OperatorToken);
        return made;
    }

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
        switch (node)
        {
            case ScriptLiteral { Value: string text } literal:
                literal.Value = new Html(text);
                break;
            case ScriptNestedExpression nested:
                MarkPrinted(nested.Expression);
                break;
            case ScriptConditionalExpression choice:
                MarkPrinted(choice.ThenValue);
                MarkPrinted(choice.ElseValue);
                break;
            case Coalesce coalesce:
                MarkPrinted(coalesce.Left);
                MarkPrinted(coalesce.Right);
                break;
        }
    }

    /// <summary>True when there is a <c>?.</c> anywhere in a path: it covers all of it.</summary>
    private static bool IsOptional(ScriptExpression? node) => node switch
    {
        ScriptMemberExpression member =>
            member.DotToken.TokenType == TokenType.QuestionDot || IsOptional(member.Target),
        ScriptIndexerExpression indexer => IsOptional(indexer.Target),
        _ => false,
    };

    private T With<T>(bool optional, Func<T> make)
    {
        (var before, _optional) = (_optional, optional);
        var made = make();
        _optional = before;
        return made;
    }
}
