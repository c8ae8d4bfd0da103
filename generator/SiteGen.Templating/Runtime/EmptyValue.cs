// The value of "empty" and "blank", which equals everything that holds nothing.
namespace SiteGen.Templating.Runtime;

internal sealed class EmptyValue : ITemplateObject
{
    public static readonly EmptyValue Instance = new();

    private EmptyValue()
    {
    }

    public IEnumerable<string> MemberNames => [];

    public bool TryGetMember(string name, out object? value)
    {
        value = null;
        return false;
    }
}
