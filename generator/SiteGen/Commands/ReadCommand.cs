// sitegen read: a group notes that it has read the texts as they are, so that its report can list what changes
// afterwards.
using System.CommandLine;
using System.Globalization;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Commands;

internal static class ReadCommand
{
    public static Command Create(CommonOptions common)
    {
        var name = new Argument<string>("THEME") { Description = "Folder name of the group's copy." };
        var command = new Command("read",
            $"Note that your group has read the texts as they are now. After an update, the report of your copy "
            + $"lists what has changed since.\nWrites {ReadTexts.FileName} beside theme.yaml.\n\nExample:\n  "
            + $"sitegen read our-group") { name };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, common.Read(parsed)));
        return command;
    }

    private static int Run(string theme, BuildOptions options)
    {
        var report = MadeSites.Of(new BuildRun(options with { Themes = [theme], AllThemes = false }));
        if (report.Errors > 0 || report.Sites.IsEmpty)
        {
            new DiagnosticPrinter(Console.Error, OutputFormat.Text).Print(report.Diagnostics);
            return ExitCode.Findings;
        }
        if (!report.Sites[0].Plan.Edition.Theme.IsBrand)
        {
            Console.Error.WriteLine(
                $"sitegen: \"{theme}\" is the guide itself. Name the folder of a copy: sitegen read our-group");
            return ExitCode.WrongCommandLine;
        }
        var config = report.Sites[0].Plan.Site.Config;
        var texts = ReadTexts.Of(config, report.Sites.Select(s => s.Plan.Edition));
        var path = Path.Combine(options.ThemesFolder, theme, ReadTexts.FileName);
        System.IO.File.WriteAllText(path, Listing(texts, config.Version ?? "", options.Clock.GetLocalNow().Date));
        Console.WriteLine(
            $"Noted: {texts.Count} texts as read, in {Path.GetRelativePath(options.WorkingFolder, path)}. Keep that "
            + $"file with your copy.");
        return ExitCode.Done;
    }

    private static string Listing(IEnumerable<SiteText> texts, string version, DateTime day)
    {
        var file = new StringBuilder(
            "# Written by \"sitegen read\": the texts of the guide as your group has read them, each with a "
            + "fingerprint of its words.\n");
        file.Append(CultureInfo.InvariantCulture, $"date: {day:yyyy-MM-dd}\nversion: \"{version}\"\ntexts:\n");
        foreach (var text in texts)
            file.Append(CultureInfo.InvariantCulture, $"  \"{text.Name}\": \"{text.Print}\"\n");
        return file.ToString();
    }
}
