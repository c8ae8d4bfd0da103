// Messages about links to other sites, from "sitegen check --external": SG760 to SG769.
using System.Globalization;
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class ExternalErrors
{
    public static Diagnostic Gone(SourceSpan span, string url, int status, DateOnly since) =>
        new("SG760", Severity.Warning, $"\"{url}\" answers {status} ({Meaning(status)}), first seen on {Iso(since)}",
            span, Advice(status));

    public static Diagnostic NoAnswer(SourceSpan span, string url, string reason, DateOnly since) =>
        new("SG761", Severity.Warning, $"\"{url}\" does not answer ({reason}), first seen on {Iso(since)}", span,
            "open it in a browser: it may be down for a while, or gone");

    public static Diagnostic Moved(SourceSpan span, string url, string target) =>
        new("SG762", Severity.Note, $"\"{url}\" has moved for good", span, $"write {target}");

    public static Diagnostic NoPlace(SourceSpan span, string url, string id) =>
        new("SG763", Severity.Warning, $"\"{url}\" has no place \"#{id}\"", span,
            "look at it in a browser: link to a place that the page has, or to the page as a whole");

    private static string Advice(int status) => status switch
    {
        401 or 403 or 405 or 406 or 429 or 451 or 999 or >= 500 =>
            "open it in a browser: if it shows the page, name the host in site.yaml under checks: external: "
                + "leave_alone:",
        _ => "find where the page has gone to, or link to something else",
    };

    private static string Meaning(int status) => status switch
    {
        404 or 410 => "there is no such page",
        401 or 403 => "not open to everybody",
        429 => "asked too often; try again tomorrow",
        405 or 406 or 451 or 999 => "it refuses machines, or this country",
        >= 500 => "the site is in trouble",
        _ => "not a page",
    };

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
