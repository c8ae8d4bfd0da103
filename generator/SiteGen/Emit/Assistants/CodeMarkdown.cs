// A block of code of a page as a fence: its language, and the signs of lines that are added or taken out.
namespace SiteGen.Emit.Assistants;

internal static class CodeMarkdown
{
    private const string LanguageClass = "language-";

    public static string Of(HtmlNode pre)
    {
        var code = pre.Children.Find(c => c.Tag == "code") ?? pre;
        var lines = code.Children.Where(c => c.HasClass("line")).ToList();
        var isChange = lines.Exists(l => l.Tag is "ins" or "del");
        var text = isChange ? string.Concat(lines.Select(Marked)) : code.WholeText;
        var language = isChange ? "diff" : code.Value("class")?.Split(' ')
            .FirstOrDefault(c => c.StartsWith(LanguageClass, StringComparison.Ordinal))?[LanguageClass.Length..];
        var fence = InlineMarkdown.Fence(text, 3);
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}";
    }

    private static string Marked(HtmlNode line) =>
        (line.Tag switch { "ins" => "+", "del" => "-", _ => " " }) + line.WholeText;
}
