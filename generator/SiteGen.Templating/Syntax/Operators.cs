// The operators of the language and how tightly they bind.
namespace SiteGen.Templating.Syntax;

internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,
    Alias,
    Expand,
}

internal enum BinaryOperator
{
    Coalesce,
    NotCoalesce,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideWhole,
    Modulus,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeBelow,
}

internal static class Operators
{
    /// <summary>Binding strength of unary operators.</summary>
    public const int Unary = 200;

    /// <summary>Binding strength of <c>++</c> and <c>--</c>.</summary>
    public const int Increment = 210;

    public static (BinaryOperator Operator, int Strength)? Binary(string symbol) => symbol switch
    {
        "??" => (BinaryOperator.Coalesce, 20),
        "?!" => (BinaryOperator.NotCoalesce, 20),
        "||" => (BinaryOperator.Or, 30),
        "&&" => (BinaryOperator.And, 40),
        "==" => (BinaryOperator.Equal, 70),
        "!=" => (BinaryOperator.NotEqual, 70),
        "<" => (BinaryOperator.Less, 80),
        "<=" => (BinaryOperator.LessOrEqual, 80),
        ">" => (BinaryOperator.Greater, 80),
        ">=" => (BinaryOperator.GreaterOrEqual, 80),
        "+" => (BinaryOperator.Add, 100),
        "-" => (BinaryOperator.Subtract, 100),
        "*" => (BinaryOperator.Multiply, 110),
        "/" => (BinaryOperator.Divide, 110),
        "//" => (BinaryOperator.DivideWhole, 110),
        "%" => (BinaryOperator.Modulus, 110),
        "<<" => (BinaryOperator.ShiftLeft, 95),
        ">>" => (BinaryOperator.ShiftRight, 95),
        ".." => (BinaryOperator.Range, 130),
        "..<" => (BinaryOperator.RangeBelow, 130),
        _ => null,
    };

    /// <summary>The operator of a compound assignment; null for a plain one.</summary>
    public static bool IsAssignment(string symbol, out BinaryOperator? compound)
    {
        compound = symbol switch
        {
            "+=" => BinaryOperator.Add,
            "-=" => BinaryOperator.Subtract,
            "*=" => BinaryOperator.Multiply,
            "/=" => BinaryOperator.Divide,
            "//=" => BinaryOperator.DivideWhole,
            "%=" => BinaryOperator.Modulus,
            "??=" => BinaryOperator.Coalesce,
            _ => null,
        };
        return compound != null || symbol == "=";
    }

    public static UnaryOperator? Prefix(string symbol) => symbol switch
    {
        "!" => UnaryOperator.Not,
        "-" => UnaryOperator.Negate,
        "+" => UnaryOperator.Plus,
        "@" => UnaryOperator.Alias,
        "^" => UnaryOperator.Expand,
        _ => null,
    };

    public static string Text(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce => "??",
        BinaryOperator.NotCoalesce => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideWhole => "//",
        BinaryOperator.Modulus => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.Range => "..",
        _ => "..<",
    };
}
