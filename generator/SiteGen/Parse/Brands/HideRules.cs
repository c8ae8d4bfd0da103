// Takes what a brand hides out of its content: nothing that is locked, and nothing that the rest needs.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Brands;

internal sealed class HideRules(SiteConfig config, Locks locks, DiagnosticBag bag)
{
    private static readonly string[] Always = ["index.md", "404.md"];

    public MergedContent Apply(MergedContent content, ImmutableArray<Named> hide)
    {
        var (pages, rows) =
            (new Dictionary<string, Named>(StringComparer.Ordinal), new Dictionary<(string Set, string Key), Named>());
        foreach (var item in hide)
            Read(item, content, pages, rows);
        CheckMenus(pages);
        var hidden = content.Documents.Where(d => pages.ContainsKey(d.Path))
            .ToFrozenDictionary(d => d.Path, StringComparer.Ordinal);
        var data = content.Data.Values.ToFrozenDictionary(s => s.Name, s => rows.Keys.Any(r => r.Set == s.Name)
            ? Without(s, rows)
            : s, StringComparer.Ordinal);
        var after = content with
        {
            Documents = [.. content.Documents.Where(d => !hidden.ContainsKey(d.Path))],
            Data = data,
            HiddenDocuments = hidden
        };
        CheckNeeds(after, rows);
        return after;
    }

    private void Read(Named item, MergedContent content, Dictionary<string, Named> pages,
        Dictionary<(string Set, string Key), Named> rows)
    {
        var name = item.Text.TrimStart('/');
        if (RowId.Of(name) is { } row && content.Data.TryGetValue(row.Set, out var set))
            ReadRows(item, set, row.Key, content, rows);
        else if (content.Documents.All(d => d.Path != name) && !content.Broken.Contains(name))
            bag.Add(BrandErrors.UnknownHidden(item.Span, item.Text, HiddenNames.Near(item.Text, content)));
        else if ((locks.WhyPage(name) ?? (Always.Contains(name) ? "no site can do without it" : null)) is { } why)
            bag.Add(BrandErrors.HidesLocked(item.Span, item.Text, why));
        else
            pages[name] = item;
    }

    private void ReadRows(Named item, DataSet set, string key, MergedContent content,
        Dictionary<(string Set, string Key), Named> rows)
    {
        var named = key == NamePattern.All ? set.Rows : [.. set.Rows.Where(r => r.Key == key)];
        if (named.IsEmpty)
            bag.Add(BrandErrors.UnknownHidden(item.Span, item.Text, HiddenNames.Near(item.Text, content)));
        foreach (var row in named)
        {
            if (locks.WhyRow(set.Name, row.Key) is { } why)
                bag.Add(BrandErrors.HidesLocked(item.Span, item.Text, why));
            else
                rows[(set.Name, row.Key)] = item;
        }
    }

    private static DataSet Without(DataSet set, Dictionary<(string Set, string Key), Named> hidden) =>
        new(set.Name, [.. set.Rows.Where(r => !hidden.ContainsKey((set.Name, r.Key)))],
            [.. set.Hidden, .. set.Rows.Where(r => hidden.ContainsKey((set.Name, r.Key)))]);

    /// <summary>A page that others hang below in a menu takes them along.</summary>
    private void CheckMenus(Dictionary<string, Named> pages)
    {
        foreach (var entry in config.Menus.SelectMany(m => m.Entries).Where(e => pages.ContainsKey(e.Page.Text)))
        {
            foreach (var child in entry.Children.Where(c => !pages.ContainsKey(c.Page.Text)))
                bag.Add(BrandErrors.HiddenButNeeded(pages[entry.Page.Text]
                    .Span, entry.Page.Text, $"the page \"{child.Page.Text}\", which stands below it in the menu,",
                    child.Page.Text));
        }
    }

    /// <summary>A single reference needs its row; one of a list just drops out.</summary>
    private void CheckNeeds(MergedContent content, Dictionary<(string Set, string Key), Named> rows)
    {
        if (rows.Count == 0)
            return;
        foreach (var row in content.Data.Values.SelectMany(s => s.Rows))
        {
            foreach (var reference in Single(row.Fields))
                Need(reference, $"\"{row.Set}:{row.Key}\"", $"{row.Set}:{row.Key}");
        }
        foreach (var document in content.Documents)
        {
            foreach (var reference in Single(document.FrontMatter))
                Need(reference, $"the page \"{document.Path}\"", document.Path);
        }

        void Need(RowReference reference, string by, string also)
        {
            if (rows.TryGetValue((reference.Set, reference.Key), out var item))
                bag.Add(BrandErrors.HiddenButNeeded(item.Span, $"{reference.Set}:{reference.Key}", by, also));
        }
    }

    private static IEnumerable<RowReference> Single(FieldValue? value) => value switch
    {
        RowReference reference => [reference],
        Fields fields => fields.Items.SelectMany(f => Single(f.Value)),
        ListValue list => list.Items.Where(i => i is not RowReference).SelectMany(Single),
        _ => [],
    };
}
