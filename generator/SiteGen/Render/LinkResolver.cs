// From a link as written to an address of the edition.
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Render;

/// <param name="Url">From the root, or whole for the world outside.</param>
/// <param name="IsHidden">True when this edition leaves the target out: the link becomes its text.</param>
internal sealed record ResolvedLink(string Url, string Title, Page? Page = null, Row? Row = null,
    bool IsHidden = false);

internal sealed class LinkResolver(SitePlan plan)
{
    private static readonly string[] Schemes = ["mailto", "tel", "sms"];
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".avif"];

    /// <summary>Null and a diagnostic when the link leads nowhere.</summary>
    public ResolvedLink? Resolve(LinkTarget target, DiagnosticBag bag)
    {
        var raw = target.Raw;
        if (raw.Length == 0)
            return Fault(RenderErrors.EmptyLink(target.Span), bag);
        if (IsFixed(raw))
            return new ResolvedLink(raw, raw);
        var address = Address.Of(raw);
        var named = RowId.Of(address.Path);
        if (named?.Set.ToLowerInvariant() is { } scheme && Schemes.Contains(scheme))
            return raw.Length == scheme.Length + 1
                ? Fault(RenderErrors.EmptyLink(target.Span), bag)
                : new ResolvedLink(scheme + raw[scheme.Length..], raw[(scheme.Length + 1)..]);
        if (named is { } row && plan.Edition.Content.Data.TryGetValue(row.Set, out var set))
            return ToRow(target, set, Address.Decode(row.Key), address, bag);
        if (AddressTypo.Of(raw, target.Span, plan.Edition.Content.Data.Keys) is { } slip
            && FileOf(target, address) is null)
            return Fault(slip, bag);
        if (address.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return ToPage(target, address, bag);
        return ToFile(target, address, bag);
    }

    /// <summary>True for what leads to the same place whatever the site holds.</summary>
    public static bool IsFixed(string raw) => raw.Length == 0 || Address.IsWhole(raw)
        || raw[0] is '#' or '?';

    private ResolvedLink? ToRow(LinkTarget target, DataSet set, string key, Address address, DiagnosticBag bag)
    {
        var setName = set.Name;
        if (set.FindHidden(key) is { } hidden)
            return new ResolvedLink("", RowTitle(hidden), IsHidden: true);
        if (set.Find(key) is not { } row)
            return Fault(RenderErrors.UnknownRow(target.Span, setName, key, set.Keys), bag);
        if (!plan.RowUrls.TryGetValue((setName, key), out var url)
            && plan.Site.Config.RowPages.Any(r => r.Set.Text == setName)
            && plan.Edition.Content.HiddenDocuments.Count > 0)
            return new ResolvedLink("", RowTitle(row), IsHidden: true);
        if (url is null)
            return Fault(RenderErrors.RowWithoutPage(target.Span, setName), bag);
        var place = Address.Of(url);
        var whole = place.Path + address.Query + (address.Fragment.Length > 0 ? address.Fragment : place.Fragment);
        return new ResolvedLink(whole, RowTitle(row), plan.PagesByUrl.GetValueOrDefault(url), row);
    }

    public string RowTitle(Row row) =>
        plan.Site.Config.RowPages.FirstOrDefault(r => r.Set.Text == row.Set) is { } pages
            ? Braces.Fill(pages.Title.Text, field => field == "key" ? row.Key : row.Fields.Text(field) ?? "")
            : row.Fields.Text("title") ?? row.Fields.Text("name") ?? row.Key;

    private ResolvedLink? ToPage(LinkTarget target, Address address, DiagnosticBag bag)
    {
        foreach (var full in Names(target, address).SelectMany(n => new[] { n, ContentPath.IndexOf(n) })
            .OfType<string>())
        {
            if (plan.Edition.Content.HiddenDocuments.TryGetValue(full, out var hidden))
                return new ResolvedLink("", hidden.Title, IsHidden: true);
            if (plan.PagesByDocument.TryGetValue(full, out var page))
                return new ResolvedLink(page.Url + address.Tail, page.Title, page);
            if (plan.Broken.Contains(full))
                return new ResolvedLink(PageAddress.Of(plan.Edition.Root, full) + address.Tail, full);
            if (plan.Edition.Content.Drafts.Contains(full))
                return Fault(RenderErrors.LinkToDraft(target.Span, address.Path, full), bag);
        }
        return Fault(RenderErrors.DeadLink(target.Span, address.Path,
            plan.PagesByDocument.Keys.Select(p => Written(target, address, p))), bag);
    }

    private ResolvedLink? ToFile(LinkTarget target, Address address, DiagnosticBag bag)
    {
        if (FileOf(target, address) is { } name)
            return new ResolvedLink(plan.AssetUrls[name] + address.Tail, name);
        var full = ContentPath.Combine(target.BasePath, address.Decoded);
        if (plan.PagesByUrl.GetValueOrDefault(plan.Edition.Root + full.Trim('/') + "/")
            ?.Document?.Path is { } byAddress)
            return Fault(RenderErrors.LinkByAddress(target.Span, target.Raw, byAddress), bag);
        var ending = System.IO.Path.GetExtension(address.Decoded).ToLowerInvariant();
        return Fault(ending.Length == 0
            ? RenderErrors.DeadLink(target.Span, target.Raw,
                plan.PagesByDocument.Keys.Select(p => Written(target, address, p)))
            : RenderErrors.DeadFile(target.Span, target.Raw, Pictures.Contains(ending), () =>
                Files(target, address)), bag);
    }

    /// <summary>The name of the file that an address stands for; a name with a percent sign may be written as it
    /// is.</summary>
    private string? FileOf(LinkTarget target, Address address) => Names(target, address)
        .Select(full => full.StartsWith("assets/", StringComparison.Ordinal) ? full["assets/".Length..] : full)
            .FirstOrDefault(plan.AssetUrls.ContainsKey);

    private static IEnumerable<string> Names(LinkTarget target, Address address) =>
        new[] { ContentPath.Combine(target.BasePath, address.Decoded),
            ContentPath.Combine(target.BasePath, address.Path) }.Distinct();

    /// <summary>All files as they would be written here.</summary>
    private IEnumerable<string> Files(LinkTarget target, Address address)
    {
        foreach (var name in plan.AssetUrls.Keys)
        {
            if (plan.Edition.Content.Assets.ContainsKey("assets/" + name)
                || plan.Edition.Theme.Assets.ContainsKey(name))
                yield return "/assets/" + Address.Encode(name);
            yield return Written(target, address, name);
        }
    }

    private static string Written(LinkTarget target, Address address, string path) =>
        Address.Encode(address.Path.StartsWith('/') ? "/" + path : ContentPath.Relative(target.BasePath, path));

    private static ResolvedLink? Fault(Diagnostic diagnostic, DiagnosticBag bag)
    {
        bag.Add(diagnostic);
        return null;
    }
}
