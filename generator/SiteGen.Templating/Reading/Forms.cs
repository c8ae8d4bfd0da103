// How blocks are written, by the word that opens them; all else as Scriban writes it in its messages.
namespace SiteGen.Templating.Reading;

internal static class Forms
{
    private const string Options = "[offset: <number>] [limit: <number>] [reversed]";

    public static readonly Dictionary<string, string> Blocks = new(StringComparer.Ordinal)
    {
        ["if"] = "if <expression> … end",
        ["for"] = $"for <variable> in <expression> {Options} … end",
        ["while"] = "while <expression> … end",
        ["tablerow"] = $"tablerow <variable> in <expression> [cols: <number>] {Options} … end",
        ["case"] = "case <expression> when <value> … else … end",
        ["capture"] = "capture <variable> … end",
        ["with"] = "with <object> … end",
        ["wrap"] = "wrap <function> <arguments> … end",
        ["func"] = "func <name>(<parameter>, <parameter> = <literal>, <parameter>...) … end",
        ["do"] = "do … end",
    };

    /// <summary>The end of a message.</summary>
    public static string Expected(string form) => $"; expected form: {form}";
}
