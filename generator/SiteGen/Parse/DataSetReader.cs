// Which data sets there are, and the files that each is made of.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Brands;
using SiteGen.Parse.Forms;
using SiteGen.Parse.Markdown;

namespace SiteGen.Parse;

internal sealed class DataSetReader(MarkdownReader markdown, SiteConfig config, Memo memo, DiagnosticBag bag)
{
    public const string Folder = "data/";
    public const string SchemaEnding = ".schema.json";

    public Dictionary<string, DataSet> Read(ImmutableArray<Layer> layers)
    {
        var sets = new Dictionary<string, DataSet>(StringComparer.Ordinal);
        foreach (var name in layers.SelectMany(l => l.Files.Keys.Select(SetName)).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal))
        {
            var holding = layers.Where(l => l.Files.Keys.Any(p => SetName(p) == name)).ToImmutableArray();
            var schema = layers.Select(l => l.Files.GetValueOrDefault($"{Folder}{name}{SchemaEnding}"))
                .FirstOrDefault(f => f is not null)?.Text;
            ImmutableArray<object?> inputs =
                [name, config, schema,
                .. holding.SelectMany(l => FilesOf(name, l).Select(f => (object?)f.Value.Text).Prepend(l.Name))];
            sets[name] = memo.Of("set", inputs, bag, found =>
                new SetReader(name, markdown, new Locks(config, found), memo, found).Read(holding, schema));
        }
        return sets;
    }

    /// <summary>The set that a file belongs to: data/a.csv, data/a.yaml and data/a/one.yaml belong to "a".</summary>
    public static string? SetName(string path)
    {
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || path.EndsWith(SchemaEnding, StringComparison.Ordinal))
            return null;
        var rest = path[Folder.Length..];
        var end = rest.IndexOf('/', StringComparison.Ordinal);
        if (Path.GetExtension(rest) is not (".csv" or ".yaml"))
            return null;
        return end > 0 ? rest[..end] : Path.GetFileNameWithoutExtension(rest);
    }

    public static IEnumerable<KeyValuePair<string, SourceFile>> FilesOf(string name, Layer layer) =>
        layer.Files.Where(f => SetName(f.Key) == name).OrderBy(f => f.Key, StringComparer.Ordinal);
}
