// Runs axe in a page: WCAG 2.2 A and AA, best practices, and the stronger contrast of 7:1 that this site holds itself
// to.
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Who has a contrast of 7:1 has one of 4.5:1, so the weaker rule is not asked a second time.</summary>
    private static readonly string Everything = JsonSerializer.Serialize(new
    {
        runOnly = new
        {
            type = "tag",
            values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" }
        },
        rules = new Dictionary<string, object>
        {
            ["color-contrast-enhanced"] = new { enabled = true },
            ["color-contrast"] = new { enabled = false }
        },
        resultTypes = new[] { "violations" },
    });

    private static readonly string Colours = JsonSerializer.Serialize(new
    {
        runOnly = new { type = "rule", values = new[] { "color-contrast-enhanced", "link-in-text-block" } },
        resultTypes = new[] { "violations" },
    });

    /// <summary>What axe finds in the page as it is, with all rules.</summary>
    public static Task<IEnumerable<string>> Violations(IPage page) => Run(page, Everything);

    /// <summary>Only the rules that look at colours, for a scheme in which nothing else differs.</summary>
    public static Task<IEnumerable<string>> ColourViolations(IPage page) => Run(page, Colours);

    private static async Task<IEnumerable<string>> Run(IPage page, string options)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("""
            async options => {
              const result = await axe.run(document, JSON.parse(options));
              const reason = node => (node.any[0] ?? node.all[0] ?? node.none[0])?.message;
              return result.violations.flatMap(v => v.nodes.slice(0, 3).map(n =>
                `${v.id}: ${n.target.join(' ')}: ${reason(n) ?? v.help} (${v.nodes.length} times)`));
            }
            """, options);
    }
}
