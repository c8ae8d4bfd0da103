// The root of what a template may read on one page: site, theme, edition, page, nav, data, strings, build.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class PageModel : ITemplateObject
{
    private static readonly string[] Names = ["site", "theme", "edition", "page", "nav", "data", "strings", "build"];
    private readonly EditionModel _edition;
    private readonly Dictionary<string, int> _citations;
    private readonly PageView _view;
    private readonly NavView _nav;
    private readonly Lazy<Html> _content;

    /// <summary>Makes the model.</summary>
    /// <param name="edition">The edition that the page belongs to.</param>
    /// <param name="page">The page.</param>
    /// <param name="bag">Where faults of its body go.</param>
    /// <param name="nested">True when another page shows this one's body: then its menus show no bodies, so that two pages cannot show each other without end.</param>
    public PageModel(EditionModel edition, Page page, DiagnosticBag bag, bool nested = false)
    {
        _edition = edition;
        Page = page;
        _citations = (page.Document?.Citations ?? []).Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i + 1, StringComparer.Ordinal);
        _content = new Lazy<Html>(() =>
        {
            NoteDocument();
            return new Html(page.Document is { } document ? edition.Bodies.Render(document.Body.Parts, this, bag) : "");
        });
        _view = new PageView(edition, page, this);
        _nav = new NavView(edition, page, nested);
    }

    public Page Page { get; }

    public Html Content => _content.Value;

    public IEnumerable<string> MemberNames => Names;

    public int? CitationNumber(string key) => _citations.TryGetValue(key, out var number) ? number : null;

    /// <summary>A field of the page's front matter: unlike a row's, its citations are numbered on this page.</summary>
    public object? Field(FieldValue? value, DiagnosticBag bag)
    {
        switch (value)
        {
            case MarkdownField field:
                NoteDocument();
                return new Html(_edition.Bodies.Render(field.Body.Parts, this, bag).TrimEnd('\n'));
            case ListValue list:
                return _edition.Shown(list).Select(v => Field(v, bag)).ToArray();
            default:
                return _edition.Convert(value);
        }
    }

    public bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "page":
                value = _view;
                return true;
            case "nav":
                value = _nav;
                return true;
            case "edition":
                _edition.Log.Note(ReadKind.Languages, Page.Url);
                value = EditionView.Of(_edition, Page);
                return true;
            default:
                return _edition.Shared.TryGetMember(name, out value);
        }
    }

    /// <summary>Whoever shows a body depends on the whole file, since citations are numbered through.</summary>
    private void NoteDocument()
    {
        if (Page.Document is { } document)
            _edition.Log.Note(ReadKind.Document, document.Path);
    }

    /// <summary>The same model with a directive's arguments and content.</summary>
    public ITemplateObject ForDirective(DirectiveArguments arguments, string content) => new DirectiveModel(this, arguments, new Html(content));

    private sealed class DirectiveModel(PageModel page, DirectiveArguments arguments, Html content) : ITemplateObject
    {
        private readonly ModelObject _arguments = new([.. arguments.Named.DistinctBy(a => a.Key).Select(a => KeyValuePair.Create(a.Key, (object?)a.Value)), KeyValuePair.Create("list", (object?)arguments.List.ToArray<object?>())]);

        public IEnumerable<string> MemberNames => page.MemberNames.Concat(["args", "content"]);

        public bool TryGetMember(string name, out object? value)
        {
            value = name == "args" ? _arguments : name == "content" ? content : null;
            return value is not null || page.TryGetMember(name, out value);
        }
    }
}
