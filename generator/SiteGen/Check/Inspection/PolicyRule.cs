// Rule: each page carries a policy that holds browsers to what the site promises, whatever a script tries.
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class PolicyRule
{
    private static readonly string[] Homely = ["'self'", "'none'", "data:", "blob:"];

    public static PageRule Rule { get; } = new("policy of each page", Run);

    private static void Run(FinishedPage page)
    {
        if (!page.IsPage)
            return;
        var policies = page.Document.QuerySelectorAll("meta[http-equiv]")
            .Where(m => "content-security-policy".Equals(m.GetAttribute("http-equiv"),
            StringComparison.OrdinalIgnoreCase)).ToList();
        var rules = policies.SelectMany(m => (m.GetAttribute("content") ?? "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(r => r.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(r => r.Length > 0)
                .DistinctBy(r => r[0]).ToList();
        if (rules.All(r => r[0] != "default-src"))
            page.Report(InspectionErrors.NoPolicy, null, "<head");
        foreach (var rule in rules)
        {
            foreach (var source in rule.Skip(1)
                .Where(s => (rule[0].EndsWith("-src", StringComparison.Ordinal) || rule[0] == "form-action")
                && !Homely.Contains(s) && !s.StartsWith("'sha", StringComparison.Ordinal)))
                page.Report((span, where) =>
                    InspectionErrors.LoosePolicy(span, where, rule[0], source), policies[0], source,
                    "Content-Security-Policy");
        }
    }
}
