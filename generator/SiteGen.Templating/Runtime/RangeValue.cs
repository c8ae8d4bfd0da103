// The numbers between two others, worked out when they are read.
using System.Collections;
using System.Numerics;

namespace SiteGen.Templating.Runtime;

/// <summary>A list of whole numbers that rises or falls by one.</summary>
internal sealed class RangeValue : IReadOnlyList<object?>
{
    private readonly BigInteger _first;
    private readonly int _step;

    private RangeValue(BigInteger first, int step, int count) => (_first, _step, Count) = (first, step, count);

    public int Count { get; }

    public object? this[int index] => Integers.Fit(_first + ((BigInteger)index * _step));

    /// <summary>The range, or null when it holds too many numbers to count.</summary>
    public static RangeValue? Of(BigInteger first, BigInteger last, bool below)
    {
        var count = BigInteger.Abs(last - first) + (below ? 0 : 1);
        return count > int.MaxValue ? null : new RangeValue(first, first <= last ? 1 : -1, (int)count);
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
