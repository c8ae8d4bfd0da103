// A finished page as Markdown: all that its readers see, notices, dates and sources too, without the frame.
using System.Text.RegularExpressions;

namespace SiteGen.Emit.Assistants;

internal sealed class PageMarkdown
{
    private readonly CopyLinks _links;
    private readonly InlineMarkdown _inline;

    private PageMarkdown(CopyLinks links) => (_links, _inline) = (links, new InlineMarkdown(links));

    public static string Of(string html, CopyLinks links) =>
        string.Join("\n\n", new PageMarkdown(links).Blocks(HtmlTree.Content(html).Children)) + "\n";

    private List<string> Blocks(IEnumerable<HtmlNode> nodes)
    {
        var (blocks, line) = (new List<string>(), new List<HtmlNode>());
        foreach (var node in nodes.Where(n => !InlineMarkdown.IsLeftOut(n)))
        {
            if (InlineMarkdown.Is(node))
            {
                line.Add(node);
                continue;
            }
            Add(blocks, Some(_inline.Lines(line)));
            line.Clear();
            Add(blocks, Block(node));
        }
        Add(blocks, Some(_inline.Lines(line)));
        return blocks;
    }

    /// <summary>Two lists one after the other would become one.</summary>
    private static void Add(List<string> blocks, IEnumerable<string> more)
    {
        foreach (var block in more)
        {
            if (blocks.Count > 0 && IsList(block) && IsList(blocks[^1]))
                blocks.Add("<!-- -->");
            blocks.Add(block);
        }
    }

    private static bool IsList(string block) =>
        block.StartsWith("- ", StringComparison.Ordinal) || Regex.IsMatch(block, @"^\d+\. ");

    private IEnumerable<string> Block(HtmlNode node) => node.Tag switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Some(_inline.Line(node.Children))
            .Select(t => $"{new string('#', node.Tag[1] - '0')} {t}"),
        "summary" or "figcaption" or "caption" or "legend" when node.Children.TrueForAll(InlineMarkdown.Is) =>
            Some(_inline.Line(node.Children)).Select(t => $"**{t}**"),
        "details" or "nav" when LeadsOnlyToPlaces(node) => [],
        _ when node.PictureLabel is not null => Some(_inline.Line([node])),
        "hr" => ["---"],
        "pre" => [CodeMarkdown.Of(node)],
        "blockquote" or "aside" => Box(node),
        _ when node.Value("role") == "note" => Box(node),
        "ul" or "ol" => Some(List(node)),
        "dl" => Some(Definitions(node)),
        "table" => Table(node),
        "a" => Blocks([Linked(node, node.With(node.Children) with { Tag = "div" })]),
        _ => Blocks(node.Children),
    };

    private IEnumerable<string> Box(HtmlNode node) => Some(string.Join("\n\n", Blocks(node.Children)))
        .Select(t => Indented(t, "> ", "> "));

    private static IEnumerable<string> Some(string text) => text.Length == 0 ? [] : [text];

    /// <summary>A list of the sections of the page.</summary>
    private static bool LeadsOnlyToPlaces(HtmlNode node)
    {
        var links = Links(node).ToList();
        return links.Count > 0 && links.TrueForAll(l => l.Value("href")?.StartsWith('#') == true)
            && node.Children.TrueForAll(c => c.Tag is "summary" or "ul" or "ol" || !c.HasWords);
    }

    private static IEnumerable<HtmlNode> Links(HtmlNode node) =>
        node.Tag == "a" ? [node] : node.Children.SelectMany(Links);

    /// <summary>A link around whole blocks goes to the first words in it.</summary>
    private static HtmlNode Linked(HtmlNode link, HtmlNode block)
    {
        var first = block.Children.FindIndex(c => c.HasWords);
        if (first < 0)
            return block;
        var child = block.Children[first];
        var linked = InlineMarkdown.Is(child) ? link.With([child])
            : child.Children.TrueForAll(InlineMarkdown.Is) ? child.With([link.With(child.Children)])
            : Linked(link, child);
        return block.With([.. block.Children[..first], linked, .. block.Children[(first + 1)..]]);
    }

    private string List(HtmlNode list)
    {
        var items = list.Children.Where(c => c.Tag == "li" && !InlineMarkdown.IsLeftOut(c))
            .Select(c => (Item: c, Blocks: Blocks(c.Children))).Where(i => i.Blocks.Count > 0).ToList();
        // An item of one line, with or without a list below it, needs no empty lines.
        var isTight = items.TrueForAll(i => !IsList(i.Blocks[0]) && i.Blocks.Skip(1).All(IsList));
        var number = int.TryParse(list.Value("start"), out var start) ? start : 1;
        return string.Join(isTight ? "\n" : "\n\n", items.Select(i =>
        {
            if (int.TryParse(i.Item.Value("value"), out var own))
                number = own;
            var sign = list.Tag == "ol" ? $"{number++}. " : "- ";
            return Indented(string.Join(isTight ? "\n" : "\n\n", i.Blocks), sign, new string(' ', sign.Length));
        }));
    }

    private string Definitions(HtmlNode list)
    {
        var parts = list.Children.SelectMany(c => c.Tag == "div" ? c.Children : [c])
            .Where(c => c.Tag is "dt" or "dd" && !InlineMarkdown.IsLeftOut(c));
        return string.Concat(parts.Select(c => c.Tag == "dt"
            ? $"\n{_inline.Line(c.Children)}\n"
            : Indented(string.Join("\n\n", Blocks(c.Children)), ":   ", "    ") + "\n")).Trim();
    }

    private IEnumerable<string> Table(HtmlNode table) =>
        [.. table.Children.Where(c => c.Tag == "caption").SelectMany(Block),
            .. Some(new TableMarkdown(Blocks, _inline, new InlineMarkdown(_links, isCell: true)).Of(table))];

    private static string Indented(string text, string first, string others) => text.Length == 0 ? ""
        : first + string.Join('\n', text.Split('\n').Select((line, i) =>
            i == 0 ? line : line.Length == 0 ? others.TrimEnd() : others + line));
}
