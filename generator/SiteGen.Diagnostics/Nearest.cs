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
            var distance = EditDistance.Of(lower, candidate.ToLowerInvariant(), bestDistance);
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
}
