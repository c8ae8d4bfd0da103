// Theme folders to themes: settings, templates, strings and assets, each looked up along the chain of extends.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Brands;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;

namespace SiteGen.Parse;

/// <param name="main">The theme that the site is made for; those that extend it are its brands.</param>
internal sealed class ThemeReader(SiteSource source, string main, MarkdownReader markdown, Memo memo, DiagnosticBag bag)
{
    /// <summary>The form of theme.yaml that this program reads.</summary>
    public const int Format = 1;

    private readonly ThemeFolders _folders = new(source, memo, bag);

    /// <summary>The theme of the site and its brands.</summary>
    public IEnumerable<string> AllOfSite() => source.ThemeNames.Where(name => name == main
        || (_folders.Settings.ContainsKey(name) && _folders.Extends(name, main)));

    public Theme? Read(string name)
    {
        if (!source.ThemeNames.Contains(name))
        {
            bag.Add(LoadErrors.NoTheme(new SourceText($"{source.ShownThemes}/{name}", ""), name, source.ThemeNames));
            return null;
        }
        if (_folders.Chain(name) is not { } chain)
            return null;
        var (own, merged) = (_folders.Settings[name], _folders.Merged(chain));
        var schema = _folders.SchemaText(chain) is { } text
            ? memo.Of("theme schema", SchemaFiles(chain), bag, found => SchemaReader.OfTheme(text, found))
            : null;
        CheckFormat(merged);
        CheckHost(schema, own);
        var settings = schema is null
            ? (Fields)PlainValue.Of(merged)!
            : new SchemaCheck(schema, ThemeFolders.SettingsFile, "", markdown, bag).Fields(merged)!;
        new ThemeLocks(_folders.Settings, _folders.Files, source, bag).Run(chain);
        var assets = _folders.Assets(chain);
        new AssetParts(assets, bag).Join(_folders.Replaced(chain, assets));
        var below = chain.Contains(main) ? chain[chain.IndexOf(main)..] : chain;
        if (schema is not null)
            CheckSettings(schema, own, merged, assets, isBrand: below.Length < chain.Length);
        var recipe = Recipe(chain);
        var palette = recipe is null ? null : Palette(recipe, chain, merged, assets);
        return new Theme(name, chain, settings, own.Span.Source)
        {
            Layouts = _folders.Templates(chain, TemplateFolder.Layouts),
            Partials = _folders.Templates(chain, TemplateFolder.Partials),
            Directives = _folders.Templates(chain, TemplateFolder.Directives),
            Files = _folders.Templates(chain, TemplateFolder.Files),
            Reports = _folders.Templates(chain, TemplateFolder.Reports),
            Scaffold = _folders.Templates(chain, TemplateFolder.Scaffold),
            Assets = assets.ToFrozenDictionary(StringComparer.Ordinal),
            Strings = _folders.Strings(chain),
            Recipe = recipe,
            Palette = palette,
            Below = below,
            Own = own,
            Unread = UnreadFiles.Of(source, name),
            Read = _folders.Find([name], ReadTexts.FileName) is { } read
                ? ReadTextsReader.Read(read.Text, bag)
                : null,
            Hide = [.. (merged.Find("hide")?.Value as ListNode)?.Items.OfType<ScalarNode>()
                .Select(i => new Named(i.Text, i.Span)) ?? []],
        };
    }

    private ImmutableArray<object?> SchemaFiles(ImmutableArray<string> chain) =>
        [.. chain.Select(theme => _folders.Find([theme], ThemeSchema.FileName)?.Text)];

    private void CheckFormat(MapNode settings)
    {
        if (settings.Find("format")?.Value is ScalarNode { IsNull: false } format
            && int.TryParse(format.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number != Format)
            bag.Add(BrandErrors.OtherFormat(format.Span, number, Format));
    }

    /// <summary>Pages are addressed by the host, so it is looked at whatever the theme's own schema says of
    /// it.</summary>
    private void CheckHost(Schema? schema, MapNode own)
    {
        if (schema?.Property("host")?.Format != "site" && own.Find("host")?.Value is ScalarNode { IsNull: false } host)
            SettingForms.Site("host", host, bag);
    }

    /// <summary>What a schema cannot say, and what people who are no developers leave in or lose.</summary>
    private void CheckSettings(Schema schema, MapNode own, MapNode merged, Dictionary<string, Asset> assets,
        bool isBrand)
    {
        AskedSettings.Check(schema.Asked, merged, own.Span.Source, bag);
        foreach (var (path, value, rules) in SettingTree.Values(merged, schema))
        {
            if (rules.Format == ThemeSchema.Picture)
                new PictureReader(assets, bag).Run(path, value);
        }
        if (!isBrand)
            return;
        new SampleCheck(bag).Run(own, schema);
        if (schema.Property("host") is not null && merged.Find("host")?.Value is not ScalarNode { IsNull: false })
            bag.Add(BrandErrors.NoHost(own.Span));
    }

    private PaletteRecipe? Recipe(ImmutableArray<string> chain) =>
        _folders.Find(chain, PaletteReader.FileName) is var (_, text)
            ? memo.Of("palette", [text], bag, found => PaletteReader.Read(text, markdown, found))
            : null;

    /// <summary>Where a brand's colours differ from those of the theme with the recipe, its palette goes into that
    /// theme's style sheet.</summary>
    private Palette? Palette(PaletteRecipe recipe, ImmutableArray<string> chain, MapNode merged,
        Dictionary<string, Asset> assets)
    {
        var owner = _folders.Find(chain, PaletteReader.FileName)!.Value.Theme;
        var standard = recipe.Written(_folders.Settings[owner]);
        var written = recipe.Written(merged);
        if (written[0].Node is null)
            written = written.SetItem(0, standard[0]);
        var palette = new ColourCheck(recipe, bag).Run(written);
        if (palette is null)
            return null;
        var isOwn = !recipe.From.Select(f => (Colour?)palette.Given[f.Name])
            .SequenceEqual(standard.Select(w => Colour.Parse(w.Node?.Text)));
        if (isOwn && assets.TryGetValue(recipe.Sheet, out var sheet))
            assets[recipe.Sheet] = PaletteStyle.Append(sheet, palette);
        return palette;
    }
}
