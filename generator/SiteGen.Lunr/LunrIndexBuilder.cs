// The way in: name the fields, add documents, build.
using System.Collections.Immutable;

namespace SiteGen.Lunr;

/// <summary>Builds an index in the format of lunr.js 2.3.9. The same documents in the same order give the same index,
/// byte for byte.</summary>
/// <remarks>Not safe for several threads at once; <see cref="AddRange(int, Func{int, LunrDocument})"/> uses several of
/// its own.</remarks>
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
    /// <exception cref="ArgumentException">A field's name or boost, or a constant, is outside what is documented for
    /// it.</exception>
    public LunrIndexBuilder(LunrLanguage language, IEnumerable<LunrField> fields, LunrTuning? tuning = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
        _fields = [.. fields];
        _tuning = tuning ?? new LunrTuning();
        if (!(_tuning.K1 is >= 0 and <= 1000))
            throw new ArgumentException($"K1 must be 0 to 1,000, not {_tuning.K1:R}", nameof(tuning));
        if (double.IsNaN(_tuning.B)) throw new ArgumentException("B must be a number", nameof(tuning));
        if (_tuning.Decimals is < 1 or > 3)
            throw new ArgumentException($"Decimals must be 1 to 3, not {_tuning.Decimals}", nameof(tuning));
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
    /// <exception cref="ArgumentException">Another document has the same ref, or the boost is outside what is
    /// documented for it.</exception>
    public void Add(LunrDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Accept(document.Ref, document.Boost);
        if (_batches.Count == 0) _batches.Add(new TermBatch(_language, _fields.Length));
        _batches[^1].Add(document);
    }

    /// <summary>Adds documents in their order, reading the texts on all processors.</summary>
    /// <param name="documents">The documents.</param>
    /// <exception cref="ArgumentException">As for <see cref="Add"/>.</exception>
    public void AddRange(IReadOnlyList<LunrDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        AddRange(documents.Count, number => documents[number]);
    }

    /// <summary>Adds documents that are made when their turn comes, so that the texts of all need never be held at
    /// once.</summary>
    /// <param name="count">The number of documents.</param>
    /// <param name="document">Makes a document from its number, which counts from 0; called once for each, on several
    /// threads.</param>
    /// <exception cref="ArgumentException">As for <see cref="Add"/>.</exception>
    public void AddRange(int count, Func<int, LunrDocument> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        AddInParts(count, document, Math.Min(Environment.ProcessorCount, count / DocumentsWorthAThread));
    }

    /// <summary>Adds documents in so many parts side by side; the index is the same for any number of parts.</summary>
    internal void AddInParts(int count, Func<int, LunrDocument> document, int parts)
    {
        if (parts < 2)
        {
            for (var i = 0; i < count; i++) Add(document(i));
            return;
        }

        var batches = new TermBatch[parts];
        var heads = new (string Ref, double Boost)[count];
        Parallel.For(0, parts, part =>
        {
            batches[part] = new TermBatch(_language, _fields.Length);
            var end = (int)((long)count * (part + 1) / parts);
            for (var i = (int)((long)count * part / parts); i < end; i++)
            {
                var made = document(i);
                batches[part].Add(made);
                heads[i] = (made.Ref, made.Boost);
            }
        });
        foreach (var (key, boost) in heads) Accept(key, boost);
        _batches.AddRange(batches);
    }

    /// <summary>Makes the index of all documents added so far. More may be added afterwards for another
    /// index.</summary>
    public LunrIndex Build()
    {
        var vocabulary = Vocabulary.Merge(_batches);
        var vectors = new FieldVectors(vocabulary, _batches,
            new ScoreSheet(_tuning, [.. _fields.Select(field => field.Boost)], [.. _boosts]));
        var postings = InvertedIndex.Build(vectors, vocabulary.Terms.Length, [.. _refs]);
        return new LunrIndex(_language, [.. _fields.Select(field => field.Name)], [.. _refs], vocabulary, vectors,
            postings);
    }

    private void Accept(string key, double boost)
    {
        CheckBoost(boost, $"document \"{key}\"");
        if (!_seenRefs.Add(key)) throw new ArgumentException($"two documents have the ref \"{key}\"", nameof(key));
        _refs.Add(key);
        _boosts.Add(boost);
    }

    private static void CheckName(string name)
    {
        if (name.Length == 0 || name.Contains('/') || name is "_index" or "__proto__"
            || JavaScriptRules.ArrayIndex(name) is not null)
        {
            throw new ArgumentException(
                $"a field cannot be called \"{name}\": the format has another use for that name", nameof(name));
        }
    }

    private static void CheckBoost(double boost, string whose)
    {
        if (!(boost is > 0 and <= HighestBoost))
            throw new ArgumentException($"the boost of {whose} must be above 0 and at most 10,000, not {boost:R}",
                nameof(boost));
    }
}
