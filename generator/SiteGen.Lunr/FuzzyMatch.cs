// Whether a term is a word with at most so many typing slips, by lunr.js's own idea of them.
namespace SiteGen.Lunr;

/// <summary>
/// lunr.js lets a swap carry the first unit on, to be swapped again: what is left to match is the unit at
/// <c>carried</c> and then all from
/// <c>rest</c> on. The table holds, for each such state, the fewest slips that lead there; it goes through the term
/// once.
/// </summary>
internal sealed class FuzzyMatch
{
    private const int Unreachable = int.MaxValue / 2;
    private const int MostSwapsInARow = 16;

    private readonly string _word;
    private readonly int _slips;
    private readonly int _swaps;
    private int[] _now;
    private int[] _next;

    /// <summary>Prepares a word to be compared with many terms.</summary>
    public FuzzyMatch(string word, int slips)
    {
        _word = word;
        _slips = slips;
        _swaps = Math.Min(Math.Min(slips, MostSwapsInARow), Math.Max(word.Length - 1, 0));
        _now = new int[(word.Length + 1) * (_swaps + 1)];
        _next = new int[_now.Length];
    }

    /// <summary>Whether the term is near enough.</summary>
    public bool Matches(string term)
    {
        if (Math.Abs(term.Length - _word.Length) > _slips) return false;
        if (_slips >= Math.Max(term.Length, _word.Length)) return true;
        Array.Fill(_now, Unreachable);
        _now[0] = 0;
        foreach (var unit in term)
        {
            Array.Fill(_next, Unreachable);
            Step(unit);
            (_now, _next) = (_next, _now);
        }

        return Best() <= _slips;
    }

    // State "position * (swaps + 1) + lag": the carried unit is at position, the rest starts lag units after the one
    // behind it.
    private void Step(char unit)
    {
        for (var position = 0; position <= _word.Length; position++)
        {
            for (var lag = 0; lag <= _swaps; lag++)
            {
                var slips = _now[(position * (_swaps + 1)) + lag];
                if (slips > _slips) continue;
                var rest = position + lag + 1;
                if (position < _word.Length)
                {
                    Reach(_now, rest, 0, slips + 1);
                    Reach(_next, rest, 0, slips + (Means(position, unit) ? 0 : 1));
                    if (rest < _word.Length && lag < _swaps && Means(rest, unit))
                        Reach(_next, position, lag + 1, slips + 1);
                }

                Reach(_next, position, lag, slips + 1);
            }
        }
    }

    private int Best()
    {
        var best = Unreachable;
        for (var position = 0; position <= _word.Length; position++)
        {
            for (var lag = 0; lag <= _swaps; lag++)
            {
                var left = position < _word.Length ? _word.Length - position - lag : 0;
                best = Math.Min(best, _now[(position * (_swaps + 1)) + lag] + left);
            }
        }

        return best;
    }

    private bool Means(int position, char unit) => _word[position] == unit || _word[position] == '*';

    private void Reach(int[] states, int position, int lag, int slips)
    {
        ref var best = ref states[(Math.Min(position, _word.Length) * (_swaps + 1)) + lag];
        best = Math.Min(best, slips);
    }
}
