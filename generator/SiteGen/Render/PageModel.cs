// The root of what a template may read on one page: site, theme, edition, page, nav, data, strings, build.
using System.Collections.Frozen;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class PageModel : ITemplateObject
{
    private static readonly FrozenDictionary<string, Func<PageModel, ITemplateObject>> Roots =
        new Dictionary<string, Func<PageModel, ITemplateObject>>
        {
            ["site"] = model => new SiteView(model._reader),
            ["theme"] = model =>
                new ThemeView(ThemeView.Settings, model._reader.Plan.Edition.Theme.Settings, model._reader),
            ["edition"] = model => EditionView.Of(model._reader, model.Page),
            ["page"] = model => new PageView(model._reader, model.Page, model),
            ["nav"] = model => new NavView(model._reader, model.Page, model._nested),
            ["data"] = model => new DataView(model._reader),
            ["strings"] = model => model._reader.Strings,
            ["build"] = model => new BuildView(model._reader),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly PageReader _reader;
    private readonly bool _nested;
    private readonly Dictionary<string, int> _citations;
    private readonly Dictionary<string, ITemplateObject> _roots = new(StringComparer.Ordinal);
    private readonly Lazy<Html> _content;
    private bool _isWriting;

    public PageModel(PageReader reader, Page page)
        : this(reader, page, nested: false)
    {
    }

    private PageModel(PageReader reader, Page page, bool nested)
    {
        (_reader, Page, _nested) = (reader, page, nested);
        _citations = (page.Document?.Citations ?? [])
            .Select((citation, i) => (citation.Key, Number: i + 1))
            .ToDictionary(c => c.Key, c => c.Number, StringComparer.Ordinal);
        _content = new Lazy<Html>(() =>
        {
            _isWriting = true;
            return new Html(reader.Document(page) is { } document ? Body(document.Body) : "");
        });
    }

    public Page Page { get; }

    public Html Content => _content.IsValueCreated || !_isWriting
        ? _content.Value
        : throw new TemplateFunctionException(
            "page.content is not there yet: this directive is a part of it",
            "write content for what stands between the lines of the directive");

    public IEnumerable<string> MemberNames => Roots.Keys;

    /// <summary>Another page as this one shows it: its menus show no bodies, so that two pages cannot show each other
    /// without end.</summary>
    public static PageView OfOther(PageReader reader, Page page)
    {
        var other = reader.OfOtherPage();
        return new PageView(other, page, new PageModel(other, page, nested: true));
    }

    public int? CitationNumber(string key) => _citations.TryGetValue(key, out var number) ? number : null;

    /// <summary>A field of the page's front matter: unlike a row's, its citations are numbered on this page.</summary>
    public object? Field(FieldValue? value) => value switch
    {
        MarkdownField field when _reader.Document(Page) is not null => new Html(Body(field.Body).TrimEnd('\n')),
        ListValue list => _reader.Shown(list).Select(Field).ToArray(),
        _ => _reader.Value(value),
    };

    public bool TryGetMember(string name, out object? value)
    {
        if (!_roots.TryGetValue(name, out var root) && Roots.TryGetValue(name, out var make))
            _roots.Add(name, root = make(this));
        value = root;
        return root is not null;
    }

    /// <summary>The same model with a directive's arguments and content.</summary>
    public ITemplateObject ForDirective(DirectiveArguments arguments, DirectivePlace place, string content) =>
        new DirectiveModel(this, arguments, place, new Html(content));

    private string Body(MarkdownBody body) => _reader.Bodies.Render(body.Parts, this);

    private sealed class DirectiveModel(PageModel page, DirectiveArguments arguments, DirectivePlace place,
        Html content)
        : ITemplateObject
    {
        private readonly ModelObject _place = ModelObject.Of(
            ("number", (long)place.Number), ("position", (long)place.Position), ("group", (long)place.GroupNumber));

        private readonly ModelObject _arguments = new(
        [
            .. arguments.Named.DistinctBy(a => a.Key).Select(a => KeyValuePair.Create(a.Key, (object?)a.Value)),
            KeyValuePair.Create("list", (object?)arguments.List.ToArray<object?>()),
        ]);

        public IEnumerable<string> MemberNames => page.MemberNames.Concat(["args", "content", "directive"]);

        public bool TryGetMember(string name, out object? value)
        {
            value = name switch
            {
                "args" => _arguments,
                "content" => content,
                "directive" => _place,
                _ => null,
            };
            return value is not null || page.TryGetMember(name, out value);
        }
    }
}
