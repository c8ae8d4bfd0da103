// The folders of themes as they lie on the disk: what each holds, and which one extends which.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Templating;

namespace SiteGen.Parse;

internal sealed class ThemeFolders
{
    public const string SettingsFile = "theme.yaml";
    private const string PageEnding = ".sbnhtml";

    /// <summary>Templates of files that are not pages: manifest.webmanifest.sbn.</summary>
    private const string FileEnding = ".sbn";

    private readonly SiteSource _source;
    private readonly Memo _memo;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, MapNode> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MapNode?> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<(string Path, Template Template)>> _templates =
        new(StringComparer.Ordinal);

    public ThemeFolders(SiteSource source, Memo memo, DiagnosticBag bag)
    {
        (_source, _memo, _bag) = (source, memo, bag);
        Files = source.Files.Where(f => f.Root == SourceRoot.Themes && f.Path.Contains('/', StringComparison.Ordinal))
            .ToLookup(f => f.Path[..f.Path.IndexOf('/', StringComparison.Ordinal)]);
        foreach (var theme in Files)
        {
            foreach (var file in theme.Where(f => f.Path == $"{theme.Key}/{SettingsFile}"))
                ReadSettings(theme.Key, file);
        }
    }

    /// <summary>The files that are read, by theme.</summary>
    public ILookup<string, SourceFile> Files { get; }

    /// <summary>What each theme.yaml says.</summary>
    public IReadOnlyDictionary<string, MapNode> Settings => _settings;

    /// <summary>The theme, what it extends, and so on; null when that leads nowhere.</summary>
    public ImmutableArray<string>? Chain(string name)
    {
        var chain = new List<string>();
        for (var current = name; ;)
        {
            if (!_settings.TryGetValue(current, out var settings))
            {
                var path = $"{_source.ShownThemes}/{current}/{SettingsFile}";
                if (!Files[current].Any(f => f.Path == $"{current}/{SettingsFile}"))
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

    /// <summary>The nearest file of that name, with the theme that has it.</summary>
    public (string Theme, SourceText Text)? Find(ImmutableArray<string> chain, string name)
    {
        foreach (var theme in chain)
        {
            if (Files[theme].FirstOrDefault(f => f.Path == $"{theme}/{name}") is { } file)
                return (theme, file.Text);
        }
        return null;
    }

    /// <summary>What the chain's theme.yaml say together.</summary>
    public MapNode Merged(ImmutableArray<string> chain) =>
        chain.Reverse().Select(t => _settings[t]).Aggregate((a, b) => a.Overlay(b)).Without("extends");

    /// <summary>What the chain says about its settings; null when it says nothing.</summary>
    public MapNode? SchemaText(ImmutableArray<string> chain)
    {
        var nodes = chain.Reverse()
            .Select(theme => Files[theme].FirstOrDefault(f => f.Path == $"{theme}/{ThemeSchema.FileName}"))
            .OfType<SourceFile>()
            .Select(f => AsMap(_memo.Yaml(f.Text, _bag), "a schema"))
            .OfType<MapNode>()
            .ToList();
        return nodes.Count == 0 ? null : nodes.Aggregate(ThemeSchema.Merge);
    }

    /// <summary>The templates of a folder, by name without their ending.</summary>
    public FrozenDictionary<string, Template> Templates(ImmutableArray<string> chain, string folder)
    {
        var ending = TemplateFolder.ArePages(folder) ? PageEnding : FileEnding;
        var found = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var theme in chain)
        {
            var start = $"{theme}/{folder}/";
            foreach (var (path, template) in TemplatesOf(theme).Where(t =>
                t.Path.StartsWith(start, StringComparison.Ordinal)
                    && t.Path.EndsWith(ending, StringComparison.Ordinal)))
                found.TryAdd(path[start.Length..^ending.Length], template);
        }
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Files in assets/, and pictures beside theme.yaml such as a logo.</summary>
    public Dictionary<string, Asset> Assets(ImmutableArray<string> chain)
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

    /// <summary>Files in assets/ in whose place a theme above has its own.</summary>
    public IEnumerable<KeyValuePair<string, Asset>> Replaced(ImmutableArray<string> chain,
        Dictionary<string, Asset> taken) =>
        from theme in chain
        let start = $"{theme}/assets/"
        from asset in _source.Assets
        where asset.Root == SourceRoot.Themes && asset.Path.StartsWith(start, StringComparison.Ordinal)
        let name = asset.Path[start.Length..]
        where !ReferenceEquals(taken.GetValueOrDefault(name), asset)
        select KeyValuePair.Create(name, asset);

    /// <summary>True for a theme that extends another; one that cannot be looked up is read, and reading it says
    /// why.</summary>
    public bool Extends(string name, string parent)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = name; seen.Add(current) && _settings.TryGetValue(current, out var settings);)
        {
            if (settings.Find("extends")?.Value is not ScalarNode { IsNull: false } above)
                return false;
            if (above.Text == parent)
                return true;
            current = above.Text;
        }
        return true;
    }

    /// <summary>Words by language, each theme's own over those of the theme that it extends. A language is a file
    /// (strings/en.yaml), or a folder of several (strings/en/…), or both.</summary>
    public FrozenDictionary<string, Fields> Strings(ImmutableArray<string> chain)
    {
        var merged = new Dictionary<string, MapNode>(StringComparer.Ordinal);
        foreach (var theme in chain.Reverse())
        {
            var start = $"{theme}/strings/";
            foreach (var file in Files[theme].Where(f => f.Path.StartsWith(start, StringComparison.Ordinal)))
            {
                if (StringsOf(file) is not { } map)
                    continue;
                var language = file.Path[start.Length..].Split('/', '.')[0];
                merged[language] = merged.TryGetValue(language, out var below) ? below.Overlay(map) : map;
            }
        }
        return merged.ToFrozenDictionary(p => p.Key, p => (Fields)PlainValue.Of(p.Value)!, StringComparer.Ordinal);
    }

    /// <summary>The templates in a theme's own folder, read once for all that extend it.</summary>
    private ImmutableArray<(string Path, Template Template)> TemplatesOf(string theme)
    {
        if (!_templates.TryGetValue(theme, out var templates))
            _templates[theme] = templates =
            [
                .. Files[theme].Where(f => f.Path.EndsWith(PageEnding, StringComparison.Ordinal)
                        || f.Path.EndsWith(FileEnding, StringComparison.Ordinal))
                    .AsParallel().AsOrdered()
                    .Select(f => (f.Path, _memo.Of("template", [f.Text], _bag, b => Template.Parse(f.Text, b)))),
            ];
        return templates;
    }

    private void ReadSettings(string theme, SourceFile file)
    {
        if (AsMap(_memo.Yaml(file.Text, _bag), SettingsFile) is { } map)
            _settings[theme] = map;
    }

    private MapNode? StringsOf(SourceFile file)
    {
        if (_strings.TryGetValue(file.Path, out var map))
            return map;
        return _strings[file.Path] = AsMap(_memo.Yaml(file.Text, _bag), "a file of words");
    }

    private MapNode? AsMap(DataNode? node, string what)
    {
        if (node is not null and not MapNode)
            _bag.Add(FormErrors.NotAMap(node.Span, what));
        return node as MapNode;
    }
}
