// An element or a text of a finished page, as far as its copy in Markdown asks.
using System.Net;

namespace SiteGen.Emit.Assistants;

/// <param name="Tag">In small letters; empty for a text.</param>
/// <param name="Attributes">As they are written.</param>
internal sealed record HtmlNode(string Tag, string Attributes)
{
    public string Text { get; init; } = "";

    public List<HtmlNode> Children { get; init; } = [];

    public bool IsText => Tag.Length == 0;

    /// <summary>All text in it, as it is written.</summary>
    public string WholeText => IsText ? Text : string.Concat(Children.Select(c => c.WholeText));

    public bool HasWords => IsText ? !string.IsNullOrWhiteSpace(Text) : Children.Exists(c => c.HasWords);

    /// <summary>What a drawing shows, in words; null for what is none.</summary>
    public string? PictureLabel => Attributes.Contains("role=\"img\"", StringComparison.Ordinal)
        && Value("aria-label") is { Length: > 0 } label ? label : null;

    public static HtmlNode OfText(string text) => new("", "") { Text = text };

    public HtmlNode With(IEnumerable<HtmlNode> children) => this with { Children = [.. children] };

    public bool HasClass(string name) => Value("class")?.Split(' ').Contains(name) == true;

    /// <summary>The value of an attribute, decoded; null without it.</summary>
    public string? Value(string name)
    {
        for (var at = 0; (at = Attributes.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0;
            at += name.Length)
        {
            var end = at + name.Length;
            if (at > 0 && char.IsWhiteSpace(Attributes[at - 1]) && IsOutsideQuotes(at)
                && (end == Attributes.Length || Attributes[end] is '=' or '/' || char.IsWhiteSpace(Attributes[end])))
                return ValueAt(end);
        }
        return null;
    }

    private bool IsOutsideQuotes(int at)
    {
        var quote = '\0';
        foreach (var sign in Attributes.AsSpan(0, at))
        {
            if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '"' or '\'')
                quote = sign;
        }
        return quote == '\0';
    }

    private string ValueAt(int at)
    {
        if (at == Attributes.Length || Attributes[at] != '=')
            return "";
        var quote = at + 1 < Attributes.Length ? Attributes[at + 1] : ' ';
        if (quote is not ('"' or '\''))
            return WebUtility.HtmlDecode(Attributes[(at + 1)..].Split(' ', '\n')[0]);
        var close = Attributes.IndexOf(quote, at + 2);
        return close < 0 ? "" : WebUtility.HtmlDecode(Attributes[(at + 2)..close]);
    }
}
