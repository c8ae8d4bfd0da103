// Which of the few kinds that the style sheet colours a piece of code is, by the names that its grammar gives it.
namespace SiteGen.Parse.Markdown.Code;

internal static class CodeKinds
{
    /// <summary>Beginnings of a grammar's names, the first that fits counts; a null stays without a colour.</summary>
    private static readonly (string Start, string? Kind)[] All =
    [
        ("comment", "comment"),
        ("meta.diff", "comment"),
        ("string", "string"),
        ("markup.inline.raw", "string"),
        ("constant", "constant"),
        ("support.constant", "constant"),
        ("keyword.operator.new", "keyword"),
        ("keyword.operator.expression", "keyword"),
        ("keyword.operator", null),
        ("keyword", "keyword"),
        ("storage", "keyword"),
        ("variable.language", "keyword"),
        ("entity.name.function", "function"),
        ("support.function", "function"),
        ("entity.other.attribute-name", "function"),
        ("support.type.property-name", "function"),
        ("entity.name.tag", "type"),
        ("entity.name.section", "keyword"),
        ("markup.heading", "keyword"),
        ("entity.name.variable", null),
        ("entity.name", "type"),
        ("entity.other.inherited-class", "type"),
        ("support.class", "type"),
        ("support.type", "type"),
        ("markup.inserted", "added"),
        ("markup.deleted", "removed"),
    ];

    /// <param name="names">From the outermost to the innermost, which says most.</param>
    public static string? Of(List<string> names)
    {
        for (var i = names.Count - 1; i >= 0; i--)
        {
            foreach (var (start, kind) in All)
            {
                if (names[i].StartsWith(start, StringComparison.Ordinal))
                    return kind;
            }
        }
        return null;
    }
}
