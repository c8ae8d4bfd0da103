// Output: for readers' assistants, each page as Markdown, their list llms.txt, and all of them in llms-full.txt.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Addresses;
using SiteGen.Emit.Assistants;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class AssistantsOutput
{
    private const string ListFile = "llms.txt";
    private const string WholeFile = "llms-full.txt";

    public static Output Output { get; } = new("copy for assistants", Files);

    private static IEnumerable<OutputFile> Files(RenderedSite site)
    {
        var plan = site.Plan;
        var pages = site.Pages.Where(p => plan.HasCopy(p.Page)).ToImmutableArray();
        if (pages.IsEmpty)
            yield break;
        var copies = pages.Select(p => p.Page.OutputPath).ToHashSet(StringComparer.Ordinal);
        var (root, far) = (plan.Edition.Root[1..], plan.Host is { } host ? host + "/" : "");
        var texts = pages.AsParallel().AsOrdered().Select(p =>
        {
            var text = Head(plan, p.Page)
                + PageMarkdown.Of(Encoding.UTF8.GetString(p.Html.Bytes.Span), new CopyLinks(p.Page.OutputPath, copies));
            var path = CopyLinks.CopyOf(p.Page.OutputPath);
            return (Copy: new OutputFile(path, Kept(site, text, PageAddress.Up(path))) { Wanted = p.Page.Span },
                Part: Kept(site, text + "\n", far.Length > 0 ? far : PageAddress.Up(root)));
        }).ToList();
        foreach (var (copy, _) in texts)
            yield return copy;
        yield return new OutputFile(root + ListFile, Encoding.UTF8.GetBytes(PageIndex.Of(plan, WholeFile, far)));
        yield return new OutputFile(root + WholeFile, new JoinedContent([.. texts.Select(t => t.Part)]));
    }

    /// <summary>A text with its addresses as they are from where it lies.</summary>
    private static FileContent Kept(RenderedSite site, string text, string up) =>
        site.Keep(Encoding.UTF8.GetBytes(text.Replace(CopyLinks.Root.ToString(), up, StringComparison.Ordinal)));

    /// <summary>What the head of the page says: of which page this is a copy.</summary>
    private static string Head(SitePlan plan, Page page)
    {
        var head = new StringBuilder("---\n");
        void Line(string key, string? text)
        {
            if (text is { Length: > 0 })
                head.Append(key).Append(": ").Append(Quoted(text)).Append('\n');
        }
        Line("title", page.Title);
        Line("description", page.Description);
        Line("page", plan.Host is { } host ? host + page.Url : CopyLinks.Root + page.OutputPath);
        Line("language", plan.Edition.Language);
        Line("changed", plan.Changed(page)?.ToString("O", CultureInfo.InvariantCulture));
        return head.Append("---\n\n").ToString();
    }

    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""
            .Replace("\\u0000", CopyLinks.Root.ToString(), StringComparison.Ordinal);
}
