// sitegen why PAGE: which source, rows, templates and overrides made a page.
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Commands;

internal static class WhyCommand
{
    private static readonly (ReadKind Kind, string Title)[] Parts =
    [
        (ReadKind.Document, "Markdown files"), (ReadKind.Row, "rows"), (ReadKind.Rows, "whole sets"), (ReadKind.Template, "templates"), (ReadKind.Page, "of pages"), (ReadKind.Pages, "the list of all pages"), (ReadKind.Menu, "menus"),
        (ReadKind.Link, "links"), (ReadKind.Asset, "assets"), (ReadKind.Text, "texts of the theme"), (ReadKind.Theme, "settings of the theme"), (ReadKind.Site, "settings of site.yaml"), (ReadKind.Date, "the day of the build"),
    ];

    public static Command Create(CommonOptions common)
    {
        var page = new Argument<string>("PAGE") { Description = "An address such as /about/, or a Markdown file of the content." };
        var command = new Command("why", "Say what a page is made of: its source, the rows, templates, texts and menus that it reads, and what a brand has overridden.\n\nExamples:\n  sitegen why /about/\n  sitegen why about.md --theme example-river") { page };
        command.SetAction(parsed => Run(parsed.GetValue(page)!, common.Read(parsed), common.Format(parsed)));
        return command;
    }

    private static int Run(string asked, BuildOptions options, OutputFormat format)
    {
        var report = MadeSites.Of(new BuildRun(options, memory: new BuildMemory()));
        var found = report.Sites.SelectMany(s => s.Pages.Select(p => (Site: s, Page: p))).Where(p => IsAsked(p.Page.Page, asked)).ToList();
        if (found.Count == 0)
        {
            new DiagnosticPrinter(Console.Error, format).Print([.. report.Diagnostics.Where(d => d.Severity == Severity.Error)]);
            if (!report.Sites.IsEmpty)
                Console.Error.WriteLine($"sitegen: there is no page \"{asked}\". {Nearest.Hint(asked, report.Sites.SelectMany(s => s.Plan.Pages).Select(p => p.Url))}");
            return report.Sites.IsEmpty ? ExitCode.Findings : ExitCode.WrongCommandLine;
        }
        foreach (var (site, page) in found)
            Print(site, page);
        return ExitCode.Done;
    }

    private static bool IsAsked(Page page, string asked) =>
        page.Url == asked || page.Url == $"/{asked.Trim('/')}/" || page.Document?.Path == asked || (page.Document is { } document && document.Source.Path == asked.Replace('\\', '/'));

    private static void Print(RenderedSite site, RenderedPage page)
    {
        var (plan, reads) = (site.Plan, page.Reads.IsDefault ? [] : page.Reads);
        Console.WriteLine(TerminalText.Of($"{page.Page.Url}  {page.Page.Title}  [{plan.Edition.Id}]"));
        Console.WriteLine($"  {page.Page.Kind.ToString().ToLowerInvariant()}: {page.Page.Span}");
        Console.WriteLine($"  layout: {page.Page.Layout.Source.Path}");
        if (page.Page.Document is { } document && plan.Edition.Content.Replaced.ContainsKey(document.Path))
            Console.WriteLine("  this brand's file stands in the place of the site's own");
        foreach (var (kind, title) in Parts)
        {
            var names = reads.Where(r => r.Kind == kind).GroupBy(r => r.Name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Line(plan, kind, g)).ToList();
            if (names.Count > 0)
                Console.WriteLine(TerminalText.Of($"  {title}:\n{string.Join('\n', names.Select(n => "    " + n))}"));
        }
    }

    private static string Line(SitePlan plan, ReadKind kind, IGrouping<string, Read> reads)
    {
        var members = reads.Select(r => r.Member).Where(m => m.Length > 0).Order(StringComparer.Ordinal).ToList();
        return kind switch
        {
            ReadKind.Template => string.Join("\n    ", members.Select(m => plan.Edition.Theme.Find(reads.Key, m)?.Source.Path ?? m)),
            ReadKind.Document => plan.PagesByDocument.GetValueOrDefault(reads.Key)?.Span.Source.Path ?? reads.Key,
            ReadKind.Link or ReadKind.Pages or ReadKind.Date => reads.Key,
            _ => members.Count > 0 ? $"{reads.Key}: {string.Join(", ", members)}" : reads.Key,
        };
    }
}
