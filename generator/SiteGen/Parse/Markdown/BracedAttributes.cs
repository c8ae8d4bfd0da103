// {#id .class} at the end of a heading, behind a link and at a fence of code; anywhere else braces are text.
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Parse.Markdown;

internal sealed class BracedAttributeParser : InlineParser
{
    public BracedAttributeParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var match = BracedAttributes.Pattern.Match(slice.Text, slice.Start, slice.Length);
        if (!match.Success)
            return false;
        var isLast = slice.AsSpan()[match.Length..].IsWhiteSpace();
        if (slice.PeekCharExtra(-1) is ')' or ']' && processor.Inline is LinkInline link)
            BracedAttributes.Apply(match, link.GetAttributes());
        else if (isLast && processor.Block is HeadingBlock heading)
        {
            BracedAttributes.Apply(match, heading.GetAttributes());
            if (processor.Inline is LiteralInline before)
                before.Content.TrimEnd();
        }
        else
            return false;
        slice.Start += match.Length;
        return true;
    }
}

internal static class BracedAttributes
{
    // What a part has taken it keeps: "a=b.c=d" could be cut in more ways than there are atoms.
    private const string Name = @"(?>[^\s{}#.=""'<>]+)";
    private const string Value = """(?:"(?<value>[^"{}]*)"|'(?<value>[^'{}]*)'|(?<value>(?>[^\s{}"']+)))""";

    public static Regex Pattern { get; } = new(
        $$"""\G\{(?:\s*(?:#(?<id>{{Name}})|\.(?<class>{{Name}})|(?<key>(?>[A-Za-z][\w:.-]*))={{Value}}))+\s*\}""",
        RegexOptions.CultureInvariant);

    private static readonly Regex OnlyIdAndClass =
        new($@"^\{{(?:\s*[#.]{Name})+\s*\}}$", RegexOptions.CultureInvariant);

    public static void Apply(Match match, HtmlAttributes attributes)
    {
        foreach (Capture name in match.Groups["class"].Captures)
            attributes.AddClass(name.Value);
        if (match.Groups["id"].Captures is [.., var id])
            attributes.Id = id.Value;
        foreach (var (key, value) in match.Groups["key"].Captures.Zip(match.Groups["value"].Captures))
        {
            if (key.Value == "id")
                attributes.Id = value.Value;
            else if (key.Value == "class")
                attributes.AddClass(value.Value);
            else
                attributes.AddProperty(key.Value, value.Value);
        }
    }

    /// <summary>A fence may begin with the braces, or have them behind its language.</summary>
    public static void OfFence(FencedCodeBlock fence)
    {
        var line = $"{fence.Info} {fence.Arguments}".Trim();
        var brace = line.IndexOf('{', StringComparison.Ordinal);
        if (brace < 0 || !OnlyIdAndClass.IsMatch(line[brace..]))
            return;
        var attributes = fence.GetAttributes();
        if (brace == 0)
            attributes.Classes?.RemoveAll(c => c.Contains('{', StringComparison.Ordinal));
        Apply(Pattern.Match(line, brace), attributes);
        fence.Info = brace == 0 ? null : line[..brace].Trim().Split(' ')[0];
        fence.Arguments = null;
    }
}
