// The expressions of the language, as immutable records.
using System.Collections.Immutable;

namespace SiteGen.Templating.Syntax;

/// <summary>Any expression and where it stands.</summary>
internal abstract record Expression(Extent At)
{
    /// <summary>True for variables, members and indexers: what can be assigned to and what calls a function by being named.</summary>
    public virtual bool IsPath => false;
}

internal sealed record Literal(Extent At, object? Value) : Expression(At);

/// <summary>A string with expressions inside; text parts are literals.</summary>
internal sealed record Interpolated(Extent At, ImmutableArray<Expression> Parts) : Expression(At);

/// <summary>A variable without <c>$</c>.</summary>
internal sealed record Variable(Extent At, string Name) : Expression(At)
{
    public override bool IsPath => true;
}

/// <summary>A variable with <c>$</c>; the name is without it. The arguments <c>$</c> themselves have the empty name.</summary>
internal sealed record LocalVariable(Extent At, string Name) : Expression(At)
{
    public const string Arguments = "";

    public override bool IsPath => true;
}

/// <summary>The block given to a function by <c>wrap</c>.</summary>
internal sealed record BlockArgument(Extent At) : Expression(At);

internal sealed record This(Extent At) : Expression(At)
{
    public override bool IsPath => true;
}

/// <summary><paramref name="Optional"/> is true behind <c>?.</c>, for it and for the rest of the chain.</summary>
internal sealed record Member(Extent At, Expression Target, string Name, Extent NameAt, bool Optional) : Expression(At)
{
    public override bool IsPath => true;
}

/// <summary><c>x.empty?</c></summary>
internal sealed record EmptyTest(Extent At, Expression Target) : Expression(At);

internal sealed record Indexer(Extent At, Expression Target, Expression Key, bool Optional) : Expression(At)
{
    public override bool IsPath => true;
}

internal sealed record Nested(Extent At, Expression Inner) : Expression(At);

internal sealed record Unary(Extent At, UnaryOperator Operator, Expression Operand) : Expression(At);

internal sealed record Binary(Extent At, BinaryOperator Operator, Extent OperatorAt, Expression Left, Expression Right) : Expression(At);

internal sealed record Conditional(Extent At, Expression Condition, Expression Then, Expression Else) : Expression(At);

internal sealed record ArrayLiteral(Extent At, ImmutableArray<Expression> Items) : Expression(At);

internal sealed record ObjectLiteral(Extent At, ImmutableArray<(string Name, Expression Value)> Members) : Expression(At);

internal sealed record Argument(Extent At, string? Name, Expression Value);

internal sealed record Call(Extent At, Expression Target, ImmutableArray<Argument> Arguments, bool Explicit = false) : Expression(At);

/// <summary>A pipe into something that is not a plain function name or call: its value must be a function.</summary>
internal sealed record PipeInto(Extent At, Expression From, Expression To) : Expression(At);

/// <summary><c>do … end</c></summary>
internal sealed record FunctionLiteral(Extent At, FunctionDeclaration Declaration) : Expression(At);

/// <summary>An assignment; with an operator it is a compound one.</summary>
internal sealed record Assignment(Extent At, Expression Target, BinaryOperator? Operator, Expression Value) : Expression(At);

internal sealed record Increment(Extent At, Expression Target, int By, bool Before) : Expression(At);

/// <summary><c>f(x, y) = …</c> in the place of an expression; the statement parser turns it into a function.</summary>
internal sealed record InlineFunction(Extent At, FunctionDeclaration Declaration) : Expression(At);
