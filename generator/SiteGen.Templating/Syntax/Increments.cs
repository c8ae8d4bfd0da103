// Finds ++ and -- in the values of "when": comparing must not change anything.
namespace SiteGen.Templating.Syntax;

internal static class Increments
{
    /// <summary>The first increment in an expression, or null.</summary>
    public static Increment? Find(Expression node) => node switch
    {
        Increment increment => increment,
        Nested nested => Find(nested.Inner),
        Unary unary => Find(unary.Operand),
        Binary binary => Find(binary.Left) ?? Find(binary.Right),
        Conditional choice => Find(choice.Condition) ?? Find(choice.Then) ?? Find(choice.Else),
        Member member => Find(member.Target),
        Indexer indexer => Find(indexer.Target) ?? Find(indexer.Key),
        Call call => Find(call.Target) ?? call.Arguments.Select(a => Find(a.Value)).FirstOrDefault(i => i != null),
        _ => null,
    };
}
