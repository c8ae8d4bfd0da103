// A dictionary as a template sees it.
namespace SiteGen.Templating;

/// <summary>A dictionary's entries as members that a template can read.</summary>
/// <param name="entries">The entries; never changed.</param>
public sealed class DictionaryObject(IReadOnlyDictionary<string, object?> entries) : ITemplateObject
{
    /// <inheritdoc/>
    public IEnumerable<string> MemberNames => entries.Keys;

    /// <inheritdoc/>
    public bool TryGetMember(string name, out object? value) => entries.TryGetValue(name, out value);
}
