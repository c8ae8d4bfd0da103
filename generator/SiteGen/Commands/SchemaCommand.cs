// sitegen schema: what editors need to complete and check the site's YAML while it is typed.
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse;

namespace SiteGen.Commands;

internal static class SchemaCommand
{
    private const string Settings = ".vscode/settings.json";
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CommonOptions common)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Where the schemas are written.",
            DefaultValueFactory = _ => ".vscode/schemas"
        };
        var code = new Option<bool>("--vscode")
        {
            Description =
                "Also put them into .vscode/settings.json, for the YAML extension of Visual Studio Code. What stands "
                + "there stays."
        };
        var command = new Command("schema",
            "Write JSON Schemas for site.yaml, theme.yaml, front matter and every data set, so that an editor "
            + "completes keys and marks mistakes. Run it again after rows were added.\n\nExample:\n  sitegen schema "
            + "--vscode") { folder, code };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var done = Run(parsed.GetValue(folder)!, parsed.GetValue(code), common.Read(parsed), bag);
            return NewCommand.Finish(bag, bag.HasErrors ? null : done, common.Format(parsed));
        });
        return command;
    }

    /// <summary>What was done, in words; null after an error.</summary>
    public static string? Run(string folder, bool withSettings, BuildOptions options, DiagnosticBag bag)
    {
        if (LoadStage.Run(options, bag) is not { } source || bag.HasErrors)
            return null;
        var sets = ParseStage.Run(source, options, new DiagnosticBag())?.Editions.FirstOrDefault()
            ?.Content.Data.ToDictionary(StringComparer.Ordinal) ?? [];
        var schemas = new EditorSchemas(source, sets, bag).All().ToList();
        if (bag.HasErrors)
            return null;
        var shown = folder.Replace('\\', '/').TrimEnd('/');
        List<(string Schema, IReadOnlyList<string> Files)> used =
            [.. schemas.Where(s => s.For.Count > 0).Select(s => ($"./{shown}/{s.File}", s.For))];
        var settings = withSettings ? Merged(Path.Combine(options.WorkingFolder, Settings), used, bag) : null;
        if (bag.HasErrors)
            return null;
        var full = Path.GetFullPath(folder, options.WorkingFolder);
        Directory.CreateDirectory(full);
        foreach (var schema in schemas)
            File.WriteAllText(Path.Combine(full, schema.File), schema.Schema.ToJsonString(Readable) + "\n");
        if (settings is null)
            return $"{schemas.Count} schemas are in {shown}. Put this into {Settings}, or run the command with "
                + $"--vscode:\n{EditorSettings.Whole(EditorSettings.Entries(used))}";
        Directory.CreateDirectory(Path.Combine(options.WorkingFolder, Path.GetDirectoryName(Settings)!));
        File.WriteAllText(Path.Combine(options.WorkingFolder, Settings), settings);
        return $"{schemas.Count} schemas are in {shown}, and {Settings} names them. The extension \"YAML\" "
            + $"(redhat.vscode-yaml) reads it.";
    }

    private static string? Merged(string file, List<(string Schema, IReadOnlyList<string> Files)> schemas,
        DiagnosticBag bag)
    {
        if (!File.Exists(file))
            return EditorSettings.Whole(EditorSettings.Entries(schemas));
        var text = File.ReadAllText(file);
        try
        {
            if (EditorSettings.Merge(text, schemas) is { } merged)
                return merged;
            bag.Add(CommandErrors.UnreadableSettings(new SourceText(Settings, text),
                "they are not keys and values in braces"));
        }
        catch (JsonException fault)
        {
            var source = new SourceText(Settings, text);
            bag.Add(CommandErrors.UnreadableSettings(source,
                "this is not valid JSON") with
            {
                Span = source.Span((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1)
            });
        }
        return null;
    }
}
