// What "sitegen check" sees in finished files, beyond the smallest faulty sites in Broken/: what is fine, what is said
// once, where it is placed.
using SiteGen.Check.Inspection;
using SiteGen.Commands;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Check;

public sealed class InspectorTests : IDisposable
{
    private const string Layout = """
        <!doctype html>
        <html lang="{{ edition.language }}">
        <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'">
        <title>{{ page.title }}</title></head><body><main><h1>{{ page.title }}</h1>
        {{ page.content }}
        HERE
        </main></body>
        </html>
        """;

    private readonly TempFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("<p><a href=\"https://elsewhere.example/\">A link that people follow</a></p>")]
    [InlineData("<link rel=\"canonical\" href=\"https://here.example/\">")]
    [InlineData("<img alt=\"\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">")]
    [InlineData("<label>Name <input name=\"n\"></label>")]
    [InlineData("<label for=\"n\">Name</label><input id=\"n\">")]
    [InlineData("<span id=\"l\">Name</span><input aria-labelledby=\"l\">")]
    [InlineData("<input type=\"submit\"><input type=\"hidden\" name=\"x\">")]
    [InlineData("<a href=\"/\"><img src=\"data:,\" alt=\"Home\"></a>")]
    [InlineData("<button type=\"button\"><svg role=\"img\" aria-label=\"Print\"></svg></button>")]
    [InlineData("<input type=\"search\" autocomplete=\"off\" maxlength=\"9\" placeholder=\"x\" aria-label=\"x\">")]
    [InlineData("<input type=\"checkbox\" checked required aria-label=\"x\">")]
    [InlineData("<div hidden><a href=\"/\"></a></div>")]
    [InlineData("<svg aria-hidden=\"true\"></svg>")]
    [InlineData("<svg role=\"img\"><title>A map</title></svg>")]
    [InlineData("<nav aria-label=\"One\"></nav><nav aria-label=\"Two\"></nav>")]
    [InlineData("<script type=\"application/ld+json\">{ \"url\": \"https://schema.org/\" }</script>")]
    public void What_is_fine_is_not_reported(string html) => Check(html).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("<form action=\"https://send.example/\" ></form>", "SG740")]
    [InlineData("<a href=\"/\" ping=\"//count.example/\">x</a>", "SG740")]
    [InlineData("<img alt=\"\" srcset=\"data:, 1x, https://pictures.example/a.png 2x\">", "SG740")]
    [InlineData("<p style=\"background: url(https://pictures.example/a.png)\">x</p>", "SG740")]
    [InlineData("<style>@import '//fonts.example/a.css';</style>", "SG740")]
    [InlineData("<script>fetch(\"https://count.example\")</script>", "SG740")]
    [InlineData("<script>const where = `//count.example/${1}`</script>", "SG740")]
    [InlineData("<svg aria-hidden=\"true\"><use href=\"https://icons.example/a.svg#b\"></use></svg>", "SG740")]
    [InlineData("<style>p { background: url( '/index.html' ) }</style>", "SG732")]
    [InlineData("<script type=\"importmap\">{ \"imports\": { \"x\": \"/index.html\" } }</script>", "SG732")]
    [InlineData("<iframe title=\"Map\" srcdoc=\"&lt;a href=/index.html&gt;x\"></iframe>", "SG732")]
    [InlineData("<p data-more=\" /index.html\"></p>", "SG732")]
    [InlineData("<iframe title=\"Map\" src=\"https://maps.example/\"></iframe>", "SG740")]
    [InlineData("<a href=\"/\"><img src=\"data:,\" alt=\"\"></a>", "SG729")]
    [InlineData("<select><option>1</option></select>", "SG728")]
    [InlineData("<video src=\"/a.mp4\"></video>", "SG727")]
    [InlineData("<p aria-describedby=\"more\">x</p>", "SG726")]
    [InlineData("<p>one<p></p></p>", "SG720")]
    [InlineData("<input type=\"checkbox\" autocomplete=\"off\" aria-label=\"x\">", "SG733")]
    [InlineData("<input type=\"RADIO\" maxlength=\"1\" aria-label=\"x\">", "SG733")]
    [InlineData("<input checked aria-label=\"x\">", "SG733")]
    [InlineData("<template><div><input type=\"file\" autocomplete=\"off\" aria-label=\"x\"></div></template>", "SG733")]
    public void What_is_wrong_is_reported(string html, string code) =>
        Check(html).Diagnostics.Select(d => d.Code).ShouldContain(code);

    [Fact]
    public void What_a_layout_does_wrong_on_many_pages_is_said_once_with_their_number()
    {
        var site = new SiteFixture()
            .With("themes/default/layouts/page.sbnhtml",
            Layout.Replace("HERE", "<img src=\"/logo.png\">", StringComparison.Ordinal))
            .With("input/assets/unused.txt", "x");
        foreach (var name in new[] { "a", "b", "c" })
            site.WithPage($"{name}.md", "Text.");
        var report = CheckCommand.Run(site.OnDisk(_place));
        var finding = report.Diagnostics.Single(d => d.Code == "SG727");
        finding.Message.ShouldStartWith("the finished page \"/\" and 3 more pages has a picture");
        finding.Reach.ShouldBe(4);
        finding.Span.ToString().ShouldBe("themes/default/layouts/page.sbnhtml:6:11");
    }

    [Fact]
    public void Errors_come_first_then_what_most_pages_show()
    {
        var site = new SiteFixture()
            .With("themes/default/layouts/page.sbnhtml",
            Layout.Replace("HERE", "<img src=\"/logo.png\"><h5>Deep</h5>", StringComparison.Ordinal))
            .WithPage("a.md", "[dead](index.md#nothing)").WithPage("b.md", "Text.");
        var report = CheckCommand.Run(site.OnDisk(_place));
        report.Diagnostics.Select(d => (d.Severity, d.Reach))
            .ShouldBe(report.Diagnostics.Select(d => (d.Severity, d.Reach)).OrderByDescending(d => d.Severity)
            .ThenByDescending(d => d.Reach));
        report.Diagnostics.Select(d => d.Code).ShouldBe(["SG727", "SG730", "SG602", "SG725"], ignoreOrder: true);
        report.Diagnostics[^1].Code.ShouldBe("SG725");
    }

    [Fact]
    public void A_dead_link_in_Markdown_is_reported_once_and_where_it_stands()
    {
        var report = CheckCommand.Run(new SiteFixture()
            .With("themes/default/layouts/page.sbnhtml", Layout.Replace("HERE", "", StringComparison.Ordinal))
            .WithPage("a.md", "[dead](index.md#nothing)").OnDisk(_place));
        report.Diagnostics.ShouldHaveSingleItem().Span.ToString().ShouldBe("input/a.md:4:1");
    }

    [Fact]
    public void The_report_counts_what_was_looked_at()
    {
        var counts = CheckCommand.Run(new SiteFixture()
            .With("themes/default/layouts/page.sbnhtml", Layout.Replace("HERE", "", StringComparison.Ordinal))
            .WithPage("a.md", "[home](index.md), [home](index.md) and [itself](a.md)").OnDisk(_place)).Counts;
        counts.Pages.ShouldBe(2);
        counts.Links.ShouldBe(3);
        counts.Editions.ShouldBe(1);
        counts.ExternalLinks.ShouldBeNull();
    }

    [Theory]
    [InlineData(".a { color: #777; background: #fff }", 1)]
    [InlineData(".a { color: #767676; background: #fff }", 0)]
    [InlineData(":root { --ink: #eee } .a { color: var(--ink); background-color: white }", 1)]
    [InlineData(".a { color: var(--none, #ddd); background: #fff }", 1)]
    [InlineData("body { background: #fff } body, p { color: rgb(200, 200, 200) }", 1)]
    [InlineData(":root { --p: #fff } @media (prefers-color-scheme: dark) { :root { --p: #000 } } .a { color: #333; "
        + "background: var(--p) }", 1)]
    [InlineData(".a:disabled { color: #ccc; background: #fff }", 0)]
    [InlineData(".a { color: #ccc; background: url(a.png) } /* .b { color: #ccc; background: #fff } */", 0)]
    [InlineData("@media print { .a { color: #ccc; background: #fff } }", 0)]
    [InlineData(".a { color: #ccc }", 0)]
    public void Contrast_is_measured_where_a_sheet_puts_colours_on_each_other(string css, int faults) =>
        Check("<link rel=\"stylesheet\" href=\"{{ asset \"site.css\" }}\">", ("themes/default/assets/site.css", css),
            ("themes/default/assets/a.png", "x")).Diagnostics.Count(d => d.Code == "SG751").ShouldBe(faults);

    [Fact]
    public void A_style_sheet_is_read_with_the_places_of_its_values()
    {
        const string Css =
            "/* a{b} */ .a:not(.b) , .c { color : red ; background: url(\"a;b}.png\") no-repeat !important "
            + "}\n@media print { @supports (x: y) { d { e: f } } }";
        var rules = StyleSheet.Rules(Css);
        rules.Select(r => r.Selector).ShouldBe([".a:not(.b) , .c", "d"]);
        rules[0].Find("color")!.Value.ShouldBe("red");
        Css[rules[0].Find("color")!.Offset..].ShouldStartWith("red");
        rules[0].Find("background")!.Value.ShouldBe("url(\"a;b}.png\") no-repeat");
        rules[1].Media.ShouldBe("@media print @supports (x: y)");
        StyleSheet.Addresses(Css).ShouldHaveSingleItem().Address.ShouldBe("a;b}.png");
    }

    private CheckReport Check(string html, params (string Path, string Text)[] files)
    {
        var site = new SiteFixture()
            .With("themes/default/layouts/page.sbnhtml", Layout.Replace("HERE", html, StringComparison.Ordinal))
            .With("input/assets/a.mp4", "x");
        foreach (var (path, text) in files)
            site.With(path, text);
        return CheckCommand.Run(site.OnDisk(_place));
    }
}
