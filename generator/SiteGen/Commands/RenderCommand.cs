// sitegen render: one template to standard output, for authors of themes and for tests.
using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse.Forms;
using SiteGen.Templating;

namespace SiteGen.Commands;

internal static class RenderCommand
{
    private static readonly ImmutableArray<string> Endings = [".sbnhtml", ".sbn"];

    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "The template." };
        var data = new Option<string?>("--data")
        {
            Description = "A YAML or JSON file whose keys the template may read.",
            HelpName = "FILE"
        };
        var noEscape = new Option<bool>("--no-escape") { Description = "Text is printed as it is, not HTML-escaped." };
        var relaxed = new Option<bool>("--relaxed")
        {
            Description = "Names as in plain Scriban: what is missing is empty, and findings stand at Scriban's own "
                + "places.",
        };
        var command = new Command("render",
            "Render one template to standard output. Templates that it includes are looked up beside "
            + "it.\n\nExample:\n  sitegen render themes/guide/partials/step.sbnhtml --data step.yaml") { file, data,
            noEscape, relaxed };
        command.SetAction(parsed => Run(
            new Request(
                parsed.GetValue(file)!, parsed.GetValue(data), !parsed.GetValue(noEscape), parsed.GetValue(relaxed)),
            common.Format(parsed)));
        return command;
    }

    private static int Run(Request request, OutputFormat format)
    {
        var bag = new DiagnosticBag();
        var text = Render(request, bag);
        new DiagnosticPrinter(Console.Error, format).Print(bag.Sorted());
        if (text is null || bag.HasErrors)
            return ExitCode.Findings;
        Console.Out.Write(text);
        return ExitCode.Done;
    }

    private static string? Render(Request request, DiagnosticBag bag)
    {
        var file = request.File;
        if (ReadFile(file, bag) is not { } source)
            return null;
        var template = Read(source, request.Relaxed, bag);
        var model = request.Data is null ? Model(null) : ReadData(request.Data, bag);
        if (template.HasErrors || model is null || bag.HasErrors)
            return null;
        var beside = new Dictionary<string, Template?>(StringComparer.Ordinal);
        var settings = new RenderSettings
        {
            Escape = request.Escape,
            Strict = !request.Relaxed,
            Clock = BuildClock.FromEnvironment(),
            FindTemplate = name => beside.TryGetValue(name, out var known)
                ? known
                : beside[name] = Beside(request, name, bag),
            TemplateNames = FilesBeside(file).Where(f => IsBelow(FolderOf(file), Path.Combine(FolderOf(file), f)))
                .Select(WithoutEnding),
            Functions = request.Relaxed ? [] : [SiteGen.Render.TextSort.Function],
        };
        if (!request.Relaxed)
            Template.CheckNames([template], settings, model: null, bag);
        return bag.HasErrors ? null : template.Render(model, settings, bag);
    }

    private static Template Read(SourceText source, bool relaxed, DiagnosticBag bag) =>
        relaxed ? Template.ParseRelaxed(source, bag) : Template.Parse(source, bag);

    private static string WithoutEnding(string file) =>
        Endings.FirstOrDefault(e => file.EndsWith(e, StringComparison.Ordinal)) is { } ending
            ? file[..^ending.Length]
            : file;

    private static SourceText? ReadFile(string path, DiagnosticBag bag)
    {
        var bytes = RegularFile.Read(path, new SourceText(path, ""), isText: true, out var fault);
        if (fault is not null)
            bag.Add(Path.Exists(path)
                ? fault
                : fault with { Hint = Nearest.Hint(Path.GetFileName(path), FilesBeside(path)) ?? fault.Hint });
        if (bytes is null)
            return null;
        try
        {
            return new SourceText(path, WithoutMark(bytes));
        }
        catch (System.Text.DecoderFallbackException)
        {
            bag.Add(LoadErrors.InvalidUtf8(new SourceText(path, "").SpanAt(0)));
            return null;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;

    /// <summary>The names of the files in a file's folder, for "did you mean".</summary>
    private static IEnumerable<string> FilesBeside(string path)
    {
        var folder = FolderOf(path);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)) : [];
    }

    private static ITemplateObject? ReadData(string path, DiagnosticBag bag)
    {
        if (ReadFile(path, bag) is not { } source || YamlTree.Read(source, bag) is not { } node)
            return null;
        if (node is MapNode map)
            return Model((Fields)PlainValue.Of(map)!);
        bag.Add(FormErrors.NotAMap(node.Span, "the data of a template"));
        return null;
    }

    /// <summary>A template in the file's own folder or below it: a template from a stranger reads nothing
    /// else.</summary>
    private static Template? Beside(Request request, string name, DiagnosticBag bag)
    {
        var folder = FolderOf(request.File);
        foreach (var path in Endings.Select(e => Path.Combine(folder, name + e)).Prepend(Path.Combine(folder, name)))
        {
            if (!File.Exists(path) || !IsBelow(folder, path))
                continue;
            var shown = Path.Combine(Path.GetDirectoryName(request.File) ?? "", Path.GetRelativePath(folder, path));
            return ReadFile(shown, bag) is { } source ? Read(source, request.Relaxed, bag) : null;
        }
        return null;
    }

    private static string FolderOf(string file) =>
        Path.GetDirectoryName(Path.GetFullPath(file)) ?? Path.GetFullPath(file);

    /// <summary>Behind all links, of folders too.</summary>
    private static bool IsBelow(string folder, string path) =>
        RealPath.IsInside(RealPath.Of(path), RealPath.Of(folder));

    /// <summary>The data as a model that the template may change, as templates in Scriban may.</summary>
    private static ITemplateObject Model(Fields? fields) => TemplateData.From(PlainData.Of(fields));

    /// <summary>What is asked for.</summary>
    private sealed record Request(string File, string? Data, bool Escape, bool Relaxed);
}
