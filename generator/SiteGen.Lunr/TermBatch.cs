// A run of documents as counted terms. Terms are numbered as they come, within the batch, so batches can be made side
// by side.
using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Lunr;

internal sealed class TermBatch(LunrLanguage language, int fieldCount)
{
    // Text between ASCII blanks is looked up as it stands, so that a word met before costs one look and no string.
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\v\f\r");
    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly SearchValues<char> HarmlessPunctuation =
        SearchValues.Create("!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~");
    private const int LongestKeptChunk = 48;
    private const int MostKeptChunks = 1 << 18;

    private readonly Dictionary<string, int> _chunks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stopWords =
        language.StopWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<int> _chunkTerms = [];
    private readonly List<int> _lastEntry = [];
    private readonly List<(int Term, int Count)> _field = [];

    /// <summary>The terms in the order first seen.</summary>
    public List<string> Terms { get; } = [];

    /// <summary>An entry for each different term of each field of each document, with how often it occurs
    /// there.</summary>
    public EntryLog Entries { get; } = new();

    /// <summary>Where the entries of each field of each document end.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>The number of terms, repetitions included, of each field of each document.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>Takes in the next document.</summary>
    public void Add(LunrDocument document)
    {
        for (var field = 0; field < fieldCount; field++)
        {
            _field.Clear();
            Lengths.Add(field < document.Texts.Count ? Count(document.Texts[field]) : 0);
            foreach (var (term, count) in _field) Entries.Add(term, count);
            Ends.Add(Entries.Count);
        }
    }

    private int Count(ReadOnlySpan<char> text)
    {
        var length = 0;
        var chunks = _chunks.GetAlternateLookup<ReadOnlySpan<char>>();
        while (text.Length > 0)
        {
            var end = text.IndexOfAny(Blanks);
            if (end < 0) end = text.Length;
            if (end > 0)
            {
                var chunk = text[..end];
                if (!chunks.TryGetValue(chunk, out var at)) at = Read(chunk);
                length += CountTerms(at);
            }

            text = text[Math.Min(end + 1, text.Length)..];
        }

        return length;
    }

    private int CountTerms(int at)
    {
        var start = Entries.Count;
        var terms = CollectionsMarshal.AsSpan(_chunkTerms).Slice(at + 1, _chunkTerms[at]);
        foreach (var term in terms)
        {
            var entry = _lastEntry[term];
            if (entry >= start)
            {
                CollectionsMarshal.AsSpan(_field)[entry - start].Count++;
                continue;
            }

            _lastEntry[term] = start + _field.Count;
            _field.Add((term, 1));
        }

        return terms.Length;
    }

    // Where the terms of a chunk not met before are listed, their number first.
    private int Read(ReadOnlySpan<char> chunk)
    {
        var at = _chunkTerms.Count;
        Span<char> buffer = stackalloc char[LongestKeptChunk];
        if (chunk.Length <= LongestKeptChunk && TryReadWord(chunk, buffer, out var word))
        {
            var isStopWord = _stopWords.Contains(word);
            _chunkTerms.Add(isStopWord ? 0 : 1);
            if (!isStopWord) _chunkTerms.Add(NumberOf(word[..language.Stemmer(word)]));
        }
        else
        {
            var terms = language.TermsOf(chunk.ToString());
            _chunkTerms.Add(terms.Length);
            foreach (var term in terms) _chunkTerms.Add(NumberOf(term));
        }

        if (chunk.Length <= LongestKeptChunk && _chunks.Count < MostKeptChunks) _chunks.Add(chunk.ToString(), at);
        return at;
    }

    // Nearly all of a text is ASCII letters with a comma or a full stop at the most: there all rules agree, and no
    // string need be made.
    private static bool TryReadWord(ReadOnlySpan<char> chunk, Span<char> buffer, out Span<char> word)
    {
        var start = chunk.IndexOfAnyExcept(HarmlessPunctuation);
        var end = chunk.LastIndexOfAnyExcept(HarmlessPunctuation) + 1;
        word = default;
        if (start < 0 || chunk[start..end].ContainsAnyExcept(LettersAndDigits)) return false;
        Ascii.ToLower(chunk[start..end], buffer, out var length);
        word = buffer[..length];
        return true;
    }

    private int NumberOf(ReadOnlySpan<char> term)
    {
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var number)) return number;
        var text = term.ToString();
        _numbers.Add(text, Terms.Count);
        _lastEntry.Add(-1);
        Terms.Add(text);
        return Terms.Count - 1;
    }
}
