// sitegen new row: a row in its place in a data set, or a file of its own, valid by the set's schema.
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;
using SiteGen.Parse;
using SiteGen.Parse.Forms;

namespace SiteGen.Commands;

internal static class NewRowCommand
{
    public static Command Create(CommonOptions common)
    {
        var set = new Argument<string>("SET") { Description = "Name of the data set: tools" };
        var values = NewPageCommand.SetOption("name=Floor pump");
        var command = new Command("row",
            "Add a row to a data set. It goes into a CSV or YAML file, in the order that the rows have, or into a "
            + "file of its own where the set is a folder.\n\nExample:\n  sitegen new row tools --set id=spoke-key "
            + "--set \"name=Spoke key\" --set \"use=Turns spokes\"") { set, values };
        command.SetAction(parsed =>
        {
            var bag = new DiagnosticBag();
            var answers = Prompter.From(parsed, bag);
            var written = Run(parsed.GetValue(set)!, answers.Pairs(parsed.GetValue(values) ?? []), answers,
                common.Read(parsed), ParseErrorReporter.EndOf(parsed), bag);
            return NewCommand.Finish(bag, written is null ? null : $"The row is in {written}.", common.Format(parsed));
        });
        return command;
    }

    /// <summary>The shown path of the file with the row; null when it could not be made.</summary>
    /// <param name="line">Where a finding about the name of the set is placed.</param>
    public static string? Run(string set, Dictionary<string, string> given, Prompter answers, BuildOptions options,
        SourceSpan line, DiagnosticBag bag)
    {
        if (LoadStage.Run(options, bag) is not { } source || bag.HasErrors)
            return null;
        var files = source.Files.Where(f =>
            f.Root == SourceRoot.Input && f.Path.StartsWith("data/", StringComparison.Ordinal)).ToList();
        var schemaFile = files.FirstOrDefault(f => f.Path == $"data/{set}.schema.json");
        if (schemaFile is null)
        {
            const string Ending = ".schema.json";
            var at = line.Source.Text.LastIndexOf(set, StringComparison.Ordinal);
            bag.Add(SchemaErrors.UnknownSet(at < 0
                ? line
                : line.Source.SpanAt(at), set, files.Where(f => f.Path.EndsWith(Ending, StringComparison.Ordinal))
                    .Select(f => f.Path["data/".Length..^Ending.Length])));
            return null;
        }
        if (SchemaReader.Read(schemaFile.Text, bag) is not { KeyField: { } key } schema)
        {
            bag.Add(SchemaErrors.NoKeyField(schemaFile.Text.SpanAt(0)));
            return null;
        }
        Complete(schema, key, given, answers, source, options);
        if (bag.HasErrors || DraftOf(set, schema, given, given[key], files, source, bag) is not { } draft)
            return null;
        draft.Try(source, options, bag);
        if (!bag.HasErrors)
            draft.Write(options, source, bag);
        return bag.HasErrors ? null : $"{source.ShownInput}/{draft.Path}";
    }

    /// <summary>The values in the order of the schema, then those that it does not know, for it to complain
    /// about.</summary>
    public static IEnumerable<KeyValuePair<string, string>> InOrder(Schema schema, Dictionary<string, string> given) =>
        given.OrderBy(g => schema.Properties.Select(p => p.Key).ToList().IndexOf(g.Key) is var at && at < 0
            ? int.MaxValue
            : at);

    private static void Complete(Schema schema, string key, Dictionary<string, string> given, Prompter answers,
        SiteSource source, BuildOptions options)
    {
        Dictionary<string, DataSet>? known = null;
        foreach (var name in schema.Required.Prepend(key).Distinct().Where(k => !given.ContainsKey(k)))
        {
            var rule = schema.Property(name);
            var rows = rule?.ReferencedSet is { } other ? (known ??= Sets(source, options)).GetValueOrDefault(other)
                ?.Keys : null;
            if (answers.To(new Question(name, $"--set \"{name}=…\"", rule?.Description, rows is not null
                ? [.. rows.Order(StringComparer.Ordinal)]
                : rule?.Allowed ?? [])) is { } answer)
                given[name] = answer;
        }
    }

    private static Dictionary<string, DataSet> Sets(SiteSource source, BuildOptions options) =>
        ParseStage.Run(source, options, new DiagnosticBag())?.Editions.FirstOrDefault()
            ?.Content.Data.ToDictionary(StringComparer.Ordinal) ?? [];

    private static Draft? DraftOf(string set, Schema schema, Dictionary<string, string> given, string key,
        List<SourceFile> files, SiteSource source, DiagnosticBag bag)
    {
        if (files.FirstOrDefault(f => f.Path == $"data/{set}.csv") is { } table)
            return Record(table, schema, given, bag);
        if (files.FirstOrDefault(f => f.Path == $"data/{set}.yaml" || f.Path == $"data/{set}.yml") is { } list)
            return Item(list, schema, given, bag);
        var path = $"data/{set}/{key}.yaml";
        if (files.Any(f => f.Path == path))
            bag.Add(CommandErrors.AlreadyThere(new SourceText($"{source.ShownInput}/{path}", "")));
        return bag.HasErrors ? null : new Draft(path, null, string.Concat(Lines(schema, given).Select(l => l + "\n")));
    }

    private static Draft? Record(SourceFile file, Schema schema, Dictionary<string, string> given, DiagnosticBag bag)
    {
        var columns = CsvTable.Columns(file.Text);
        foreach (var unknown in given.Keys.Where(k => !columns.Contains(k)))
            bag.Add(CommandErrors.CannotAppend(file.Text, $"the file has no column \"{unknown}\""));
        var rows = CsvTable.Read(file.Text, bag, schema).OfType<MapNode>().ToList();
        return bag.HasErrors
            ? null
            : With(file, CsvTable.Line(columns.Select(c => given.GetValueOrDefault(c) ?? "")), rows, schema, given);
    }

    private static Draft? Item(SourceFile file, Schema schema, Dictionary<string, string> given, DiagnosticBag bag)
    {
        var node = YamlTree.Read(file.Text, bag);
        if (bag.HasErrors || node is not ListNode list || file.Text.Line(list.Span.Line).TrimStart().StartsWith('['))
        {
            if (!bag.HasErrors)
                bag.Add(CommandErrors.CannotAppend(file.Text, "the rows are not written one below the other"));
            return null;
        }
        var indent = new string(' ', list.Span.Column - 1);
        var text = string.Concat(Lines(schema, given).Select((l, i) => $"{indent}{(i == 0 ? "- " : "  ")}{l}\n"))
            .TrimEnd('\n');
        return With(file, text, [.. list.Items.OfType<MapNode>()], schema, given);
    }

    private static IEnumerable<string> Lines(Schema schema, Dictionary<string, string> given) =>
        InOrder(schema, given).Select(g => $"{g.Key}: {YamlText.Value(g.Value, schema.Property(g.Key))}");

    /// <summary>The file with the new row in its place, with the line ends that it has.</summary>
    private static Draft With(SourceFile file, string text, List<MapNode> rows, Schema schema,
        Dictionary<string, string> given)
    {
        var before = file.Text.Text;
        var end = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var row = text.ReplaceLineEndings(end) + end;
        var place = RowOrder.Place(rows, schema, given);
        if (place < rows.Count)
        {
            var at = file.Text.LineStart(FirstLine(file.Text, rows[place].Span.Line));
            return new Draft(file.Path, before, before[..at] + row + before[at..]);
        }
        return new Draft(file.Path, before, before + (before.Length == 0 || before.EndsWith('\n') ? "" : end) + row);
    }

    /// <summary>The line with the dash of an item, or the first of the notes right above it.</summary>
    private static int FirstLine(SourceText text, int line)
    {
        while (line > 1 && text.Path.EndsWith(".csv", StringComparison.Ordinal) is false && !text.Line(line).TrimStart()
            .StartsWith('-'))
            line--;
        while (line > 2 && text.Line(line - 1).TrimStart().StartsWith('#'))
            line--;
        return line;
    }
}
