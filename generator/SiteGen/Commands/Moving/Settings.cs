// Values in settings and front matter of other generators, by their path: "book.title", "sidebar.order".
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands.Moving;

internal sealed class Settings(MapNode? root)
{
    /// <summary>Marks of types that only the other generator knows, and that no reader of YAML needs.</summary>
    private static readonly Regex Tag = new(@"(?<=[\s:\[-])!(?:!|ENV|relative|reference)[\w/:.$-]*",
        RegexOptions.CultureInvariant);

    public static Settings None { get; } = new(null);

    public IEnumerable<string> Keys => root?.Entries.Select(e => e.Key) ?? [];

    public static Settings? Of(TreeFile file, DiagnosticBag bag)
    {
        var source = new SourceText(file.Shown, file.Text);
        if (file.Path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase))
            return TomlTree.Read(source, file.Text, 0, bag) is { } map ? new Settings(map) : null;
        return new Settings(YamlTree.Read(source, Plain(file.Text), 0, bag) as MapNode);
    }

    public static string Plain(string yaml) => Tag.Replace(yaml, m => new string(' ', m.Length));

    public DataNode? Node(string path)
    {
        DataNode? at = root;
        foreach (var key in path.Split('.'))
            at = (at as MapNode)?.Find(key)?.Value;
        return at;
    }

    public string? Text(params IEnumerable<string> paths) => paths
        .Select(p => Node(p) is ScalarNode { IsNull: false, Text.Length: > 0 } text ? text.Text.Trim() : null)
        .FirstOrDefault(t => t is { Length: > 0 });

    public double? Number(params IEnumerable<string> paths) =>
        double.TryParse(Text(paths), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Is(string path) => Text(path) is "true" or "True" or "yes";

    public IEnumerable<string> Texts(string path) => Node(path) switch
    {
        ListNode list => list.Items.OfType<ScalarNode>().Select(i => i.Text),
        ScalarNode { IsNull: false } text => [text.Text],
        _ => [],
    };
}
