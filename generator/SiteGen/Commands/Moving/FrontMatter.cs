// The front matter of another generator, in YAML or TOML, and the text behind it.
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands.Moving;

/// <param name="BodyLine">How many lines stand above the body.</param>
internal sealed record FrontMatter(Settings Settings, string Body, int BodyLine, Diagnostic? Fault)
{
    public static FrontMatter Of(TreeFile file)
    {
        var lines = file.Text.Split('\n');
        var fence = lines[0].TrimEnd();
        if (fence is not ("---" or "+++"))
            return new FrontMatter(Settings.None, file.Text, 0, null);
        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() == fence);
        if (end < 0)
            return new FrontMatter(Settings.None, file.Text, 0, null);
        var text = string.Join('\n', lines[1..end]);
        var bag = new DiagnosticBag();
        var source = new SourceText(file.Path, file.Text);
        var map = fence == "+++"
            ? TomlTree.Read(source, text, 1, bag)
            : YamlTree.Read(source, Settings.Plain(text) + "\n", 1, bag) as MapNode;
        var fault = bag.Sorted().FirstOrDefault(d => d.Severity == Severity.Error);
        return new FrontMatter(new Settings(map), string.Join('\n', lines[(end + 1)..]), end + 1, fault);
    }
}
