// Parses function declarations: func name … end, with or without parameters, and do … end.
using System.Collections.Immutable;

namespace SiteGen.Templating.Syntax;

/// <summary>Parses functions.</summary>
internal sealed class FunctionParser(TokenReader reader, ExpressionParser expressions, StatementParser statements)
{
    private sealed record Head(Expression Name, ImmutableArray<Parameter>? Parameters);

    /// <summary>Parses <c>func name … end</c>; the reader stands at <c>func</c>.</summary>
    public Statement? ParseNamed()
    {
        var word = reader.Take();
        var head = statements.ParseHead(Forms.Function, () => new Head(ParseName(), ParseParameters()));
        var body = statements.ParseBlock(BlockKind.Body, Forms.Function, word.At, out _);
        if (head == null)
            return null;
        var name = head.Name is Variable variable ? variable.Name : "$" + ((LocalVariable)head.Name).Name;
        return new FunctionStatement(word.At, head.Name, new FunctionDeclaration(word.At, name, head.Parameters, body, null));
    }

    /// <summary>Parses what follows <c>do</c>.</summary>
    public FunctionDeclaration ParseAnonymous()
    {
        var at = reader.Previous.At;
        var form = reader.Form;
        var head = statements.ParseHead(Forms.Anonymous, () => new Head(new Variable(at, ""), ParseParameters()));
        var body = statements.ParseBlock(BlockKind.Anonymous, Forms.Anonymous, at, out _);
        reader.Form = form;
        return new FunctionDeclaration(at, "do", head?.Parameters, body, null);
    }

    private Expression ParseName()
    {
        var token = reader.Current;
        if (token.Kind != TokenKind.Identifier || token.Text is "$$" or "$" || (token.Text.Length > 1 && token.Text[0] == '$' && char.IsAsciiDigit(token.Text[1])))
            throw reader.Fault(TemplateErrors.ExpectedName(reader.Span(token.At), reader.Written(token), reader.Form));
        reader.Take();
        return token.Text[0] == '$' ? new LocalVariable(token.At, string.Intern(token.Text[1..])) : new Variable(token.At, token.Text);
    }

    private ImmutableArray<Parameter>? ParseParameters()
    {
        if (!reader.Current.Is("("))
            return null;
        reader.Take();
        reader.EnterLines();
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        while (!reader.Current.Is(")"))
        {
            if (parameters.Count > 0)
                reader.Expect(",", Forms.Function);
            parameters.Add(ParseParameter(parameters.Count > 0 ? parameters[^1] : null));
        }
        reader.LeaveLines();
        reader.Take();
        return parameters.ToImmutable();
    }

    private Parameter ParseParameter(Parameter? before)
    {
        var name = reader.Current;
        if (name.Kind != TokenKind.Identifier || name.Text[0] == '$')
            throw reader.Fault(TemplateErrors.BadParameter(reader.Span(name.At)));
        reader.Take();
        if (before is { Rest: true })
            throw reader.Fault(TemplateErrors.ParameterBehindRest(reader.Span(name.At), name.Text));
        if (reader.TryTake("..."))
            return new Parameter(name.Text, IsOptional: true, null, Rest: true);
        if (reader.TryTake("="))
            return new Parameter(name.Text, IsOptional: true, ParseDefault(), Rest: false);
        if (before is { IsOptional: true })
            throw reader.Fault(TemplateErrors.RequiredBehindOptional(reader.Span(name.At), name.Text));
        return new Parameter(name.Text, IsOptional: false, null, Rest: false);
    }

    private object? ParseDefault()
    {
        expressions.RequireExpression(Forms.Function);
        return expressions.Parse() switch
        {
            Literal literal => literal.Value,
            var other => throw reader.Fault(TemplateErrors.DefaultNotLiteral(reader.Span(other.At))),
        };
    }
}
