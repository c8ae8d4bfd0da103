// What a template may read by name.
namespace SiteGen.Templating;

/// <summary>A value with named members that a template can read (and never change). Implementations must be safe to read from many threads.</summary>
/// <remarks>A type may be a list too (<see cref="IReadOnlyList{T}"/> of object): then a template can loop over it and also read its members by name.</remarks>
public interface ITemplateObject
{
    /// <summary>The names of all members, in a fixed order.</summary>
    IEnumerable<string> MemberNames { get; }

    /// <summary>Reads a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, which may be null.</param>
    /// <returns>False when there is no such member, which in a strict template is an error.</returns>
    bool TryGetMember(string name, out object? value);
}
