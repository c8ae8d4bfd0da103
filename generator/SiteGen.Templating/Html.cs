// HTML by type: what escaping leaves alone.
namespace SiteGen.Templating;

/// <summary>Text that is HTML already; escaping leaves it as it is.</summary>
/// <param name="Text">The HTML.</param>
public sealed record Html(string Text)
{
    /// <summary>The HTML itself.</summary>
    public override string ToString() => Text;
}
