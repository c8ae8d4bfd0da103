// Stage 2: form. Everything is read into values with positions, and merged for each edition.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Brands;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;
using SiteGen.Parse.Markdown.Code;

namespace SiteGen.Parse;

internal static class ParseStage
{
    private const string PageSchemaFile = "page.schema.json";

    /// <param name="memo">What was made before: of the same texts the same objects are made.</param>
    public static SiteContent? Run(SiteSource source, BuildOptions options, DiagnosticBag bag, Memo? memo = null)
    {
        memo ??= new Memo();
        foreach (var file in source.Files)
            ControlCharacters.Check(file.Text, bag);
        var markdown = memo.Of("markdown", [], bag, _ => new MarkdownReader());
        var siteFile = source.Files.FirstOrDefault(f => f is { Root: SourceRoot.Input, Path: "site.yaml" });
        if (siteFile is null
            || memo.Of("site", [siteFile.Text], bag, found =>
            ConfigReader.Read(siteFile.Text, markdown, found)) is not { } checkedConfig)
            return null;
        var config = memo.Of("search", [checkedConfig, .. SearchReader.Files(source).Select(f => f.Text)], bag, found =>
            SearchReader.AddFiles(checkedConfig, source, markdown, found));
        if (config.AllowedHtml.Length > 0)
            markdown = memo.Of("own markdown", [string.Join(' ', config.AllowedHtml.Select(e => e.Text))], bag, _ =>
                new MarkdownReader(new AllowedHtml(config.AllowedHtml.Select(e => e.Text)), new CodeHighlighter()));
        UnreadFiles.Check(source, config, bag);
        if (LanguageData.IsMissing)
            CheckLanguages(source, siteFile.Text, config, bag);
        var themes = Themes(source, config, options, markdown, memo, bag);
        if (!themes.IsEmpty)
            UnreadFiles.CheckThemes(source, bag);
        if (config.Search is null && themes.Any(t => BringsSearch(source, t)))
            config = config with { Search = SearchConfig.AllPages };
        var merge = new ContentMerge(source, config, markdown, PageSchema(source, bag, memo), memo, bag,
            options.ShowsDrafts);
        var editions = themes.SelectMany(theme => Languages(theme, config, bag)
            .Select(language => merge.Edition(theme, language))).ToImmutableArray();
        return new SiteContent(config, editions)
        {
            Committed = config.Kept is { HasDates: true }
                ? source.Committed
                : FrozenDictionary<string, DateOnly>.Empty,
        };
    }

    /// <summary>Other bytes than on other machines, or a refusal: this is the refusal.</summary>
    private static void CheckLanguages(SiteSource source, SourceText site, SiteConfig config, DiagnosticBag bag)
    {
        foreach (var language in config.Languages.Where(l => l != LanguageData.Plain))
            bag.Add(Errors.MachineErrors.NoLanguageData(site.SpanAt(0), $"the language \"{language}\""));
        foreach (var text in source.Files.Select(f => f.Text))
        {
            if (LanguageData.FirstMark(text.Text) is >= 0 and var mark)
                bag.Add(Errors.MachineErrors.NoLanguageData(text.SpanAt(mark),
                    "a letter with its mark written as two signs"));
        }
    }

    /// <summary>The themes to build; all are read anew when a file of any has changed.</summary>
    private static ImmutableArray<Theme> Themes(SiteSource source, SiteConfig config, BuildOptions options,
        MarkdownReader markdown, Memo memo, DiagnosticBag bag)
    {
        var main = SiteTheme.Of(source, config, bag);
        var names = options.Themes.IsDefaultOrEmpty ? [main] : options.Themes;
        ImmutableArray<object?> inputs =
            [string.Join('/', source.ThemeNames), main, string.Join('/', names), options.AllThemes ? "all" : "named",
            .. source.Files.Where(f => f.Root == SourceRoot.Themes)
            .Select(f => f.Text), .. source.Assets.Where(a => a.Root == SourceRoot.Themes)];
        return memo.Of("themes", inputs, bag, found =>
        {
            var reader = new ThemeReader(source, main, markdown, memo, found);
            return (options.AllThemes ? reader.AllOfSite() : names).Select(reader.Read).OfType<Theme>()
                .Select(theme => theme with { Assets = MinifiedAssets.Of(theme.Assets, memo) }).ToImmutableArray();
        });
    }

    /// <summary>A theme with a page for the search has one for sites that say nothing about it.</summary>
    private static bool BringsSearch(SiteSource source, Theme theme) => theme.Below.Any(name =>
        source.Files.Any(f => f.Root == SourceRoot.Themes && f.Path == $"{name}/input/search.md"));

    /// <summary>The languages that a theme names, or all of the site's.</summary>
    private static IEnumerable<string> Languages(Theme theme, SiteConfig config, DiagnosticBag bag)
    {
        var named = theme.Settings.Texts("languages").ToList();
        foreach (var (language, i) in named.Select((l, i) => (l, i)).Where(l => !config.Languages.Contains(l.l)))
            bag.Add(Errors.ThemeErrors.UnknownLanguage(theme.Settings.SpanOf("languages", i), language,
                config.Languages));
        var languages = named.Count == 0 ? config.Languages : [.. named.Where(l => config.Languages.Contains(l))];
        foreach (var language in languages.Where(l => !theme.Strings.ContainsKey(l)))
            bag.Add(Errors.ThemeErrors.NoStrings(theme.Source, theme.Name, language));
        return languages;
    }

    /// <summary>The site's schema of front matter, or that of a site that has none.</summary>
    public static Schema PageSchema(SiteSource source, DiagnosticBag bag, Memo? memo = null)
    {
        memo ??= new Memo();
        if (source.Files.FirstOrDefault(f => f is { Root: SourceRoot.Input, Path: PageSchemaFile }) is { } file
            && memo.Schema(file.Text, bag) is { } schema)
            return schema;
        return UsualPageSchema(memo, bag);
    }

    /// <summary>The schema of sites that have none, which may use any key.</summary>
    public static Schema UsualPageSchema(Memo memo, DiagnosticBag bag) =>
        memo.Of("page schema", [], bag, StandardPageSchema);

    private static Schema StandardPageSchema(DiagnosticBag bag)
    {
        var text = new SourceText(PageSchemaFile, """
            { "type": "object", "required": ["title"], "properties": { "title": { "type": "string", "minLength": 1 },
              "description": { "type": "string" }, "layout": { "type": "string" }, "menu": { "type": "string" },
              "nav": { "type": "boolean" }, "order": { "type": "number" },
              "changed": { "type": "string", "format": "date" }, "draft": { "type": "boolean" },
              "search": { "type": "boolean" }, "search_sections": { "type": "boolean" },
              "aliases": { "type": "array", "items": { "type": "string", "pattern": "^/" } } } }
            """);
        return SchemaReader.Read(text, bag)! with { DoubtsNearKeys = true };
    }
}

/// <summary>Lays the layers of each edition over each other; editions with the same layers share the result.</summary>
internal sealed class ContentMerge(SiteSource source, SiteConfig config, MarkdownReader markdown, Schema pageSchema,
    Memo memo, DiagnosticBag bag, bool showsDrafts)
{
    private readonly Locks _locks = new(config, bag);
    private readonly DataSetReader _data = new(markdown, config, memo, bag);
    private readonly DocumentReader _documents =
        new(pageSchema, ParseStage.UsualPageSchema(memo, bag), markdown, new Locks(config, bag), memo, bag,
            showsDrafts)
        { SiteTitle = config.Title, TakesAnyName = source.IsPlain };
    private readonly Dictionary<string, Layer> _layers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MergedContent> _merged = new(StringComparer.Ordinal);

    public Edition Edition(Theme theme, string language)
    {
        var layers = Layer.Of(source, config, theme, language, _layers);
        var identity = string.Join('|', layers.Select(l => l.Name));
        if (!_merged.TryGetValue(identity, out var content))
        {
            _merged[identity] = content = Merge(layers);
            ReferenceCheck.Run(content, bag);
            _locks.Dropped(content, pageSchema);
        }
        if (!theme.Hide.IsEmpty)
        {
            identity += $"|hide|{string.Join('|', theme.Hide.Select(h => h.Text))}";
            if (!_merged.TryGetValue(identity, out var shorter))
                _merged[identity] = shorter = new HideRules(config, _locks, bag).Apply(content, theme.Hide);
            content = shorter;
        }
        var isMain = language == config.Languages[0];
        var fallbacks = isMain
            ? []
            : content.Documents.Where(d => !d.Layer.EndsWith($"/{language}", StringComparison.Ordinal))
                .Select(d => d.Path).ToImmutableArray();
        return new Edition(theme, language, isMain, content, fallbacks);
    }

    private MergedContent Merge(ImmutableArray<Layer> layers)
    {
        var data = _data.Read(layers);
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var asset in layers.SelectMany(l => l.Assets))
            assets[asset.Key] = asset.Value;
        var brandFiles = layers.Where(l => l.Brand is not null)
            .SelectMany(l => l.Files.Values.Select(f => (f.Text, l.Brand)))
            .ToFrozenDictionary(f => f.Text, f => f.Brand!);
        var replaced = layers.Where(l => l.Brand is null).SelectMany(l => l.Files)
            .Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)
            && layers.Any(l => l.Brand is not null && l.Files.ContainsKey(f.Key)));
        var read = _documents.Read(layers, Glossary.From(config.Glossary, data, memo));
        return new MergedContent(data.ToFrozenDictionary(StringComparer.Ordinal),
            MinifiedAssets.Of(assets, memo))
        {
            Documents = read.Published,
            Drafts = read.Drafts,
            Broken = read.Broken,
            Folders = read.Folders,
            BrandSources = brandFiles,
            Replaced = replaced.GroupBy(f => f.Key)
                .ToFrozenDictionary(f => f.Key, f => f.Last().Value.Text, StringComparer.Ordinal),
        };
    }
}
