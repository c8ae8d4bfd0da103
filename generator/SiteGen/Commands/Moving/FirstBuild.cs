// Builds a moved site in memory until no error is left: what a build refuses becomes text, and is noted with its place.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Commands.Moving;

internal sealed class FirstBuild(MovedSite site)
{
    private const int MostRounds = 60;
    private const string Input = "input/";
    private readonly Dictionary<string, SourceText> _known = new(StringComparer.Ordinal);

    /// <summary>What is left when nothing more can be mended; without errors in all but what nobody has
    /// foreseen.</summary>
    public ImmutableArray<Diagnostic> Run(BuildOptions options)
    {
        var memory = new BuildMemory();
        ImmutableArray<Diagnostic> found = [];
        for (var round = 0; round < MostRounds; round++)
        {
            var run = new BuildRun(options with { Strict = false, Themes = [], AllThemes = false }, memory: memory);
            found = Errors(run, out var warnings);
            if (found.IsEmpty)
            {
                Told(warnings);
                break;
            }
            var faults = found.GroupBy(d => d.Span.Source.Path).ToList();
            var isMended = false;
            foreach (var file in faults)
                isMended |= Mend(file.Key, [.. file], isLast: round > MostRounds / 2);
            if (!isMended)
                break;
        }
        return found;
    }

    /// <summary>What is no error, and yet is shown to readers as it was never meant.</summary>
    private void Told(IEnumerable<Diagnostic> warnings)
    {
        foreach (var finding in warnings.Where(d => d.Code is "SG157" or "SG249"))
        {
            var path = finding.Span.Source.Path[Input.Length..];
            var line = finding.Span.Source.Line(finding.Span.Line);
            Note(path, finding, Cut(line, finding.Span),
                $"{finding.Message}: {finding.Hint}");
        }
    }

    private static string Cut(string line, SourceSpan span) =>
        line.Substring(Math.Min(span.Column - 1, line.Length), Math.Min(span.Length,
            line.Length - Math.Min(span.Column - 1, line.Length)));

    private ImmutableArray<Diagnostic> Errors(BuildRun run, out ImmutableArray<Diagnostic> warnings)
    {
        var made = MadeSites.Of(run, Source());
        warnings = made.Diagnostics;
        if (made.Errors > 0)
            return [.. made.Diagnostics.Where(d => d.Severity == Severity.Error)];
        var bag = new DiagnosticBag();
        Pipeline.Emit(run, made.Sites, bag);
        return [.. bag.Sorted().Where(d => d.Severity == Severity.Error)];
    }

    private SiteSource Source()
    {
        var (files, assets) = (ImmutableArray.CreateBuilder<SourceFile>(), ImmutableArray.CreateBuilder<Asset>());
        foreach (var (path, text) in site.Texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!_known.TryGetValue(path, out var source) || source.Text != text)
                _known[path] = source = new SourceText(Input + path, text);
            files.Add(new SourceFile(SourceRoot.Input, path, source));
        }
        foreach (var (path, file) in site.Files)
        {
            if (FileRoles.IsRead(SourceRoot.Input, FileRoles.Canonical(path)))
                files.Add(new SourceFile(SourceRoot.Input, path, new SourceText(Input + path, file.Text)));
            else
                assets.Add(new Asset(SourceRoot.Input, FileRoles.Canonical(path), Input + path, file.Bytes));
        }
        return BuiltInTheme.AddTo(new SiteSource(files.ToImmutable(), assets.ToImmutable(), [], "input", "themes"));
    }

    /// <summary>Mends what it can in a file, from its end to its beginning, so that places hold.</summary>
    private bool Mend(string shown, List<Diagnostic> faults, bool isLast)
    {
        var path = shown.StartsWith(Input, StringComparison.Ordinal) ? shown[Input.Length..] : shown;
        if (!site.Texts.TryGetValue(path, out var text))
            return Drop(path, faults[0]);
        var before = text;
        var reached = int.MaxValue;
        foreach (var fault in faults.OrderByDescending(f => f.Span.Line).ThenByDescending(f => f.Span.Column))
        {
            var at = fault.Span.Source.LineStart(fault.Span.Line) + fault.Span.Column - 1;
            if (at >= reached || at > text.Length)
                continue;
            var (made, from, what, instead) = Mending.Of(text, at, fault);
            if (made == text)
                continue;
            (text, reached) = (made, Math.Min(from, at));
            Note(path, fault, what, instead);
        }
        if (text == before && path.EndsWith(".md", StringComparison.Ordinal))
            text = LastWay(path, text, faults[0], isLast);
        site.Texts[path] = text;
        return text != before;
    }

    /// <summary>A page that no build takes is kept as a draft, so that nothing of it is lost.</summary>
    private string LastWay(string path, string text, Diagnostic fault, bool isLast)
    {
        if (text.Contains("\ndraft: true\n", StringComparison.Ordinal) || path == "index.md")
            return isLast ? Fenced(path, text, fault) : text;
        Note(path, fault, fault.Message, "the page was kept as a draft: mend it, and take draft: true out");
        return text.StartsWith("---\n", StringComparison.Ordinal)
            ? "---\ndraft: true\n" + text[4..]
            : "---\ndraft: true\n---\n\n" + text;
    }

    private string Fenced(string path, string text, Diagnostic fault)
    {
        Note(path, fault, fault.Message, "the text of the page stands in a block of code: mend it there");
        return "---\ntitle: Page\n---\n\n````` text\n" + text.Replace("`````", "", StringComparison.Ordinal)
            + "\n`````\n";
    }

    /// <summary>A file that breaks the build, such as a drawing with a script, is left behind.</summary>
    private bool Drop(string path, Diagnostic fault)
    {
        var at = site.Files.FindIndex(f => f.Path == path);
        if (at < 0)
            return false;
        site.Notes.Add(new MoveNote(site.Files[at].File.Path, 0, fault.Message, "the file was not copied"));
        site.Files.RemoveAt(at);
        return true;
    }

    private void Note(string path, Diagnostic fault, string what, string instead)
    {
        var origin = site.Origin.GetValueOrDefault(path, path);
        site.Notes.Add(new MoveNote(origin, site.LineOf(path, fault.Span.Source.Line(fault.Span.Line)), what, instead));
    }
}
