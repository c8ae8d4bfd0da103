// Whether a text is an e-mail address that a mail program can write to.
namespace SiteGen.Parse.Forms;

internal static class EmailAddress
{
    private const int Longest = 254;
    private const string Signs = "!#$%&'*+/=?^_`{|}~.-";

    public static bool IsValid(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && text.Length <= Longest && IsName(text[..at]) && IsHost(text[(at + 1)..]);
    }

    private static bool IsName(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || Signs.Contains(c)) && !name.StartsWith('.') && !name.EndsWith('.')
            && !name.Contains("..", StringComparison.Ordinal);

    private static bool IsHost(string host)
    {
        var labels = host.Split('.');
        return labels.Length > 1 && labels[^1].Length > 1 && !char.IsDigit(labels[^1][0])
            && labels.All(l =>
                l.Length > 0 && l.All(c => char.IsLetterOrDigit(c) || c == '-') && l[0] != '-' && l[^1] != '-');
    }
}
