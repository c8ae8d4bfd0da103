// How each statement is written; messages about a statement end with its form.
namespace SiteGen.Templating.Reading;

internal static class Forms
{
    public const string If = "if <expression> … end";
    public const string IfElse = "if <expression> … else … end";
    public const string ElseIf = "else if <expression> … end";
    public const string Else = "else … end";
    public const string Case = "case <expression> when <value> … else … end";
    public const string When = "when <value>, <value> …";
    public const string For = "for <variable> in <expression> [offset: <number>] [limit: <number>] [reversed] … end";
    public const string TableRow = "tablerow <variable> in <expression> [cols: <number>] [offset: <number>] [limit: <number>] [reversed] … end";
    public const string While = "while <expression> … end";
    public const string Capture = "capture <variable> … end";
    public const string With = "with <object> … end";
    public const string Wrap = "wrap <function> <arguments> … end";
    public const string Import = "import <object>";
    public const string ReadOnly = "readonly <variable>";
    public const string Return = "ret <expression>";
    public const string Function = "func <name>(<parameter>, <parameter> = <literal>, <parameter>...) … end";
    public const string Anonymous = "do … end";
    public const string Break = "break";
    public const string Continue = "continue";
    public const string Assignment = "<variable> = <expression>";
    public const string InlineFunction = "<name>(<parameter>, …) = <expression>";
    public const string Increment = "<variable>++";
    public const string Conditional = "<condition> ? <expression> : <expression>";
    public const string Pipe = "<expression> | <function>";
    public const string Call = "<function>(<argument>, <name>: <argument>)";
    public const string SpacedCall = "<function> <argument> <name>: <argument>";
    public const string NamedArgument = "<name>: <expression>";
    public const string Member = "<object>.<member>";
    public const string Indexer = "<list>[<index>]";
    public const string Nested = "(<expression>)";
    public const string Array = "[<item>, …]";
    public const string Object = "{ <name>: <expression>, … }";
    public const string Interpolated = "$\"text {<expression>}\"";
    public const string Expression = "<expression>";
}
