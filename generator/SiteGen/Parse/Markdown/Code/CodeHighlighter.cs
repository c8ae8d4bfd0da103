// Colours of code by TextMate grammars, which are loaded when the first block of code asks for one.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace SiteGen.Parse.Markdown.Code;

/// <summary>A piece of a line; a kind of null is without a colour.</summary>
internal readonly record struct CodePiece(string Text, string? Kind);

/// <summary>Why code stays without colours.</summary>
internal sealed record CodeFault(string Why)
{
    /// <summary>Said once, whatever the number of blocks.</summary>
    public static CodeFault NoLibrary { get; } = new("cannot be coloured on this machine");

    public static CodeFault TooSlow { get; } = new("takes its grammar too long");
}

/// <param name="grammars">Makes the grammars; they stand on a library of the system that may be missing.</param>
/// <param name="languages">Null for those that the grammars have.</param>
/// <param name="patience">How long a grammar may take for a line, and three times as long for a block: so long that a
/// machine that is busy with other work makes the same pages.</param>
internal sealed class CodeHighlighter(Func<RegistryOptions> grammars, CodeLanguages? languages = null,
    TimeSpan? patience = null)
{
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(10);

    /// <summary>A grammar may take minutes for a line such as a minified script has it.</summary>
    private const int LongestLine = 5_000;

    private readonly Lazy<RegistryOptions> _grammars = new(grammars);
    private CodeLanguages? _languages = languages;

    /// <summary>A grammar serves one thread at a time.</summary>
    private readonly ConcurrentBag<Registry> _free = [];

    public CodeHighlighter()
        : this(() => new RegistryOptions(ThemeName.Light))
    {
    }

    public CodeLanguages Languages => _languages ??= new CodeLanguages(_grammars.Value);

    /// <summary>The lines in pieces; null, and why, when the grammar cannot do it.</summary>
    public ImmutableArray<ImmutableArray<CodePiece>>? Lines(string scope, ImmutableArray<string> lines,
        out CodeFault? fault)
    {
        fault = null;
        if (lines.FirstOrDefault(l => l.Length > LongestLine) is { } wide)
        {
            fault = new CodeFault($"has a line of {wide.Length} signs, over {LongestLine}");
            return null;
        }
        try
        {
            if (!_free.TryTake(out var registry))
                registry = new Registry(_grammars.Value);
            var found = Lines(registry.LoadGrammar(scope), lines);
            _free.Add(registry);
            if (found is null)
                fault = CodeFault.TooSlow;
            return found;
        }
        // What a foreign grammar or a missing library of the system throws: the code stays as it was written.
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            fault = IsMissing(thrown) ? CodeFault.NoLibrary : new CodeFault("cannot be read by its grammar");
            return null;
        }
    }

    private static bool IsMissing(Exception? thrown) => thrown is not null
        && (thrown is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException
            || IsMissing(thrown.InnerException));

    /// <summary>Null when the grammar takes too long.</summary>
    private ImmutableArray<ImmutableArray<CodePiece>>? Lines(IGrammar grammar, ImmutableArray<string> lines)
    {
        var watch = Stopwatch.StartNew();
        var found = ImmutableArray.CreateBuilder<ImmutableArray<CodePiece>>(lines.Length);
        IStateStack? state = null;
        foreach (var line in lines)
        {
            var begun = watch.Elapsed;
            var result = grammar.TokenizeLine(line, state!, _patience);
            if (watch.Elapsed - begun > _patience || watch.Elapsed > 3 * _patience)
                return null;
            state = result.RuleStack;
            found.Add(Pieces(line, result.Tokens));
        }
        return found.MoveToImmutable();
    }

    /// <summary>Neighbours of one kind are one piece.</summary>
    private static ImmutableArray<CodePiece> Pieces(string line, IToken[] tokens)
    {
        var pieces = ImmutableArray.CreateBuilder<CodePiece>();
        var (from, at, kind) = (0, 0, (string?)null);
        foreach (var token in tokens)
        {
            var end = Math.Min(token.EndIndex, line.Length);
            if (end <= at)
                continue;
            var isBlank = string.IsNullOrWhiteSpace(line[at..end]);
            var own = isBlank ? kind : CodeKinds.Of(token.Scopes);
            if (own != kind && at > from)
            {
                pieces.Add(new CodePiece(line[from..at], kind));
                from = at;
            }
            (kind, at) = (own, end);
        }
        if (from < line.Length)
            pieces.Add(new CodePiece(line[from..], kind));
        return pieces.ToImmutable();
    }
}
