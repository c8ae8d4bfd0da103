// Theme folders to themes: settings, templates, strings and assets, each looked up along the chain of extends.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse.Brands;
using SiteGen.Templating;

namespace SiteGen.Parse;

internal sealed class ThemeReader
{
    private const string TemplateEnding = ".sbnhtml";

    /// <summary>Templates of files that are not HTML: manifest.webmanifest.sbn.</summary>
    private const string FileEnding = ".sbn";
    private readonly SiteSource _source;
    private readonly Memo _memo;
    private readonly DiagnosticBag _bag;
    private readonly MarkdownReader _markdown;
    private readonly ILookup<string, SourceFile> _files;
    private readonly Dictionary<string, MapNode> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MapNode?> _strings = new(StringComparer.Ordinal);
    private readonly Schema? _schema;
    private readonly Dictionary<string, Template> _templates;

    public ThemeReader(SiteSource source, MarkdownReader markdown, Memo memo, DiagnosticBag bag)
    {
        _source = source;
        _memo = memo;
        _bag = bag;
        _markdown = markdown;
        _files = source.Files.Where(f => f.Root == SourceRoot.Themes && f.Path.Contains('/', StringComparison.Ordinal))
            .ToLookup(f => f.Path[..f.Path.IndexOf('/', StringComparison.Ordinal)]);
        foreach (var file in source.Files.Where(f =>
            f.Root == SourceRoot.Themes && f.Path.EndsWith("/theme.yaml", StringComparison.Ordinal)
            && f.Path.Count(c => c == '/') == 1))
            ReadSettings(file);
        _schema = source.Files.FirstOrDefault(f =>
            f is { Root: SourceRoot.Themes, Path: "theme.schema.json" }) is { } schema
            ? memo.Schema(schema.Text, bag)
            : null;
        _templates = source.Files.Where(f =>
            f.Root == SourceRoot.Themes
            && (f.Path.EndsWith(TemplateEnding, StringComparison.Ordinal)
            || f.Path.EndsWith(FileEnding, StringComparison.Ordinal)))
            .AsParallel().AsOrdered()
                .Select(f => (f.Path,
                Template: memo.Of("template", [f.Text], bag, found => Template.Parse(f.Text, found))))
                .ToDictionary(t => t.Path, t => t.Template, StringComparer.Ordinal);
    }

    /// <summary>What a theme.yaml says as its name, whatever else is wrong with it.</summary>
    public static string? NameOf(SiteSource source, string theme) =>
        source.Files.FirstOrDefault(f => f.Root == SourceRoot.Themes && f.Path == $"{theme}/theme.yaml") is { } file
            && YamlTree.Read(file.Text, new DiagnosticBag()) is MapNode settings && settings.Find("name")
                ?.Value is ScalarNode { IsNull: false } name ? name.Text : null;

    public Theme? Read(string name)
    {
        if (!_source.ThemeNames.Contains(name))
        {
            _bag.Add(LoadErrors.NoTheme(new SourceText($"{_source.ShownThemes}/{name}", ""), name, _source.ThemeNames));
            return null;
        }
        if (Chain(name) is not { } chain)
            return null;
        var merged = chain.Reverse().Select(t => _settings[t]).Aggregate((a, b) => a.Overlay(b)).Without("extends");
        var settings = _schema is null
            ? (Fields)PlainValue.Of(merged)!
            : new SchemaCheck(_schema, "theme.yaml", "", _markdown, _bag).Fields(merged)!;
        AskedSettings.Check(_schema?.Asked ?? [], merged, _settings[name].Span.Source, _bag);
        if (chain.Length > 1)
            CheckOwn(_settings[name], merged);
        new ThemeLocks(_settings, _files, _source, _bag).Run(chain);
        var assets = Assets(chain);
        new StyleSheetParts(assets, _bag).Join();
        var palette = Palette(chain, merged, assets);
        return new Theme(name, chain, settings, Templates(chain, "layouts"), Templates(chain, "partials"),
            Templates(chain, "directives"), Templates(chain, "files", FileEnding),
            assets.ToFrozenDictionary(StringComparer.Ordinal), Strings(chain), _settings[name].Span.Source, palette)
        {
            Own = _settings[name],
            Unread = UnreadFiles.Of(_source, name),
            Read = _files[name].FirstOrDefault(f => f.Path == $"{name}/{ReadTexts.FileName}") is { } read
                ? ReadTextsReader.Read(read.Text, _bag)
                : null,
            Hide = [.. (merged.Find("hide")?.Value as ListNode)?.Items.OfType<ScalarNode>()
                .Select(i => new Named(i.Text, i.Span)) ?? []],
        };
    }

    /// <summary>What people who are no developers leave in or lose in a theme.yaml.</summary>
    private void CheckOwn(MapNode own, MapNode merged)
    {
        if (_schema is null)
            return;
        new SampleCheck(_bag).Run(own, _schema);
        if (_schema.Property("host") is not null && merged.Find("host")?.Value is not ScalarNode { IsNull: false })
            _bag.Add(BrandErrors.NoHost(own.Span));
    }

    /// <summary>Checks the brand's settings; where its colours differ from those of the theme with the style sheet, its
    /// palette goes into that sheet.</summary>
    private Palette? Palette(ImmutableArray<string> chain, MapNode merged, Dictionary<string, Asset> assets)
    {
        var owner = chain.LastOrDefault(t => _settings[t].Find("palette") is not null);
        var sheet = (merged.Find("palette")?.Value as ScalarNode)?.Text;
        var main = owner is null ? null : ColourOf(_settings[owner], "main");
        var palette = new BrandCheck(merged, assets, _bag).Run(main);
        if (palette is null || owner is null || sheet is null || !assets.TryGetValue(sheet, out var asset))
            return palette;
        if (palette.Main != main || palette.Accent != ColourOf(_settings[owner], "accent"))
            assets[sheet] = PaletteStyle.Append(asset, palette);
        return palette;
    }

    private static Colour? ColourOf(MapNode settings, string key) =>
        Colour.Parse(((settings.Find("colours")?.Value as MapNode)?.Find(key)?.Value as ScalarNode)?.Text);

    private void ReadSettings(SourceFile file)
    {
        var node = _memo.Yaml(file.Text, _bag);
        if (node is MapNode map)
            _settings[file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)]] = map;
        else if (node is not null)
            _bag.Add(FormErrors.NotAMap(node.Span, "theme.yaml"));
    }

    private ImmutableArray<string>? Chain(string name)
    {
        var chain = new List<string>();
        for (var current = name; ;)
        {
            if (!_settings.TryGetValue(current, out var settings))
            {
                var path = $"{_source.ShownThemes}/{current}/theme.yaml";
                if (!_files[current].Any(f => f.Path == $"{current}/theme.yaml"))
                    _bag.Add(LoadErrors.NoThemeFile(new SourceText(path, ""), current));
                return null;
            }
            chain.Add(current);
            if (settings.Find("extends")?.Value is not ScalarNode { IsNull: false } parent)
                return [.. chain];
            if (chain.Contains(parent.Text))
            {
                _bag.Add(ThemeErrors.ExtendsItself(parent.Span, string.Join(" → ", chain.Append(parent.Text))));
                return null;
            }
            if (!_source.ThemeNames.Contains(parent.Text))
            {
                _bag.Add(ThemeErrors.UnknownParent(parent.Span, parent.Text,
                    _source.ThemeNames.Where(t => t != current)));
                return null;
            }
            current = parent.Text;
        }
    }

    private FrozenDictionary<string, Template> Templates(ImmutableArray<string> chain, string folder,
        string ending = TemplateEnding)
    {
        var found = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var theme in chain)
        {
            var start = $"{theme}/{folder}/";
            foreach (var (path, template) in _templates.Where(t =>
                t.Key.StartsWith(start, StringComparison.Ordinal) && t.Key.EndsWith(ending, StringComparison.Ordinal)))
                found.TryAdd(path[start.Length..^ending.Length], template);
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Files in assets/, and pictures beside theme.yaml such as a logo.</summary>
    private Dictionary<string, Asset> Assets(ImmutableArray<string> chain)
    {
        var found = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var theme in chain)
        {
            foreach (var asset in _source.Assets.Where(a =>
                a.Root == SourceRoot.Themes && a.Path.StartsWith(theme + "/", StringComparison.Ordinal)))
            {
                var path = asset.Path[(theme.Length + 1)..];
                if (path.StartsWith("assets/", StringComparison.Ordinal))
                    found.TryAdd(path["assets/".Length..], asset);
                else if (!path.Contains('/', StringComparison.Ordinal) && !FileRoles.HasTextEnding(path))
                    found.TryAdd(path, asset);
            }
        }
        return found;
    }

    /// <summary>Words by language, each theme's own over those of the theme that it extends.</summary>
    private FrozenDictionary<string, Fields> Strings(ImmutableArray<string> chain)
    {
        var merged = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        foreach (var theme in chain.Reverse())
        {
            var start = $"{theme}/strings/";
            foreach (var file in _files[theme].Where(f => f.Path.StartsWith(start, StringComparison.Ordinal)))
            {
                if (StringsOf(file) is not { } map)
                    continue;
                var language = Path.GetFileNameWithoutExtension(file.Path);
                merged[language] = merged.TryGetValue(language, out var below) ? below.Overlay(map) : map;
            }
        }
        return merged.ToFrozenDictionary(p => p.Key, p => (Fields)PlainValue.Of(p.Value)!, StringComparer.Ordinal);
    }

    private MapNode? StringsOf(SourceFile file)
    {
        if (_strings.TryGetValue(file.Path, out var map))
            return map;
        var node = _memo.Yaml(file.Text, _bag);
        if (node is not null and not MapNode)
            _bag.Add(FormErrors.NotAMap(node.Span, "a file of words"));
        return _strings[file.Path] = node as MapNode;
    }
}
