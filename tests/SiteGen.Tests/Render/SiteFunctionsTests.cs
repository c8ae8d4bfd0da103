// The functions that templates have beside Scriban's own.
using SiteGen.Render;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Render;

public sealed class SiteFunctionsTests
{
    [Theory]
    [InlineData("https://www.example.org/a/b", "example.org/a/b")]
    [InlineData("https://example.org/", "example.org")]
    [InlineData("http://WWW.Example.org", "Example.org")]
    [InlineData("example.org", "example.org")]
    [InlineData("https://www.example.org/?q=1", "example.org/?q=1")]
    public void An_address_is_shown_as_people_type_it(string url, string shown) =>
        SiteFunctions.HostPath(url).ShouldBe(shown);

    [Theory]
    [InlineData("{{ text.fill 'Step {0} of {1}' 3 6 }}", "Step 3 of 6")]
    [InlineData("{{ text.fill '{0} & {1}' '<b>' (html.raw '<i>x</i>') }}", "&lt;b&gt; &amp; <i>x</i>")]
    [InlineData("{{ text.fill '{0} {1}' '{1}' 'x' }}", "{1} x")]
    [InlineData("{{ text.plural 1 strings.pages }}, {{ text.plural 5 strings.pages }}", "1 page, 5 pages")]
    [InlineData("{{ text.date page.changed }}", "November 22, 2026")]
    [InlineData("{{ text.date '2026-11-22' }}, {{ text.date '2024-06' }}, {{ text.date '2017' }}",
        "November 22, 2026, June 2024, 2017")]
    [InlineData("{{ geo.miles { latitude: 41.5, longitude: -81.7 } { latitude: 39.96, longitude: -83.0 } }}", "126.3")]
    [InlineData("{{ geo.miles { latitude: 64.2, longitude: -152.5 } { latitude: 64.2, longitude: -152.5 } }}", "0")]
    [InlineData("{{ (geo.miles { latitude: 41.5, longitude: null } { latitude: 39.96, longitude: -83.0 }) ?? "
        + "'nobody knows' }}", "nobody knows")]
    [InlineData("{{ text.host 'https://www.example.org/a/' }}", "example.org/a")]
    [InlineData("{{ markdown 'Read *this*.' }}", "Read <em>this</em>.")]
    [InlineData("{{ link 'about.md' }} {{ link '/about.md#who' }}", "/about/ /about/#who")]
    [InlineData("{{ has_link 'about.md' }} {{ has_link 'abuot.md' }}", "true false")]
    [InlineData("{{ asset_text 'icons/print.svg' }}", "<svg></svg>")]
    [InlineData("{{ asset 'icons/print.svg' }}", "/assets/icons/print.6d6ddf6160.svg")]
    public void A_function_gives(string template, string expected) => Page(template).ShouldBe(expected + "\n");

    [Fact]
    public void A_text_without_a_fitting_form_says_which_is_missing() =>
        Fixture("{{ text.plural 5 strings.one_only }}").Build().Report.ShouldContain("the word has no form \"other\"");

    [Fact]
    public void Text_that_is_no_date_is_refused() =>
        Fixture("{{ text.date 'soon' }}").Build().Report.ShouldContain("\"soon\" is no date");

    [Fact]
    public void A_way_to_write_days_that_is_none_is_refused() =>
        Fixture("{{ text.date page.changed }}").With("themes/default/strings/en.yaml", "date_format: Other\n").Build()
        .Report.ShouldContain("\"Other\" is no way to write a day");

    private static string Page(string template) => Fixture(template).BuildCleanly().Main();

    private static SiteFixture Fixture(string template) => new SiteFixture()
        .With("input/page.schema.json", """
            {
              "type": "object",
              "properties": { "title": { "type": "string" }, "changed": { "type": "string", "format": "date" } }
            }
            """)
        .WithPage("index.md", "", front: "changed: 2026-11-22")
        .WithPage("about.md", "## Who\n", front: "layout: page\nchanged: 2026-11-22")
        .With("themes/default/strings/en.yaml",
            "pages: { one: \"{0} page\", other: \"{0} pages\" }\none_only: { one: \"{0} page\" }\n")
        .With("themes/default/assets/icons/print.svg", "<svg></svg>\n")
        .WithMain(template);
}
