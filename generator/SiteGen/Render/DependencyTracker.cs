// Hands out members of the plan's objects and records which of them a page has read.
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Render;

/// <param name="table">Where what is read becomes a dependency; null records nothing.</param>
internal sealed class DependencyTracker(SitePlan plan, DependencyTable? table)
{
    private readonly HashSet<Dependency> _found = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was read so far; default when nothing is recorded.</summary>
    public ImmutableArray<Dependency> Found => table is null ? default : [.. _found];

    /// <summary>A tracker of the same plan for something that several pages share.</summary>
    public DependencyTracker Beside() => new(plan, table);

    /// <summary>Reads a member of an object that is at hand.</summary>
    public TValue? Read<TObject, TValue>(ObjectKind<TObject, TValue> kind, TObject read, string name,
        string member = "")
        where TObject : class
    {
        Add(kind, name, member);
        return kind.Of(plan, read, member);
    }

    /// <summary>Reads a member of the object of that name; default when there is no such object.</summary>
    public TValue? Read<TObject, TValue>(ObjectKind<TObject, TValue> kind, string name, string member = "")
        where TObject : class
    {
        Add(kind, name, member);
        return kind.Of(plan, name, member);
    }

    /// <summary>Records what was read elsewhere for the page.</summary>
    public void Add(ImmutableArray<Dependency> found)
    {
        if (!found.IsDefault)
            _found.UnionWith(found);
    }

    public void Add(ObjectKind kind, string name, string member)
    {
        if (table is not null)
            _found.Add(table.Of(kind, name, member));
    }
}
