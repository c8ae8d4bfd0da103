// A style sheet as rules with their places: enough of CSS to see colours and addresses.
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Check.Inspection;

internal sealed record StyleDeclaration(string Name, string Value, int Offset);

/// <param name="Media">The conditions around it, joined; empty for a rule that always holds.</param>
internal sealed record StyleRule(string Selector, ImmutableArray<StyleDeclaration> Declarations, string Media)
{
    public StyleDeclaration? Find(params string[] names) => Declarations.LastOrDefault(d => names.Contains(d.Name));
}

internal static class StyleSheet
{
    private static readonly Regex Comment =
        new(@"/\*.*?(?:\*/|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    private const string Quoted = """(?:"([^"]*)"|'([^']*)')""";
    private const string Unquoted = """([^"')\s]+)""";
    private static readonly Regex Address =
        new($@"url\(\s*(?:{Quoted}|{Unquoted})|@import\s+{Quoted}|image-set\(\s*{Quoted}",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Every address that the sheet loads.</summary>
    public static IEnumerable<(string Address, int Offset)> Addresses(string css) =>
        Address.Matches(Blank(css)).Select(m => m.Groups.Values.Skip(1).First(g => g.Success))
            .Select(g => (g.Value, g.Index));

    public static ImmutableArray<StyleRule> Rules(string css)
    {
        var rules = ImmutableArray.CreateBuilder<StyleRule>();
        Block(Blank(css), 0, "", rules);
        return rules.ToImmutable();
    }

    /// <summary>Comments become blanks, so that places stay true.</summary>
    private static string Blank(string css) => Comment.Replace(css, m => new string(' ', m.Length));

    private static int Block(string css, int at, string media, ImmutableArray<StyleRule>.Builder rules)
    {
        while (at < css.Length)
        {
            var open = css.IndexOfAny(['{', '}', ';'], at);
            if (open < 0 || css[open] == '}')
                return open < 0 ? css.Length : open + 1;
            var head = css[at..open].Trim();
            if (css[open] == ';')
                at = open + 1;
            else if (head.StartsWith('@') && !head.StartsWith("@font-face", StringComparison.Ordinal)
                && !head.StartsWith("@page", StringComparison.Ordinal))
                at = Block(css, open + 1, media.Length == 0 ? head : $"{media} {head}", rules);
            else
                at = Declarations(css, head, open + 1, media, rules);
        }
        return at;
    }

    private static int Declarations(string css, string selector, int at, string media,
        ImmutableArray<StyleRule>.Builder rules)
    {
        var found = ImmutableArray.CreateBuilder<StyleDeclaration>();
        var end = End(css, at);
        while (at < end)
        {
            var stop = Stop(css, at, end);
            var colon = css.IndexOf(':', at, stop - at);
            if (colon >= 0)
            {
                var start = colon + 1 + (css[(colon + 1)..stop].Length - css[(colon + 1)..stop].TrimStart().Length);
                found.Add(new StyleDeclaration(css[at..colon].Trim().ToLowerInvariant(), css[(colon + 1)..stop]
                    .Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim(), start));
            }
            at = stop + 1;
        }
        rules.Add(new StyleRule(selector, found.ToImmutable(), media));
        return end + 1;
    }

    /// <summary>The brace that closes the block.</summary>
    private static int End(string css, int at) => Find(css, at, css.Length, '}', '{', '}');

    /// <summary>The semicolon that ends a declaration.</summary>
    private static int Stop(string css, int at, int end) => Find(css, at, end, ';', '(', ')');

    /// <summary>The next such character outside quotes and brackets; the end when there is none.</summary>
    private static int Find(string css, int at, int end, char wanted, char open, char close)
    {
        var (depth, quote) = (0, '\0');
        for (; at < end; at++)
        {
            var c = css[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c == wanted && depth <= 0)
                return at;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == open)
                depth++;
            else if (c == close)
                depth--;
        }
        return end;
    }
}
