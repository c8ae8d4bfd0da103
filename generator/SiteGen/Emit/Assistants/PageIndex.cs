// llms.txt: what the site is, and every page that has a copy, by its part of the site and in the order of reading.
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit.Assistants;

internal static class PageIndex
{
    /// <param name="whole">The file with all pages.</param>
    /// <param name="far">What stands before addresses from the site's root: nothing, or the host.</param>
    public static string Of(SitePlan plan, string whole, string far)
    {
        var (config, root) = (plan.Site.Config, plan.Edition.Root[1..]);
        var pages = InReadingOrder(plan).ToList();
        var text = new StringBuilder("# " + Line(config.Title) + "\n");
        if (config.Description is { Length: > 0 } about)
            text.Append("\n> ").Append(Line(about)).Append('\n');
        var many = pages.GroupBy(p => FolderOf(p, plan.Edition.Root)).Where(g => g.Skip(1).Any()).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var part in pages.GroupBy(p => FolderOf(p, plan.Edition.Root) is var f && many.Contains(f) ? f : "")
            .OrderBy(g => g.Key.Length > 0))
        {
            var title = pages.Find(p => p.Url == plan.Edition.Root + part.Key)?.Title
                ?? part.Key.TrimEnd('/');
            text.Append("\n## ").Append(Line(part.Key.Length == 0 ? config.Title : title)).Append("\n\n");
            foreach (var page in part)
            {
                text.Append(Link(page.Title, CopyLinks.CopyOf(page.OutputPath)))
                    .Append(page.Description is { Length: > 0 } says ? ": " + Line(says) : "").Append('\n');
            }
            if (part.Key.Length == 0)
                text.Append(Link(whole, root + whole)).Append('\n');
        }
        return text.ToString();

        string Link(string title, string path) =>
            $"- [{Text(title)}]({(far.Length > 0 ? far + path : path[root.Length..])})";
    }

    private static IEnumerable<Page> InReadingOrder(SitePlan plan) => plan.Navigation.Menus.SelectMany(m => m.Items)
        .SelectMany(i => i.WithBelow()).Select(i => i.Page).OfType<Page>().Concat(plan.Pages)
        .Prepend(plan.PagesByUrl[plan.Edition.Root])
        .DistinctBy(p => p.Url).Where(plan.HasCopy);

    /// <summary>The outermost folder of a page, which is a part of the site where it holds more than one.</summary>
    private static string FolderOf(Page page, string root)
    {
        var path = page.Url[root.Length..];
        return path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)];
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null,
        StringSplitOptions.RemoveEmptyEntries));

    private static string Text(string title) =>
        Line(title).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}
