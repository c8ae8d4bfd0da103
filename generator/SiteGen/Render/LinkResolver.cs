// From a link as written to an address of the edition.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Markdown;

namespace SiteGen.Render;

/// <param name="Url">From the root, or whole for the world outside.</param>
/// <param name="IsHidden">True when this edition leaves the target out: the link becomes its text.</param>
internal sealed record ResolvedLink(string Url, string Title, Page? Page = null, Row? Row = null, bool IsHidden = false);

internal sealed class LinkResolver(SitePlan plan, ReadLog? log = null)
{
    private static readonly string[] Schemes = ["mailto", "tel", "sms"];

    /// <summary>Null and a diagnostic when the link leads nowhere.</summary>
    public ResolvedLink? Resolve(LinkTarget target, DiagnosticBag bag)
    {
        var raw = target.Raw;
        if (raw.Length == 0)
            return Fault(RenderErrors.EmptyLink(target.Span), bag);
        if (IsFixed(raw))
            return new ResolvedLink(raw, raw);
        Note(target);
        var (path, fragment) = Split(raw);
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Schemes.Contains(path[..colon]))
            return new ResolvedLink(raw, raw[(colon + 1)..]);
        if (colon > 0)
            return ToRow(target, path[..colon], path[(colon + 1)..], fragment, bag);
        if (path.EndsWith(".md", StringComparison.Ordinal))
            return ToPage(target, path, fragment, bag);
        return ToAsset(target, path, bag);
    }

    /// <summary>Takes a note that a page needs to know where a link leads.</summary>
    public void Note(LinkTarget target)
    {
        if (target.Raw.Length > 0 && !IsFixed(target.Raw))
            log?.Note(ReadKind.Link, target.Raw, target.BasePath);
    }

    /// <summary>True for what leads to the same place whatever the site holds.</summary>
    private static bool IsFixed(string raw) => BodyConversion.IsWebAddress(raw) || raw[0] == '#';

    private ResolvedLink? ToRow(LinkTarget target, string setName, string key, string fragment, DiagnosticBag bag)
    {
        if (!plan.Edition.Content.Data.TryGetValue(setName, out var set))
            return Fault(RenderErrors.UnknownLinkSet(target.Span, setName, plan.Edition.Content.Data.Keys), bag);
        if (set.FindHidden(key) is { } hidden)
            return new ResolvedLink("", RowTitle(hidden), IsHidden: true);
        if (set.Find(key) is not { } row)
            return Fault(RenderErrors.UnknownRow(target.Span, setName, key, set.Keys), bag);
        if (!plan.RowUrls.TryGetValue((setName, key), out var url) && plan.Site.Config.RowPages.Any(r => r.Set.Text == setName) && plan.Edition.Content.HiddenDocuments.Count > 0)
            return new ResolvedLink("", RowTitle(row), IsHidden: true);
        if (url is null)
            return Fault(RenderErrors.RowWithoutPage(target.Span, setName), bag);
        return new ResolvedLink(fragment.Length > 0 ? Split(url).Path + fragment : url, RowTitle(row), plan.PagesByUrl.GetValueOrDefault(url), row);
    }

    public string RowTitle(Row row) =>
        plan.Site.Config.RowPages.FirstOrDefault(r => r.Set.Text == row.Set) is { } pages
            ? Plan.UrlRules.Fill(pages.Title.Text, field => field == "key" ? row.Key : row.Fields.Text(field) ?? "")
            : row.Fields.Text("title") ?? row.Fields.Text("name") ?? row.Key;

    private ResolvedLink? ToPage(LinkTarget target, string path, string fragment, DiagnosticBag bag)
    {
        var full = Combine(target.BasePath, path);
        if (plan.Edition.Content.HiddenDocuments.TryGetValue(full, out var hidden))
            return new ResolvedLink("", hidden.Title, IsHidden: true);
        return plan.PagesByDocument.TryGetValue(full, out var page)
            ? new ResolvedLink(page.Url + fragment, page.Title, page)
            : Fault(RenderErrors.DeadLink(target.Span, path, plan.PagesByDocument.Keys.Select(p => path.StartsWith('/') ? "/" + p : Relative(target.BasePath, p))), bag);
    }

    private ResolvedLink? ToAsset(LinkTarget target, string path, DiagnosticBag bag)
    {
        var full = Combine(target.BasePath, path);
        var name = full.StartsWith("assets/", StringComparison.Ordinal) ? full["assets/".Length..] : full;
        if (plan.AssetUrls.TryGetValue(name, out var url))
            return new ResolvedLink(url, name);
        var byAddress = plan.PagesByUrl.GetValueOrDefault(plan.Edition.Root + full.Trim('/') + "/")?.Document?.Path;
        return Fault(byAddress is null ? RenderErrors.DeadLink(target.Span, target.Raw, plan.AssetUrls.Keys) : RenderErrors.LinkByAddress(target.Span, target.Raw, byAddress), bag);
    }

    public static (string Path, string Fragment) Split(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (url, "") : (url[..hash], url[hash..]);
    }

    /// <summary>A path relative to the folder of another; one with a slash in front counts from the root.</summary>
    private static string Combine(string basePath, string path)
    {
        if (path.StartsWith('/'))
            return path[1..];
        var parts = new List<string>(basePath.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>How a file says the path of another: the opposite of <see cref="Combine"/>.</summary>
    private static string Relative(string basePath, string path)
    {
        var (from, to) = (basePath.Split('/')[..^1], path.Split('/'));
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to[shared..]);
    }

    private static ResolvedLink? Fault(Diagnostic diagnostic, DiagnosticBag bag)
    {
        bag.Add(diagnostic);
        return null;
    }
}
