// What the site has locked: the parts that are the same in every brand.
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse.Brands;

internal sealed class Locks(SiteConfig config, DiagnosticBag bag)
{
    public string? WhyPage(string path) => Why(path);

    public string? WhyRow(string set, string key) =>
        Why(new RowId(set, key).ToString()) ?? Why(new RowId(set, NamePattern.All).ToString());

    public string? WhyKey(string key) => config.Locks.FirstOrDefault(l => l.Keys.Contains(key))?.Why;

    /// <summary>A brand's row over one of the site's: false when it may not be laid.</summary>
    public bool Allows(string set, string key, MapNode over, SourceSpan at, bool hides)
    {
        if (WhyRow(set, key) is { } why)
        {
            bag.Add(hides
                ? BrandErrors.HidesLocked(at, $"{set}:{key}", why)
                : BrandErrors.ChangesLocked(at, $"the row \"{key}\" of \"{set}\"", why));
            return false;
        }
        Keys(over, $"the row \"{key}\" of \"{set}\"");
        return true;
    }

    /// <summary>Reports each locked key that a brand's row or folder defaults set.</summary>
    public void Keys(MapNode over, string of)
    {
        foreach (var entry in over.Entries)
        {
            if (WhyKey(entry.Key) is { } why)
                bag.Add(BrandErrors.ChangesLocked(entry.KeySpan, $"\"{entry.Key}\" of {of}", why));
        }
    }

    /// <summary>Reports a brand's page that takes the place of a locked one.</summary>
    public bool AllowsPage(string path, SourceText over)
    {
        if (WhyPage(path) is not { } why)
            return true;
        bag.Add(BrandErrors.ChangesLocked(over.SpanAt(0), $"the page \"{path}\"", why));
        return false;
    }

    /// <summary>Reports brands' pages that leave a locked key of the page empty whose place they take.</summary>
    /// <param name="schema">Claims are no matter here: a page names its own or shows none.</param>
    public void Dropped(MergedContent content, Schema schema)
    {
        var keys = config.Locks.SelectMany(l => l.Keys).Where(k => schema.ClaimOf(k) == Claim.None).ToList();
        foreach (var document in content.Documents.Where(d => content.Replaced.ContainsKey(d.Path)))
        {
            foreach (var key in keys.Where(k => document.FrontMatter.TryGet(k, out var value) && value is null))
                bag.Add(BrandErrors.DropsLocked(document.Span, key, document.Path, WhyKey(key)!));
        }
    }

    private string? Why(string name) => config.Locks.FirstOrDefault(l => l.Keep.Contains(name))?.Why;
}
