// How each statement and expression is written; messages end with the form of what was being read.
namespace SiteGen.Templating.Reading;

internal static class Forms
{
    public const string If = "if <expression> … end";
    public const string IfElse = "if <expression> … else … end";
    public const string Case = "case <expression> when <value> … else … end";
    public const string When = "when <value>, <value> …";
    public const string Capture = "capture <variable> … end";
    public const string Function = "func <name>(<parameter>, <parameter> = <literal>, <parameter>...) … end";
    public const string Assignment = "<variable> = <expression>";
    public const string Call = "<function>(<argument>, <name>: <argument>)";
    public const string SpacedCall = "<function> <argument> <name>: <argument>";
    public const string Member = "<object>.<member>";
    public const string Indexer = "<list>[<index>]";
    public const string Nested = "(<expression>)";
    public const string Array = "[<item>, …]";
    public const string Object = "{ <name>: <expression>, … }";
    public const string Conditional = "<condition> ? <expression> : <expression>";
    public const string Interpolated = "$\"text {<expression>}\"";
    private const string Options = "[offset: <number>] [limit: <number>] [reversed]";

    /// <summary>Blocks by the word that opens them.</summary>
    public static readonly Dictionary<string, string> Blocks = new(StringComparer.Ordinal)
    {
        ["if"] = If,
        ["for"] = $"for <variable> in <expression> {Options} … end",
        ["while"] = "while <expression> … end",
        ["tablerow"] = $"tablerow <variable> in <expression> [cols: <number>] {Options} … end",
        ["case"] = Case,
        ["capture"] = Capture,
        ["with"] = "with <object> … end",
        ["wrap"] = "wrap <function> <arguments> … end",
        ["func"] = Function,
        ["do"] = "do … end",
    };

    /// <summary>All else by its first word, or by what Scriban calls it in its messages.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["else"] = "else … end",
        ["when"] = When,
        ["import"] = "import <object>",
        ["readonly"] = "readonly <variable>",
        ["ret"] = "ret <expression>",
        ["end"] = "end",
        ["break"] = "break",
        ["continue"] = "continue",
        ["assign expression"] = Assignment,
        ["array initializer"] = Array,
        ["conditional expression"] = Conditional,
        ["indexer expression"] = Indexer,
        ["interpolated expression"] = Interpolated,
        ["interpolated string expression"] = Interpolated,
        ["nested expression"] = Nested,
        ["object initializer expression"] = Object,
        ["pipe expression"] = "<expression> | <function>",
        ["expression statement"] = "<expression>",
    };

    public static string? Of(string word) => Blocks.GetValueOrDefault(word) ?? Others.GetValueOrDefault(word);

    /// <summary>The end of a message.</summary>
    public static string Expected(string form) => $"; expected form: {form}";
}
