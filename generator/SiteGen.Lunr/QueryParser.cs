// Puts lexemes together to clauses by the grammar of lunr.js: presence? field? term (distance | boost)*.
using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Lunr;

internal sealed class QueryParser(List<Lexeme> lexemes, IReadOnlyList<string> fields)
{
    private int _at;

    private Lexeme? Next => _at < lexemes.Count ? lexemes[_at] : null;

    /// <summary>Reads all clauses, or the first fault.</summary>
    public LunrQuery Parse()
    {
        var clauses = ImmutableArray.CreateBuilder<LunrClause>();
        while (Next is not null)
        {
            var error = ReadClause(out var clause);
            if (error is not null) return new LunrQuery([], error);
            clauses.Add(clause);
        }

        return new LunrQuery(clauses.ToImmutable(), null);
    }

    private LunrQueryError? ReadClause(out LunrClause clause)
    {
        clause = new LunrClause("");
        var lexeme = lexemes[_at++];
        if (lexeme.Kind == LexemeKind.Presence)
        {
            clause = clause with { Presence = lexeme.Text == "-" ? LunrPresence.Prohibited : LunrPresence.Required };
            if (Next is not { Kind: LexemeKind.Field or LexemeKind.Term } next)
                return Unexpected(lexeme, "a field or a term");
            (lexeme, _at) = (next, _at + 1);
        }

        if (lexeme.Kind == LexemeKind.Field)
        {
            if (!fields.Contains(lexeme.Text, StringComparer.Ordinal))
            {
                return new LunrQueryError($"unknown field \"{lexeme.Text}\"; there are: {string.Join(", ", fields)}",
                    lexeme.Start, lexeme.End);
            }

            clause = clause with { Fields = [lexeme.Text] };
            if (Next is not { Kind: LexemeKind.Term } next) return Unexpected(lexeme, "a term");
            (lexeme, _at) = (next, _at + 1);
        }

        if (lexeme.Kind != LexemeKind.Term) return Unexpected(lexeme, "a field or a term", lexeme);
        clause = clause with
        {
            Term = JavaScriptRules.ToLowerCase(lexeme.Text),
            UsePipeline = !lexeme.Text.Contains('*')
        };
        return ReadFigures(ref clause);
    }

    private LunrQueryError? ReadFigures(ref LunrClause clause)
    {
        while (Next is { Kind: LexemeKind.EditDistance or LexemeKind.Boost } lexeme)
        {
            if (lexeme.Text.Length == 0)
            {
                return new LunrQueryError(lexeme.Kind == LexemeKind.Boost
                    ? "\"^\" needs a number"
                    : "\"~\" needs a number", lexeme.Start, lexeme.End);
            }

            var figure = double.Parse(lexeme.Text, NumberStyles.None, CultureInfo.InvariantCulture);
            clause = lexeme.Kind == LexemeKind.Boost
                ? clause with { Boost = figure }
                : clause with { EditDistance = (int)Math.Min(figure, int.MaxValue) };
            _at++;
        }

        return null;
    }

    private LunrQueryError Unexpected(Lexeme after, string expected) => Unexpected(after, expected, Next);

    private static LunrQueryError Unexpected(Lexeme after, string expected, Lexeme? found) => found is null
        ? new LunrQueryError($"expected {expected} after \"{after.Text}\", found nothing", after.Start, after.End)
        : new LunrQueryError($"expected {expected}, found \"{found.Text}\"", found.Start, found.End);
}
