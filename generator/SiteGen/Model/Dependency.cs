// What pages read: a member of an object of the plan, of which the next plan of the same edition is asked again.
using System.Collections;
using System.Collections.Concurrent;

namespace SiteGen.Model;

/// <summary>One thing that pages have read, the same object for all pages that have read it.</summary>
/// <param name="Name">Of the object among those of its kind: an address, "set:key", the name of a menu.</param>
/// <param name="Member">What was read of it; empty for the object as a whole.</param>
internal sealed record Dependency(ObjectKind Kind, string Name, string Member)
{
    public bool IsSame(SitePlan one, SitePlan other) => Kind.IsSame(this, one, other);

    public override string ToString() => $"{Kind.Title} {Name} {Member}".TrimEnd();
}

/// <summary>A kind of objects that pages read.</summary>
/// <param name="title">What people call them; those that a page reads are listed under it, and not at all when it is
/// empty.</param>
internal abstract class ObjectKind(string title)
{
    public string Title => title;

    public abstract bool IsSame(Dependency dependency, SitePlan one, SitePlan other);
}

/// <param name="find">The object of that name; null when the plan has none.</param>
/// <param name="member">The value of one of its members.</param>
/// <param name="seen">What pages can tell of a value; the value itself when nothing else is said.</param>
internal sealed class ObjectKind<TObject, TValue>(
    string title,
    Func<SitePlan, string, TObject?> find,
    Func<SitePlan, TObject, string, TValue?> member,
    Func<TValue, object?>? seen = null) : ObjectKind(title)
    where TObject : class
{
    public TValue? Of(SitePlan plan, TObject found, string name) => member(plan, found, name);

    public TValue? Of(SitePlan plan, string objectName, string name) =>
        find(plan, objectName) is { } found ? member(plan, found, name) : default;

    public override bool IsSame(Dependency dependency, SitePlan one, SitePlan other) =>
        StructuralComparisons.StructuralEqualityComparer.Equals(Seen(dependency, one), Seen(dependency, other));

    private object? Seen(Dependency dependency, SitePlan plan) =>
        Of(plan, dependency.Name, dependency.Member) is { } value ? seen is null ? value : seen(value) : null;
}

/// <summary>All that the pages of an edition have read.</summary>
internal sealed class DependencyTable
{
    private readonly ConcurrentDictionary<(ObjectKind, string, string), Dependency> _all = new();

    /// <summary>Those of which the two plans do not say the same.</summary>
    public HashSet<Dependency> Changed(SitePlan one, SitePlan other) =>
        new(_all.Values.AsParallel().Where(d => !d.IsSame(one, other)), ReferenceEqualityComparer.Instance);

    public Dependency Of(ObjectKind kind, string name, string member) =>
        _all.TryGetValue((kind, name, member), out var known)
            ? known
            : _all.GetOrAdd((kind, name, member), static key => new Dependency(key.Item1, key.Item2, key.Item3));
}
