// Page type: one Markdown file, one page.
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Plan;

internal static class DocumentPage
{
    public static PageType Type { get; } = new("document", Pages);

    private static IEnumerable<Page> Pages(PageRequest request)
    {
        foreach (var document in request.Edition.Content.Documents)
        {
            var name = document.FrontMatter.Text("layout") ?? LayoutFinder.Default;
            if (request.Layouts.Find(name, document.FrontMatter.SpanOf("layout")) is not { } layout)
                continue;
            var url = PageAddress.Of(request.Edition.Root, document.Path);
            yield return new Page
            {
                Kind = PageKind.Document,
                Url = url,
                OutputPath = PageAddress.OutputPath(url),
                Title = document.Title,
                Description = document.FrontMatter.Text("description"),
                LayoutName = name,
                Layout = layout,
                Document = document,
                Span = document.Span,
            };
        }
    }
}
