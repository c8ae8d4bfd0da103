// The statements of the language, as immutable records.
using System.Collections.Immutable;

namespace SiteGen.Templating.Syntax;

/// <summary>Any statement and where it stands.</summary>
internal abstract record Statement(Extent At);

internal sealed record Block(Extent At, ImmutableArray<Statement> Statements);

internal sealed record TextStatement(Extent At, string Text) : Statement(At);

/// <summary>An expression whose value is printed.</summary>
internal sealed record OutputStatement(Extent At, Expression Value) : Statement(At);

/// <summary>An assignment: evaluated, not printed.</summary>
internal sealed record AssignStatement(Extent At, Assignment Assignment) : Statement(At);

/// <summary>The indentation that lines printed from here on get; see "auto indentation" in the language reference.</summary>
internal sealed record IndentStatement(Extent At, string? Indent, bool Leaves) : Statement(At);

internal sealed record IfStatement(Extent At, ImmutableArray<(Expression Condition, Block Body)> Branches, Block? Else) : Statement(At);

internal sealed record CaseStatement(Extent At, Expression Value, ImmutableArray<(ImmutableArray<Expression> Values, Block Body)> Whens, Block? Else) : Statement(At);

internal sealed record LoopOptions(Expression? Offset, Expression? Limit, bool Reversed, Expression? Columns);

internal sealed record ForStatement(Extent At, Expression Variable, Expression List, LoopOptions Options, Block Body, Block? Else, bool IsTableRow) : Statement(At);

internal sealed record WhileStatement(Extent At, Expression Condition, Block Body) : Statement(At);

internal sealed record BreakStatement(Extent At) : Statement(At);

internal sealed record ContinueStatement(Extent At) : Statement(At);

internal sealed record ReturnStatement(Extent At, Expression? Value) : Statement(At);

internal sealed record CaptureStatement(Extent At, Expression Target, Block Body) : Statement(At);

internal sealed record ReadOnlyStatement(Extent At, Expression Variable) : Statement(At);

internal sealed record ImportStatement(Extent At, Expression Value) : Statement(At);

internal sealed record WithStatement(Extent At, Expression Value, Block Body) : Statement(At);

internal sealed record WrapStatement(Extent At, Expression Target, Block Body) : Statement(At);

internal sealed record FunctionStatement(Extent At, Expression Name, FunctionDeclaration Declaration) : Statement(At);

/// <summary>A parameter of a function; <paramref name="Rest"/> takes all further arguments as a list.</summary>
internal sealed record Parameter(string Name, bool IsOptional, object? Default, bool Rest);

/// <summary>A function's parameters (null when it has no list of them and reads <c>$</c>) and its body: a block or one expression.</summary>
internal sealed record FunctionDeclaration(Extent At, string Name, ImmutableArray<Parameter>? Parameters, Block? Body, Expression? Value);
