// sitegen why PAGE: which source, rows, templates and overrides made a page.
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Render;

namespace SiteGen.Commands;

internal static class WhyCommand
{
    public static Command Create(CommonOptions common)
    {
        var page = new Argument<string>("PAGE")
        {
            Description = "An address such as /about/, or a Markdown file of the content."
        };
        var command = new Command("why",
            "Say what a page is made of: its source, the rows, templates, texts and menus that it reads, and what a "
            + "brand has overridden.\n\nExamples:\n  sitegen why /about/\n  sitegen why about.md --theme "
            + "example-river") { page };
        command.SetAction(parsed => Run(parsed.GetValue(page)!, common.Read(parsed), common.Format(parsed)));
        return command;
    }

    private static int Run(string asked, BuildOptions options, OutputFormat format)
    {
        var report = MadeSites.Of(new BuildRun(options, memory: new BuildMemory()));
        var found = report.Sites.SelectMany(s => s.Pages.Select(p => (Site: s, Page: p)))
            .Where(p => IsAsked(p.Page.Page, asked)).ToList();
        if (found.Count == 0)
        {
            new DiagnosticPrinter(Console.Error, format)
                .Print([.. report.Diagnostics.Where(d => d.Severity == Severity.Error)]);
            if (!report.Sites.IsEmpty)
                Console.Error.WriteLine(
                    $"sitegen: there is no page \"{asked}\". "
                    + $"{Nearest.Hint(asked, report.Sites.SelectMany(s => s.Plan.Pages).Select(p => p.Url))}");
            return report.Sites.IsEmpty ? ExitCode.Findings : ExitCode.WrongCommandLine;
        }
        foreach (var (site, page) in found)
            Print(site, page);
        return ExitCode.Done;
    }

    private static bool IsAsked(Page page, string asked) =>
        page.Url == asked || page.Url == $"/{asked.Trim('/')}/" || page.Document?.Path == asked
            || (page.Document is { } document && document.Source.Path == asked.Replace('\\', '/'));

    private static void Print(RenderedSite site, RenderedPage page)
    {
        var plan = site.Plan;
        Console.WriteLine(TerminalText.Of($"{page.Page.Url}  {page.Page.Title}  [{plan.Edition.Id}]"));
        Console.WriteLine($"  {page.Page.Kind.ToString().ToLowerInvariant()}: {page.Page.Span}");
        Console.WriteLine($"  layout: {page.Page.Layout.Source.Path}");
        if (page.Page.Document is { } document && plan.Edition.Content.Replaced.ContainsKey(document.Path))
            Console.WriteLine("  this brand's file stands in the place of the site's own");
        PrintPart("templates", PageReader.TemplatesIn(page, plan).Select(template => template.Source.Path));
        var kinds = page.Read.Where(d => d.Kind.Title.Length > 0).GroupBy(d => d.Kind.Title);
        foreach (var kind in kinds.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            var names = kind.GroupBy(d => d.Name).OrderBy(g => g.Key, StringComparer.Ordinal);
            PrintPart(kind.Key, names.Select(Line));
        }
    }

    private static void PrintPart(string title, IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Where(line => line.Length > 0).Select(line => $"\n    {line}"));
        Console.WriteLine(TerminalText.Of($"  {title}{(text.Length > 0 ? ":" : "")}{text}"));
    }

    private static string Line(IGrouping<string, Dependency> read)
    {
        var members = read.Select(d => d.Member).Where(m => m.Length > 0).Distinct().Order(StringComparer.Ordinal)
            .ToList();
        return members.Count == 0 ? read.Key : $"{read.Key}: {string.Join(", ", members)}";
    }
}
