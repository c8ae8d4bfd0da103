// Parses what operators work on: names with their members, literals, lists, objects, parentheses.
using System.Collections.Immutable;

namespace SiteGen.Templating.Syntax;

/// <summary>Parses operands.</summary>
internal sealed class OperandParser(TokenReader reader, ExpressionParser expressions, Func<FunctionDeclaration> parseFunction)
{
    /// <summary>Parses an operand with its members, indexers, calls in parentheses and <c>++</c>.</summary>
    public Expression ParsePath(bool basic = false)
    {
        var left = ParsePrimary();
        while (true)
        {
            if (left is BlockArgument or FunctionLiteral)
                return left;
            if (reader.Current.Is(".") || reader.Current.Is("?."))
                left = ParseMember(left);
            else if (reader.Current.Is("[") && !reader.Current.SpaceBefore && left is not (ArrayLiteral or ObjectLiteral))
                left = ParseIndexer(left);
            else if (reader.Current.Is("(") && !reader.Current.SpaceBefore && !basic && left is not Literal)
                left = ParseExplicitCall(left);
            else if ((reader.Current.Is("++") || reader.Current.Is("--")) && left.IsPath && !basic)
                left = new Increment(left.At.To(reader.Current.At), left, reader.Take().Text == "++" ? 1 : -1, Before: false);
            else
                return left;
        }
    }

    private Expression ParseMember(Expression target)
    {
        var dot = reader.Take();
        var name = reader.Current;
        if (name.Kind != TokenKind.Identifier)
            throw reader.Fault(TemplateErrors.ExpectedMember(reader.Span(name.At), reader.Written(name)));
        if (name.Text is "empty" or "blank" && reader.Next.Is("?") && !reader.Next.SpaceBefore)
        {
            reader.Take();
            return new EmptyTest(target.At.To(reader.Take().At), target);
        }
        CheckLoopMember(target, name);
        reader.Take();
        return new Member(target.At.To(name.At), target, name.Text, name.At, dot.Is("?.") || IsOptional(target));
    }

    private static bool IsOptional(Expression target) => target is Member { Optional: true } or Indexer { Optional: true };

    private void CheckLoopMember(Expression target, Token name)
    {
        if (target is not Variable { Name: "for" or "while" or "tablerow" } loop)
            return;
        var known = LoopMembers.Of(loop.Name);
        if (!known.Contains(name.Text))
            throw reader.Fault(TemplateErrors.UnknownLoopMember(reader.Span(name.At), loop.Name, name.Text, known));
    }

    private Indexer ParseIndexer(Expression target)
    {
        reader.Take();
        reader.EnterLines();
        expressions.RequireExpression(Forms.Indexer);
        var key = expressions.Parse();
        reader.LeaveLines();
        var close = reader.Expect("]", Forms.Indexer);
        return new Indexer(target.At.To(close.At), target, key, IsOptional(target));
    }

    private Call ParseExplicitCall(Expression target)
    {
        reader.Take();
        reader.EnterLines();
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        while (!reader.Current.Is(")"))
        {
            if (arguments.Count > 0)
                reader.Expect(",", Forms.Call);
            if (reader.Current.Kind == TokenKind.Identifier && reader.Next.Is(":"))
            {
                arguments.Add(expressions.ParseNamed(basic: false));
                continue;
            }
            expressions.RequireExpression(Forms.Call);
            expressions.CheckOrder(arguments, reader.Current.At, Forms.Call);
            var value = expressions.Parse();
            arguments.Add(new Argument(value.At, null, value));
        }
        reader.LeaveLines();
        var close = reader.Expect(")", Forms.Call);
        return new Call(target.At.To(close.At), target, arguments.ToImmutable(), Explicit: true);
    }

    private Expression ParsePrimary()
    {
        var token = reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseName();
            case TokenKind.Literal:
                return new Literal(token.At, reader.Take().Value);
            case TokenKind.InterpolatedStart:
                return ParseInterpolated();
            case TokenKind.Symbol:
                return ParseSymbol(token);
            default:
                throw Unexpected();
        }
    }

    private Expression ParseSymbol(Token token)
    {
        switch (token.Text)
        {
            case "(":
                return ParseNested();
            case "[":
                return ParseArray();
            case "{":
                return ParseObject();
            case "++" or "--":
                reader.Take();
                var target = ParsePrefixed(token, Operators.Increment);
                if (!target.IsPath)
                    throw reader.Fault(TemplateErrors.NotAssignable(reader.Span(target.At), Forms.Increment));
                return new Increment(token.At.To(target.At), target, token.Text == "++" ? 1 : -1, Before: true);
        }
        if (Operators.Prefix(token.Text) is not { } prefix)
            throw Unexpected();
        reader.Take();
        var operand = ParsePrefixed(token, Operators.Unary);
        return new Unary(token.At.To(operand.At), prefix, operand);
    }

    private Expression ParsePrefixed(Token prefix, int strength)
    {
        if (!expressions.StartsExpression())
            throw reader.Fault(TemplateErrors.ExpectedOperand(reader.Span(reader.Current.At), prefix.Text, reader.Written(reader.Current), isPrefix: true));
        return expressions.ParseOperators(strength, inArguments: strength == Operators.Increment || prefix.Text is "^" or "@", default);
    }

    private Expression ParseName()
    {
        var token = reader.Take();
        var name = token.Text;
        switch (name)
        {
            case "true":
                return new Literal(token.At, Runtime.Boxes.True);
            case "false":
                return new Literal(token.At, Runtime.Boxes.False);
            case "null":
                return new Literal(token.At, null);
            case "this":
                return new This(token.At);
            case "$$":
                return new BlockArgument(token.At);
            case "do" when reader.Current.EndsStatement || reader.Current.Is("("):
                var declaration = parseFunction();
                return new FunctionLiteral(token.At.To(reader.Previous.At), declaration);
        }
        if (name[0] != '$')
            return new Variable(token.At, name);
        if (name.Length > 1 && int.TryParse(name.AsSpan(1), out var position))
            return new Indexer(token.At, new LocalVariable(token.At, LocalVariable.Arguments), new Literal(token.At, position), Optional: false);
        return new LocalVariable(token.At, string.Intern(name[1..]));
    }

    private Nested ParseNested()
    {
        var open = reader.Take();
        reader.EnterLines();
        expressions.RequireExpression(Forms.Nested);
        var inner = expressions.Parse();
        reader.LeaveLines();
        var close = reader.Expect(")", Forms.Nested);
        return new Nested(open.At.To(close.At), inner);
    }

    private ArrayLiteral ParseArray()
    {
        var open = reader.Take();
        reader.EnterLines();
        var items = ImmutableArray.CreateBuilder<Expression>();
        while (!reader.Current.Is("]"))
        {
            expressions.RequireExpression(Forms.Array);
            items.Add(expressions.Parse());
            if (!reader.TryTake(","))
                break;
        }
        reader.LeaveLines();
        var close = reader.Expect("]", Forms.Array);
        return new ArrayLiteral(open.At.To(close.At), items.ToImmutable());
    }

    private ObjectLiteral ParseObject()
    {
        var open = reader.Take();
        reader.EnterLines();
        var members = ImmutableArray.CreateBuilder<(string, Expression)>();
        while (!reader.Current.Is("}"))
        {
            var name = reader.Current;
            var isName = name.Kind == TokenKind.Identifier ? name.Text[0] != '$' : name is { Kind: TokenKind.Literal, Value: string };
            if (!isName)
                throw reader.Fault(TemplateErrors.BadMemberName(reader.Span(name.At), reader.Written(name)));
            reader.Take();
            reader.Expect(":", Forms.Object);
            expressions.RequireExpression(Forms.Object);
            members.Add((name.Text, expressions.Parse()));
            if (!reader.TryTake(","))
                break;
        }
        reader.LeaveLines();
        var close = reader.Expect("}", Forms.Object);
        return new ObjectLiteral(open.At.To(close.At), members.ToImmutable());
    }

    private Interpolated ParseInterpolated()
    {
        var start = reader.Take();
        var parts = ImmutableArray.CreateBuilder<Expression>();
        while (reader.Current.Kind != TokenKind.InterpolatedEnd)
        {
            var token = reader.Current;
            if (token.Kind == TokenKind.InterpolatedText)
            {
                reader.Take();
                if (token.Text.Length > 0)
                    parts.Add(new Literal(token.At, token.Text));
                continue;
            }
            if (token.Kind != TokenKind.InterpolatedOpen)
                throw Unexpected();
            reader.Take();
            expressions.RequireExpression(Forms.Interpolated);
            parts.Add(expressions.Parse());
            if (reader.Current.Kind != TokenKind.InterpolatedClose)
                throw reader.Fault(TemplateErrors.ExpectedSymbol(reader.Span(reader.Current.At), "}", reader.Written(reader.Current), Forms.Interpolated));
            reader.Take();
        }
        var end = reader.Take();
        return new Interpolated(start.At.To(end.At), parts.ToImmutable());
    }

    private SyntaxFault Unexpected() =>
        reader.Fault(TemplateErrors.ExpectedExpression(reader.Span(reader.Current.At), reader.Written(reader.Current), reader.Form));
}
