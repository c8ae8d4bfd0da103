// A question to an index: its clauses, and the answer.
using System.Collections.Immutable;

namespace SiteGen.Lunr;

/// <summary>What finding a clause's term means for a document.</summary>
public enum LunrPresence
{
    /// <summary>A document with the term is found.</summary>
    Optional = 1,

    /// <summary>A document without the term is not found: <c>+term</c>.</summary>
    Required = 2,

    /// <summary>A document with the term is not found: <c>-term</c>.</summary>
    Prohibited = 3,
}

/// <summary>One term of a query and how to look for it.</summary>
/// <param name="Term">The term, where <c>*</c> stands for any characters. It is taken as it is: no splitting, no
/// lower-casing.</param>
public sealed record LunrClause(string Term)
{
    /// <summary>The fields to look in; all if left out.</summary>
    public ImmutableArray<string> Fields { get; init; }

    /// <summary>What the clause's share of the score is multiplied by.</summary>
    public double Boost { get; init; } = 1;

    /// <summary>How many typing slips (a character too many, missing, wrong, or two swapped) are forgiven; null takes
    /// the term's <c>*</c> as a wildcard.</summary>
    public int? EditDistance { get; init; }

    /// <summary>Whether the term is stemmed first. A term with a wildcard should not be.</summary>
    public bool UsePipeline { get; init; } = true;

    /// <summary>What finding the term means.</summary>
    public LunrPresence Presence { get; init; } = LunrPresence.Optional;
}

/// <summary>A document found.</summary>
/// <param name="Ref">Its ref.</param>
/// <param name="Score">Its score, comparable within one answer only.</param>
/// <param name="Terms">The terms of the index that it was found by, in the order of their UTF-16 units.</param>
public sealed record LunrHit(string Ref, double Score, ImmutableArray<string> Terms);

/// <summary>Why a query cannot be read.</summary>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Start">Where the fault starts, in UTF-16 units from 0.</param>
/// <param name="End">Where it ends.</param>
public sealed record LunrQueryError(string Message, int Start, int End);

/// <summary>A query in lunr.js's own syntax, read: <c>+lung title:scan^2 biops* sarkoma~1 -dog</c>.</summary>
/// <param name="Clauses">The clauses; none if there is an error.</param>
/// <param name="Error">The first fault, or null.</param>
public sealed record LunrQuery(ImmutableArray<LunrClause> Clauses, LunrQueryError? Error)
{
    /// <summary>Reads a query as <c>lunr.QueryParser</c> does. Never throws: what lunr.js throws becomes
    /// <see cref="Error"/>.</summary>
    /// <param name="text">The query.</param>
    /// <param name="fields">The names that may stand before a colon.</param>
    public static LunrQuery Parse(string text, IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fields);
        return new QueryParser(QueryLexer.Run(text), fields).Parse();
    }
}
