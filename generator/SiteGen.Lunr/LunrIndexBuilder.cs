// The way in: name the fields, add documents, build.
using System.Collections.Immutable;

namespace SiteGen.Lunr;

/// <summary>Builds an index in the format of lunr.js 2.3.9. The same documents in the same order give the same index, byte for byte.</summary>
/// <remarks>Not safe for several threads at once; <see cref="AddRange"/> uses several of its own.</remarks>
public sealed class LunrIndexBuilder
{
    private const double HighestBoost = 10_000;
    private const int DocumentsWorthAThread = 32;

    private readonly LunrLanguage _language;
    private readonly LunrTuning _tuning;
    private readonly ImmutableArray<LunrField> _fields;
    private readonly List<TermBatch> _batches = [];
    private readonly List<string> _refs = [];
    private readonly List<double> _boosts = [];
    private readonly HashSet<string> _seenRefs = new(StringComparer.Ordinal);

    /// <summary>Starts an empty index.</summary>
    /// <param name="language">The language of all its texts.</param>
    /// <param name="fields">The fields of each document, in the order in which the texts of a document come.</param>
    /// <param name="tuning">The constants of the scoring; lunr.js's own if null.</param>
    /// <exception cref="ArgumentException">A field's name or boost, or a constant, is outside what is documented for it.</exception>
    public LunrIndexBuilder(LunrLanguage language, IEnumerable<LunrField> fields, LunrTuning? tuning = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
        _fields = [.. fields];
        _tuning = tuning ?? new LunrTuning();
        if (!(_tuning.K1 is >= 0 and <= 1000)) throw new ArgumentException($"K1 must be 0 to 1,000, not {_tuning.K1:R}", nameof(tuning));
        if (double.IsNaN(_tuning.B)) throw new ArgumentException("B must be a number", nameof(tuning));
        foreach (var field in _fields)
        {
            CheckName(field.Name);
            CheckBoost(field.Boost, $"field \"{field.Name}\"");
        }

        if (_fields.DistinctBy(field => field.Name, StringComparer.Ordinal).Count() < _fields.Length)
        {
            throw new ArgumentException("two fields have the same name", nameof(fields));
        }
    }

    /// <summary>Adds one document.</summary>
    /// <param name="document">The document. Its texts are read at once and not kept.</param>
    /// <exception cref="ArgumentException">Another document has the same ref, or the boost is outside what is documented for it.</exception>
    public void Add(LunrDocument document)
    {
        Accept(document);
        if (_batches.Count == 0) _batches.Add(new TermBatch(_language, _fields.Length));
        _batches[^1].Add(document);
    }

    /// <summary>Adds documents in their order, reading the texts on all processors.</summary>
    /// <param name="documents">The documents.</param>
    /// <exception cref="ArgumentException">As for <see cref="Add"/>.</exception>
    public void AddRange(IReadOnlyList<LunrDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        AddInParts(documents, Math.Min(Environment.ProcessorCount, documents.Count / DocumentsWorthAThread));
    }

    /// <summary>Adds documents in so many parts side by side; the index is the same for any number of parts.</summary>
    internal void AddInParts(IReadOnlyList<LunrDocument> documents, int parts)
    {
        if (parts < 2)
        {
            foreach (var document in documents) Add(document);
            return;
        }

        foreach (var document in documents) Accept(document);
        var batches = new TermBatch[parts];
        Parallel.For(0, parts, part =>
        {
            batches[part] = new TermBatch(_language, _fields.Length);
            var end = (int)((long)documents.Count * (part + 1) / parts);
            for (var i = (int)((long)documents.Count * part / parts); i < end; i++) batches[part].Add(documents[i]);
        });
        _batches.AddRange(batches);
    }

    /// <summary>Makes the index of all documents added so far. More may be added afterwards for another index.</summary>
    public LunrIndex Build()
    {
        var vocabulary = Vocabulary.Merge(_batches);
        var vectors = FieldVectors.Build(vocabulary, _batches, new ScoreSheet(_tuning, [.. _fields.Select(field => field.Boost)], [.. _boosts]));
        var postings = InvertedIndex.Build(vectors, vocabulary.Terms.Length, [.. _refs]);
        return new LunrIndex(_language, [.. _fields.Select(field => field.Name)], [.. _refs], vocabulary, vectors, postings);
    }

    private void Accept(LunrDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        CheckBoost(document.Boost, $"document \"{document.Ref}\"");
        if (!_seenRefs.Add(document.Ref)) throw new ArgumentException($"two documents have the ref \"{document.Ref}\"", nameof(document));
        _refs.Add(document.Ref);
        _boosts.Add(document.Boost);
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0 || name.Contains('/') || name is "_index" or "__proto__" || JavaScriptRules.ArrayIndex(name) is not null)
        {
            throw new ArgumentException($"a field cannot be called \"{name}\": the format has another use for that name", nameof(name));
        }
    }

    private static void CheckBoost(double boost, string whose)
    {
        if (!(boost is > 0 and <= HighestBoost)) throw new ArgumentException($"the boost of {whose} must be above 0 and at most 10,000, not {boost:R}", nameof(boost));
    }
}
