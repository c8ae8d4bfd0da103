// sitegen render: one template to standard output, for authors of themes and for tests.
using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Templating;

namespace SiteGen.Commands;

internal static class RenderCommand
{
    private static readonly ImmutableArray<string> Endings = [".sbnhtml", ".sbn"];

    public static Command Create(CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "The template." };
        var data = new Option<string?>("--data") { Description = "A YAML or JSON file whose keys the template may read.", HelpName = "FILE" };
        var noEscape = new Option<bool>("--no-escape") { Description = "Scriban's own behaviour: text is not HTML-escaped, and a missing member is empty." };
        var command = new Command("render", "Render one template to standard output. Templates that it includes are looked up beside it.\n\nExample:\n  sitegen render themes/default/partials/step.sbnhtml --data step.yaml") { file, data, noEscape };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(data), parsed.GetValue(noEscape), common.Format(parsed)));
        return command;
    }

    private static int Run(string file, string? data, bool plain, OutputFormat format)
    {
        var bag = new DiagnosticBag();
        var text = Render(file, data, plain, bag);
        new DiagnosticPrinter(Console.Error, format).Print(bag.Sorted());
        if (text is null || bag.HasErrors)
            return ExitCode.Findings;
        Console.Out.Write(text);
        return ExitCode.Done;
    }

    private static string? Render(string file, string? data, bool plain, DiagnosticBag bag)
    {
        if (ReadFile(file, bag) is not { } source)
            return null;
        var template = Template.Parse(source, bag);
        var model = data is null ? Model(null) : ReadData(data, bag);
        if (template.HasErrors || model is null || bag.HasErrors)
            return null;
        var settings = new RenderSettings
        {
            Escape = !plain,
            Strict = !plain,
            Clock = BuildClock.FromEnvironment(),
            FindTemplate = name => Beside(file, name, bag),
            TemplateNames = FilesBeside(file).Select(f => Endings.Aggregate(f, (name, ending) => name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name)),
        };
        return template.Render(model, settings, bag);
    }

    private static SourceText? ReadFile(string path, DiagnosticBag bag)
    {
        try
        {
            return new SourceText(path, File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var error = LoadErrors.Unreadable(new SourceText(path, ""), fault);
            bag.Add(File.Exists(path) ? error : error with { Hint = Nearest.Hint(Path.GetFileName(path), FilesBeside(path)) ?? error.Hint });
            return null;
        }
    }

    /// <summary>The names of the files in a file's folder, for "did you mean".</summary>
    private static IEnumerable<string> FilesBeside(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
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

    private static Template? Beside(string file, string name, DiagnosticBag bag)
    {
        var folder = Path.GetDirectoryName(file) ?? "";
        foreach (var path in Endings.Select(e => Path.Combine(folder, name + e)).Prepend(Path.Combine(folder, name)).Where(File.Exists))
            return Template.Parse(new SourceText(path, File.ReadAllText(path)), bag);
        return null;
    }

    /// <summary>The data as a model that the template may change, as templates in Scriban may.</summary>
    private static ITemplateObject Model(Fields? fields) => TemplateData.From(Entries(fields));

    private static Dictionary<string, object?> Entries(Fields? fields) =>
        fields?.Items.ToDictionary(f => f.Key, f => Value(f.Value), StringComparer.Ordinal) ?? new(StringComparer.Ordinal);

    private static object? Value(FieldValue? value) => value switch
    {
        Fields inner => Entries(inner),
        ListValue list => list.Items.Select(Value).ToArray(),
        _ => value?.Plain,
    };
}
