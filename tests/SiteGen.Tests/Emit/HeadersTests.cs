// What hosts are told to send: strict policies everywhere, frames only where the site allows them, the same on Netlify.
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Emit;

public sealed class HeadersTests
{
    private const string Schema = """
        {
          "type": "object",
          "x-key": "id",
          "properties": { "id": { "type": "string" }, "title": { "type": "string" } }
        }
        """;

    [Fact]
    public void Pages_refuse_frames_and_only_pages_made_for_frames_allow_them()
    {
        var site = Framed().BuildCleanly();

        var rules = Rules(site["_headers"]);
        foreach (var url in new[] { "/", "/index.html", "/guide/a/index.html", "/cards/one/index.html",
            "/embed/about/" })
            rules.Where(r => Covers(r.Path, url))
                .ShouldContain(r => r.Headers.Contains("X-Frame-Options: SAMEORIGIN"), url);
        rules.Where(r => Covers(r.Path, "/embed/one/index.html"))
            .ShouldAllBe(r => !r.Headers.Contains("Frame") && !r.Headers.Contains("frame-ancestors"));
    }

    [Fact]
    public void A_site_without_frames_refuses_them_for_every_address() =>
        Rules(new SiteFixture().BuildCleanly()["_headers"])
            .ShouldContain(r => r.Path == "/*" && r.Headers.Contains("X-Frame-Options: SAMEORIGIN"));

    [Fact]
    public void A_frame_stands_in_no_site_map_and_names_the_page_it_shows_as_its_address()
    {
        var site = Framed().With("themes/default/theme.yaml", "name: A plain theme\nhost: https://example.org/guide\n")
            .BuildCleanly();

        site["sitemap.xml"].ShouldContain("/guide/cards/one/");
        site["sitemap.xml"].ShouldNotContain("embed/one");
        site["embed/one/index.html"].ShouldContain("href=\"https://example.org/guide/cards/one/\"");
    }

    [Fact]
    public void Netlify_sends_what_the_file_for_other_hosts_says()
    {
        var own = Rules(new SiteFixture().BuildCleanly()["_headers"]);
        var netlify = File.ReadAllText(Path.Combine(TestFolders.Repository, "netlify.toml"));

        foreach (var line in own.Where(r => r.Path is "/*" or "/assets/*").SelectMany(r => r.Headers.Split('\n'))
            .Where(l => l.Contains(':') && !l.Contains("X-Frame-Options")))
            netlify.ShouldContain($"{line[..line.IndexOf(':')].Trim()} = \"{line[(line.IndexOf(':') + 1)..].Trim()}\"");
        netlify.ShouldNotContain("frame-ancestors", customMessage: "it would forbid the frames that the build allows");
    }

    private static SiteFixture Framed() => new SiteFixture()
        .WithSite("rows:\n  cards: { path: \"/cards/{id}/\", layout: row, title: \"{title}\", frame: { path: "
            + "\"/embed/{id}/\", layout: window } }\n")
        .With("input/data/cards.schema.json", Schema).With("input/data/cards.yaml", "- { id: one, title: One }\n")
        .With("themes/default/layouts/window.sbnhtml",
            "<!doctype html><title>x</title><link href=\"{{ page.address }}\"><main>{{ page.title }}</main>")
        .WithPage("guide/a.md", "Text.\n", "First").WithPage("embed/about.md", "Text.\n", "How");

    private static bool Covers(string rule, string url) =>
        rule.EndsWith('*') ? url.StartsWith(rule[..^1], StringComparison.Ordinal) : rule == url;

    private static List<(string Path, string Headers)> Rules(string file) =>
        [.. Regex.Matches(file, @"^(/\S*)\n((?:  .*\n)+)", RegexOptions.Multiline)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
}
