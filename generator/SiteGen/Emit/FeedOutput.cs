// Output: feed.xml, the pages that have changed last, as Atom (RFC 4287), where dates and the host are known.
using System.Net;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class FeedOutput
{
    private const int MostEntries = 50;

    public static Output Output { get; } = new("feed", site => site.Plan is { FeedUrl: { } url } plan
        ? [new OutputFile(url[1..], Encoding.UTF8.GetBytes(Feed(plan, url)))]
        : []);

    private static string Feed(SitePlan plan, string url)
    {
        var (config, home) = (plan.Site.Config, plan.Host + plan.Edition.Root);
        var entries = plan.LastChanged.Take(MostEntries).ToList();
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"")
            .Append("http://www.w3.org/2005/Atom\" xml:lang=\"").Append(plan.Edition.Language).Append("\">\n");
        Element(text, "id", home);
        Element(text, "title", config.Title);
        if (config.Description is { Length: > 0 } about)
            Element(text, "subtitle", about);
        Element(text, "updated", Moment(entries[0].Day));
        text.Append("<author><name>").Append(Encoded(plan.Edition.Theme.Settings.Text("name") ?? config.Title))
            .Append("</name></author>\n");
        Link(text, "self", plan.Host + url, "application/atom+xml");
        Link(text, "alternate", home, "text/html");
        foreach (var (page, day) in entries)
            Entry(text, plan.Host + page.Url, page, day);
        return text.Append("</feed>\n").ToString();
    }

    private static void Entry(StringBuilder text, string address, Page page, DateOnly day)
    {
        text.Append("<entry>\n");
        Element(text, "id", address);
        Element(text, "title", page.Title);
        Element(text, "updated", Moment(day));
        Link(text, "alternate", address, "text/html");
        Element(text, "summary", page.Description is { Length: > 0 } says ? says : page.Title);
        text.Append("</entry>\n");
    }

    private static void Element(StringBuilder text, string name, string value) =>
        text.Append('<').Append(name).Append('>').Append(Encoded(value)).Append("</").Append(name).Append(">\n");

    private static void Link(StringBuilder text, string relation, string address, string type) => text
        .Append("<link rel=\"").Append(relation).Append("\" type=\"").Append(type).Append("\" href=\"")
        .Append(Encoded(address)).Append("\"/>\n");

    private static string Moment(DateOnly day) => $"{day:O}T00:00:00Z";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
