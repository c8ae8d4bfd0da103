// "Did you mean …": the closest known name to one that is not known.
namespace SiteGen.Diagnostics;

/// <summary>Finds the known name that somebody most likely meant.</summary>
public static class Nearest
{
    private const int ListedAtMost = 12;

    /// <summary>The known name with the fewest edits (insert, delete, replace, swap), or null when none is
    /// near.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="known">The names that exist.</param>
    public static string? Of(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3);
        var lower = name.ToLowerInvariant();
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > bestDistance)
                continue;
            var distance = Distance(lower, candidate.ToLowerInvariant(), bestDistance);
            if (distance < bestDistance
                || (distance == bestDistance && (best is null || string.CompareOrdinal(candidate, best) < 0)))
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>A hint for an unknown name: the nearest known one, or the list of all when none is near.</summary>
    /// <param name="name">The unknown name.</param>
    /// <param name="known">The names that exist.</param>
    public static string? Hint(string name, IEnumerable<string> known)
    {
        var names = known.ToHashSet();
        if (Of(name, names) is { } nearest)
            return $"did you mean \"{nearest}\"?";
        if (names.Count == 0)
            return null;
        var listed = string.Join(", ", names.Order(StringComparer.Ordinal).Take(ListedAtMost));
        return names.Count > ListedAtMost
            ? $"known are {listed} and {names.Count - ListedAtMost} more"
            : $"known are {listed}";
    }

    /// <summary>The edits from one text to the other; more than <paramref name="most"/> are not counted to the
    /// end.</summary>
    private static int Distance(string a, string b, int most)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }
            if (current.Min() > most && last.Min() > most)
                return most + 1;
            (beforeLast, last) = (last, current);
        }
        return last[b.Length];
    }
}
