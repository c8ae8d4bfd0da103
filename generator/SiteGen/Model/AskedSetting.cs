// What a copy has to say about itself in its settings.
using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>Something that one of several settings has to say.</summary>
/// <param name="Any">Paths of keys, such as <c>contacts.email</c>; one that is filled in is enough.</param>
/// <param name="About">What readers learn by it, in words that go on after "does not say".</param>
/// <param name="Write">What to write.</param>
internal sealed record AskedSetting(ImmutableArray<string> Any, string About, string Write);
