// The conversion of one Markdown text: what its renderers count and collect on the way.
using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Model;
using Span = SiteGen.Diagnostics.SourceSpan;

namespace SiteGen.Parse.Markdown;

/// <param name="place">Where the text stands: an offset and length within it to a span of its file.</param>
/// <param name="glossary">Null where words are not explained: fields, and sites without a glossary.</param>
internal sealed class BodyConversion(string basePath, Func<int, int, Span> place, Glossary? glossary, bool isField)
{
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _cited = new(StringComparer.Ordinal);
    private readonly List<string> _webAddresses = [];
    private readonly Dictionary<string, int> _webNumbers = new(StringComparer.Ordinal);
    private readonly List<LinkTarget> _links = [];
    private readonly Stack<OpenDirective> _around = new();
    private int _directives;
    private int _outermost;

    /// <summary>What readers see of these is no text: marks, boxes and tags. A test knows every other.</summary>
    private static readonly HashSet<Type> WithoutText =
        [typeof(CitationInline), typeof(FootnoteLink), typeof(TaskList), typeof(HtmlInline)];

    public PartWriter Parts { get; } = new();

    public ImmutableArray<string> WebAddresses => [.. _webAddresses];

    public ImmutableArray<LinkTarget> Links => [.. _links];

    public Span Span(MarkdownObject node) => place(node.Span.Start, 1);

    public LinkTarget Target(LinkInline link)
    {
        var target = new LinkTarget(link.Url ?? "", basePath, place(link.Span.Start, Math.Max(1, link.Span.Length)));
        _links.Add(target);
        return target;
    }

    /// <summary>An address in raw HTML.</summary>
    public LinkTarget Target(string url, MarkdownObject node)
    {
        var target = new LinkTarget(url, basePath, Span(node));
        _links.Add(target);
        return target;
    }

    /// <summary>Begins a directive, and says which place it has among the others.</summary>
    public DirectivePlace Enter(string name)
    {
        var around = _around.Count == 0 ? null : _around.Peek();
        var position = around is null ? ++_outermost : ++around.Inner;
        var place = new DirectivePlace(++_directives, position, around?.Name, around?.Number ?? 0);
        _around.Push(new OpenDirective(name, place.Number));
        return place;
    }

    public void Leave() => _around.Pop();

    private sealed record OpenDirective(string Name, int Number)
    {
        public int Inner { get; set; }
    }

    public int WebNumber(string url)
    {
        if (_webNumbers.TryGetValue(url, out var number))
            return number;
        _webAddresses.Add(url);
        return _webNumbers[url] = _webAddresses.Count;
    }

    public int Occurrence(string key) => isField ? 0 : _cited[key] = _cited.GetValueOrDefault(key) + 1;

    public bool ExplainsWordsIn(LiteralInline literal)
    {
        if (glossary is null)
            return false;
        for (ContainerInline? parent = literal.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline || parent.ParentBlock is HeadingBlock)
                return false;
        }
        return true;
    }

    public IEnumerable<(int Start, int Length, string Key)> NewWords(string text) =>
        glossary!.Find(text).Where(w => _explained.Add(w.Key));

    /// <summary>The text of inlines without any markup.</summary>
    public static string PlainText(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString().Trim();
    }

    private static void Append(ContainerInline? inlines, StringBuilder text)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AbbreviationInline abbreviation:
                    text.Append(abbreviation.Abbreviation.Label);
                    break;
                case AutolinkInline address:
                    text.Append(address.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline container:
                    Append(container, text);
                    break;
                default:
                    if (!WithoutText.Contains(inline.GetType()))
                        throw new NotSupportedException($"nobody has said what the text of {inline.GetType().Name} is");
                    break;
            }
        }
    }
}
