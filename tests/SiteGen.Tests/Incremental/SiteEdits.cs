// Edits of every kind that people make to a site in a day, drawn by a seed.
namespace SiteGen.Tests.Incremental;

internal sealed class SiteEdits(int seed)
{
    private static readonly string[] Bodies =
    [
        "Plain words about doors.", "See [a](/a.md) and [two](/part/two.md#second).",
            "A [cup](places:cup) and [](words:window).", "As [@one] and [@two] say.", "See [nowhere](nowhere.md).",
        "::: note\nA window in *a box* [@two].\n:::", "::: places\n:::", "::: nothing\n:::", "## Second\n\nMore of it.",
            "## Third\n\n### Deeper\n\nAll the way.", "<https://example.org/x>",
            "[mug](places:mug), [in](regions:east).", "A [plan](/assets/plan.txt).",
    ];

    private static readonly string[] Fronts =
    [
        "lead: A lead with a [link](/a.md).", "lead: Just words [@one].", "menu: foot", "aliases: [/old/]",
            "layout: plain", "layout: lost", "draft: true", "search: false", "place: cup", "place: gone",
            "reviewed: 2026-11-21", "order: 3", "mood: good", "see: /part/two.md",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Changes the files and says what was done.</summary>
    public string Apply(IDictionary<string, string> files)
    {
        return _random.Next(22) switch
        {
            < 5 => Body(files),
            5 or 6 => Front(files),
            7 => Title(files),
            8 or 9 => Row(files),
            10 => AddRow(files),
            11 => RemoveLines(files, "data/"),
            12 => Template(files),
            13 => Swap(files, "strings/"),
            14 => Config(files),
            15 => Swap(files, "theme.yaml"),
            16 => AddPage(files),
            17 => Remove(files, p => p.EndsWith(".md", StringComparison.Ordinal)),
            18 => Rename(files),
            19 => Remove(files, p => p.EndsWith(".sbnhtml", StringComparison.Ordinal)
                || p.Contains("/assets/", StringComparison.Ordinal) || p.Contains("/data/", StringComparison.Ordinal)),
            20 => Asset(files),
            _ => Break(files),
        };
    }

    private string Pick(IEnumerable<string> from) =>
        from.ToList() is { Count: > 0 } all ? all[_random.Next(all.Count)] : "";

    private string Pick(IDictionary<string, string> files, Func<string, bool> which) => Pick(files.Keys.Where(which));

    private string Page(IDictionary<string, string> files) =>
        Pick(files, p => p.EndsWith(".md", StringComparison.Ordinal));

    private string Body(IDictionary<string, string> files)
    {
        var path = Page(files);
        var text = files[path];
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        var blocks = text[end..].Split("\n\n").ToList();
        if (blocks.Count > 3 || _random.Next(3) == 0)
            blocks.RemoveAt(_random.Next(blocks.Count));
        if (_random.Next(4) > 0)
            blocks.Insert(_random.Next(blocks.Count + 1), Pick(Bodies));
        files[path] = text[..end] + string.Join("\n\n", blocks).Trim('\n') + "\n";
        return $"the body of {path}";
    }

    private string Front(IDictionary<string, string> files)
    {
        var path = Page(files);
        var line = Pick(Fronts);
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)] + ":";
        var lines = files[path].Split('\n').ToList();
        if (lines.RemoveAll(l => l.StartsWith(key, StringComparison.Ordinal)) == 0 || _random.Next(2) == 0)
            lines.Insert(2, line);
        files[path] = string.Join('\n', lines);
        return $"{key} of {path}";
    }

    private string Title(IDictionary<string, string> files)
    {
        var path = Page(files);
        files[path] = "---\ntitle: Title " + _random.Next(5) + "\n"
            + string.Join('\n', files[path].Split('\n').Skip(2));
        return $"the title of {path}";
    }

    private string Row(IDictionary<string, string> files)
    {
        var path = Pick(files, p =>
            p.Contains("/data/", StringComparison.Ordinal) && !p.EndsWith(".json", StringComparison.Ordinal));
        if (path.Length == 0)
            return "nothing";
        var words = files[path].Split(' ');
        var at = _random.Next(words.Length);
        words[at] = words[at].Length > 2 && char.IsLetter(words[at][0]) && !words[at].Contains(':') && !words[at]
            .Contains('\n') ? Pick(["better", "cup", "one", "east", "doors", "[a](/a.md)", "2026-11-19"]) : words[at];
        files[path] = string.Join(' ', words);
        return $"a word of {path}";
    }

    private string AddRow(IDictionary<string, string> files)
    {
        var name = "x" + _random.Next(4);
        var (path, row) = Pick(["places", "words", "sources", "regions"]) switch
        {
            "places" => ($"input/data/places/{name}.yaml",
                $"id: {name}\nname: The {name}\nregion: {Pick(["east", "west", "lost"])}\nabout: See "
                + $"[](words:door).\nnear: [cup]\n"),
            "words" => ("input/data/words.yaml",
                $"- {{ id: {name}, term: {Pick(["plain", "words", name])}, meaning: \"Not [](words:door).\" }}\n"),
            "sources" => ("input/data/sources.csv", $"{name},Source {name},2026-11-0{_random.Next(1, 9)}\n"),
            _ => ("input/data/regions.yaml", $"- {{ id: {name}, name: Region {name} }}\n"),
        };
        files[path] = path.Contains("/places/", StringComparison.Ordinal) ? row : files.TryGetValue(path, out var text)
            ? text + row
            : row;
        return $"a row in {path}";
    }

    private string RemoveLines(IDictionary<string, string> files, string where)
    {
        var path = Pick(files, p => p.Contains(where, StringComparison.Ordinal));
        if (path.Length == 0)
            return "nothing";
        var lines = files[path].Split('\n').ToList();
        lines.RemoveAt(_random.Next(lines.Count));
        files[path] = string.Join('\n', lines);
        return $"a line less in {path}";
    }

    private string Template(IDictionary<string, string> files)
    {
        var path = Pick(files, p => p.EndsWith(".sbnhtml", StringComparison.Ordinal)
            || p.EndsWith(".sbn", StringComparison.Ordinal));
        if (path.Length == 0)
            return "nothing";
        files[path] += Pick(
            ["<i>more</i>\n", "{{ page.title }}\n", "{{ page.mood }}\n", "{{ data.places.cup.name }}\n",
            "{{ for p in nav.pages }}{{ p.lead }}{{ end }}\n", "{{ for r in data.words }}{{ r.meaning }}{{ end }}\n",
            "{{ strings.more }}\n", "{{ if x }}\n", "{{ include 'foot' }}\n", "{{ link '/a.md' }}\n",
            "{{ for m in nav.main }}{{ m.page.content }}{{ end }}\n"]);
        return $"more in {path}";
    }

    /// <summary>Another order of the lines, one twice, or one more: texts and settings change, come and go.</summary>
    private string Swap(IDictionary<string, string> files, string where)
    {
        var path = Pick(files, p => p.Contains(where, StringComparison.Ordinal));
        var lines = files[path].TrimEnd('\n').Split('\n').ToList();
        var at = _random.Next(lines.Count);
        var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && _random.Next(3) > 0)
        {
            var value = Pick(
                ["Other", "More", "default", "[index.md]", "[a.md, places:mug]", "https://other.example/guide"]);
            lines[at] = $"{lines[at][..colon]}: {value}";
        }
        else if (_random.Next(2) == 0)
            lines.RemoveAt(at);
        else
            lines.Add(Pick(["more: More", "hide: [part/two.md]", "tone: warm", "date_format: d.M.yyyy"]));
        files[path] = string.Join('\n', lines) + "\n";
        return $"a line of {path}";
    }

    private string Config(IDictionary<string, string> files)
    {
        const string Path = "input/site.yaml";
        var (from, to) = _random.Next(9) switch
        {
            0 => ("title: Small", "title: Smaller"),
            1 => ("citations: sources", "citations: words"),
            2 => ("- page: a.md", "- page: part/index.md"),
            3 => ("title: \"{name}\"", "title: \"{name} ({id})\""),
            4 => ("/places/{id}/", "/spots/{id}/"),
            5 => ("languages: [en, es]", "languages: [en]"),
            6 => ("tone: calm", "tone: warm"),
            7 => ("sentence: 20", "sentence: 4"),
            _ => ("set: words", "set: sources"),
        };
        files[Path] = files[Path].Contains(from, StringComparison.Ordinal) ? files[Path]
            .Replace(from, to, StringComparison.Ordinal) : files[Path].Replace(to, from, StringComparison.Ordinal);
        return $"\"{to}\" in site.yaml";
    }

    private string AddPage(IDictionary<string, string> files)
    {
        var path = Pick(
            ["input/new.md", "input/part/three.md", "input/es/a.md", "input/es/new.md", "themes/north/input/own.md",
            "themes/north/input/a.md", "themes/north/input/part/new.md"]);
        files[path] = $"---\ntitle: New {_random.Next(3)}\n---\n{Pick(Bodies)}\n";
        return $"{path} is new";
    }

    private string Remove(IDictionary<string, string> files, Func<string, bool> which)
    {
        var path = Pick(files, which);
        if (path.Length == 0)
            return "nothing";
        files.Remove(path);
        return $"{path} is gone";
    }

    private string Rename(IDictionary<string, string> files)
    {
        var path = Pick(files, p => !p.EndsWith(".json", StringComparison.Ordinal) && p != "input/site.yaml");
        var to = path.Insert(path.LastIndexOf('.'), "-" + _random.Next(3));
        (files[to], _) = (files[path], files.Remove(path));
        return $"{path} is {to} now";
    }

    private string Asset(IDictionary<string, string> files)
    {
        var path = Pick(
            ["input/assets/plan.txt", "themes/default/assets/site.css", "themes/default/assets/mark.svg",
            "themes/north/assets/site.css"]);
        files[path] = path.EndsWith(".svg", StringComparison.Ordinal)
            ? $"<svg><path d=\"M{_random.Next(4)} 0\"/></svg>"
            : $"/* {_random.Next(4)} */";
        return $"{path} differs";
    }

    private string Break(IDictionary<string, string> files)
    {
        var path = Pick(files, p => !p.Contains("/assets/", StringComparison.Ordinal));
        var at = _random.Next(files[path].Length);
        files[path] = files[path]
            .Insert(at, Pick(["{{", "\n---\n", "\"", "\t", ": [", "<script>", "\n::: \n", "\u0007"]));
        return $"{path} is broken";
    }
}
