// What was made of the same inputs before, so that a build need not make it again.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>Keeps results with the findings of making them. Inputs are compared by reference, texts by value. Safe from
/// any thread.</summary>
internal sealed class Memo
{
    private readonly ConcurrentDictionary<Inputs, Made> _made = new();
    private int _round;

    /// <summary>What <paramref name="make"/> gives for these inputs, made only once; its findings are found each
    /// time.</summary>
    public T Of<T>(string what, ImmutableArray<object?> inputs, DiagnosticBag bag, Func<DiagnosticBag, T> make)
    {
        var key = new Inputs(what, inputs);
        if (!_made.TryGetValue(key, out var made))
        {
            var found = new DiagnosticBag();
            var value = make(found);
            made = _made.GetOrAdd(key, new Made(value, found.IsEmpty ? null : found));
        }
        made.Round = _round;
        if (made.Findings is { } findings)
            bag.AddRange(findings);
        return (T)made.Value!;
    }

    /// <summary>What a look at these inputs finds; it is taken only once.</summary>
    public void Findings(string what, ImmutableArray<object?> inputs, DiagnosticBag bag, Action<DiagnosticBag> look) =>
        Of<object?>(what, inputs, bag, found =>
    {
        look(found);
        return null;
    });

    /// <summary>Forgets what nobody has asked for since the last call.</summary>
    public void Forget()
    {
        foreach (var (key, made) in _made)
        {
            if (made.Round != _round)
                _made.TryRemove(key, out _);
        }
        _round++;
    }

    private sealed class Made(object? value, DiagnosticBag? findings)
    {
        public object? Value => value;

        public DiagnosticBag? Findings => findings;

        public int Round { get; set; }
    }

    private readonly struct Inputs : IEquatable<Inputs>
    {
        private readonly string _what;
        private readonly ImmutableArray<object?> _all;
        private readonly int _hash;

        public Inputs(string what, ImmutableArray<object?> all)
        {
            (_what, _all) = (what, all);
            var hash = new HashCode();
            hash.Add(what);
            foreach (var input in all)
                hash.Add(input is string text
                    ? text.GetHashCode(StringComparison.Ordinal)
                    : RuntimeHelpers.GetHashCode(input));
            _hash = hash.ToHashCode();
        }

        public bool Equals(Inputs other) =>
            _hash == other._hash && _what == other._what && _all.AsSpan()
            .SequenceEqual(other._all.AsSpan(), SameInput.Comparer);

        public override bool Equals(object? obj) => obj is Inputs other && Equals(other);

        public override int GetHashCode() => _hash;
    }

    private sealed class SameInput : IEqualityComparer<object?>
    {
        public static SameInput Comparer { get; } = new();

        public new bool Equals(object? x, object? y) =>
            ReferenceEquals(x, y) || (x is string text && y is string other && text == other);

        public int GetHashCode(object? obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
