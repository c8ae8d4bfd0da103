// A finished index: to be written for lunr.js, or to be asked here with lunr.js's own ranking.
using System.Buffers;
using System.Collections.Immutable;

namespace SiteGen.Lunr;

/// <summary>An index that never changes and that any number of threads may use.</summary>
public sealed class LunrIndex
{
    internal LunrIndex(
        LunrLanguage language, ImmutableArray<string> fields, ImmutableArray<string> refs, Vocabulary vocabulary,
            FieldVectors vectors, InvertedIndex postings)
    {
        Language = language;
        Fields = fields;
        Refs = refs;
        Vocabulary = vocabulary;
        Vectors = vectors;
        Postings = postings;
    }

    /// <summary>The language that its texts were read in.</summary>
    public LunrLanguage Language { get; }

    /// <summary>The names of its fields, in the order given to the builder.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>The refs of its documents, in the order added.</summary>
    public ImmutableArray<string> Refs { get; }

    /// <summary>The number of different terms.</summary>
    public int TermCount => Vocabulary.Terms.Length;

    /// <summary>How often a document has some term in some field; the JSON takes 20 to 30 bytes for each.</summary>
    public int PostingCount => Vectors.Terms.Length;

    internal Vocabulary Vocabulary { get; }

    internal FieldVectors Vectors { get; }

    internal InvertedIndex Postings { get; }

    /// <summary>Whether a document has the term in some field.</summary>
    /// <param name="term">A term as <see cref="LunrLanguage.TermsOf"/> gives it.</param>
    public bool Contains(string term) => Vocabulary.Numbers.ContainsKey(term);

    /// <summary>Prompter a query as <c>lunr.Index.query</c> does, scores included.</summary>
    /// <param name="clauses">The clauses; none at all finds every document, and so do clauses that only
    /// prohibit.</param>
    /// <returns>The documents found, the highest score first; equal scores in the order in which the documents were
    /// added.</returns>
    /// <exception cref="ArgumentException">A clause names a field that the index does not have.</exception>
    public ImmutableArray<LunrHit> Query(IEnumerable<LunrClause> clauses)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        var run = new QueryRun(this);
        foreach (var clause in clauses) run.Take(clause);
        return run.Finish();
    }

    /// <summary>Writes the index as JSON in UTF-8: the argument that <c>lunr.Index.load</c> takes, once
    /// parsed.</summary>
    /// <param name="output">Receives blocks of at most 64 KiB.</param>
    public void WriteJson(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        LunrJson.Write(this, output);
    }

    /// <summary>Writes the index as JSON in UTF-8, without a byte order mark.</summary>
    /// <param name="stream">A stream to write to; it is left open.</param>
    public void WriteJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WriteJson(new StreamOutput(stream));
    }
}
