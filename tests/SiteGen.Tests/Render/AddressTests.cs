// One place between what stands in a link, the name of a file and what stands in a page.
using SiteGen.Addresses;
using SiteGen.Render;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Render;

public sealed class AddressTests
{
    [Theory]
    [InlineData("plan.pdf#page=2", "plan.", ".pdf#page=2")]
    [InlineData("plan.pdf?v=1#page=2", "plan.", ".pdf?v=1#page=2")]
    [InlineData("plan%20b.pdf", "plan%20b.", ".pdf")]
    [InlineData("/assets/my%2520plan.pdf", "my%2520plan.", ".pdf")]
    [InlineData("/assets/my%20plan.pdf", "my%2520plan.", ".pdf")]
    [InlineData("a%23b.pdf", "a%23b.", ".pdf")]
    [InlineData("list.csv", "list.", ".csv")]
    [InlineData("guide/rows.json", "rows.", ".json")]
    [InlineData("%C3%BCber.txt", "%C3%BCber.", ".txt")]
    public void A_file_is_found_by_its_decoded_name_and_written_encoded(string link, string start, string end)
    {
        var site = new SiteFixture().With("input/plan.pdf", "x").With("input/plan b.pdf", "x")
            .With("input/assets/my%20plan.pdf", "x").With("input/a#b.pdf", "x").With("input/list.csv", "x")
            .With("input/guide/rows.json", "x").With("input/über.txt", "x").WithPage("index.md", $"[x]({link})")
                .Build();
        site.Codes.Except(["SG704"]).ShouldBeEmpty(site.Report);
        var href = site.Main().Split("href=\"")[1].Split('"')[0];
        href.ShouldStartWith("assets/" + start);
        href.ShouldEndWith(end);
        site.Files.Keys.ShouldContain(Uri.UnescapeDataString(Address.Of(href).Path));
    }

    [Theory]
    [InlineData("a.md?from=b", "a/index.html?from=b")]
    [InlineData("a.md?from=b#part", "a/index.html?from=b#part")]
    [InlineData("a.md#top", "a/index.html#top")]
    [InlineData("a.md#%C3%BCberblick", "a/index.html#%C3%BCberblick")]
    [InlineData("#top", "#top")]
    [InlineData("?from=b#top", "?from=b#top")]
    public void A_link_to_a_page_keeps_what_stands_behind_the_path(string link, string href) =>
        new SiteFixture().WithPage("a.md", "## Überblick\n\n## Part").WithPage("index.md", $"[x]({link})")
            .BuildCleanly().Main().ShouldContain($"href=\"{href}\"");

    [Theory]
    [InlineData("//example.org/a", "https://example.org/a")]
    [InlineData("https//example.org/a", "https://example.org/a")]
    [InlineData("http:example.org/a", "http://example.org/a")]
    [InlineData("example.net", "https://example.net")]
    public void An_address_on_the_web_that_lacks_something_is_led_to_the_whole_one(string link, string whole)
    {
        var finding = new SiteFixture().WithPage("index.md", $"[x]({link})").Build().Diagnostics.ShouldHaveSingleItem();
        (finding.Code, finding.Hint).ShouldBe(("SG613", $"write {whole}"));
    }

    [Theory]
    [InlineData("mailto:")]
    [InlineData("TEL:")]
    public void Nobody_can_be_called_without_a_number(string link) =>
        new SiteFixture().WithPage("index.md", $"[x]({link})").Build().Codes.ShouldBe(["SG609"]);

    [Theory]
    [InlineData("https://e.example//evil.example")]
    [InlineData("https://e.example/a?b")]
    [InlineData("e.example")]
    public void A_host_that_pages_could_not_be_addressed_by_is_found_whatever_the_theme_says_of_it(string host)
    {
        var site = new SiteFixture().With("themes/club/theme.yaml", $"extends: default\nname: Club\nhost: {host}\n")
            .ForThemes("club");

        site.Build().Codes.ShouldBe(["SG172"]);
        site.Without("themes/default/theme.schema.json").Build().Codes.ShouldBe(["SG172"]);
    }

    [Fact]
    public void A_query_of_a_template_is_kept() =>
        new SiteFixture().WithPage("a.md", "").WithMain("<a href=\"/a/?x=1\">x</a>").BuildCleanly().Main()
        .ShouldContain("href=\"a/index.html?x=1\"");

    [Fact]
    public void A_line_of_a_template_is_one_finding_with_the_number_of_pages()
    {
        var site = new SiteFixture().WithPage("a.md", "").WithPage("b.md", "").WithMain("<a href=\"/nowhere/\">x</a>")
            .Build();
        site.Diagnostics.ShouldHaveSingleItem().Reach.ShouldBe(3);
    }

    [Theory]
    [InlineData("<img srcset=\"/a/ 1x, /b/ 2x\">", "srcset=\"a/index.html 1x, b/index.html 2x\"")]
    [InlineData("<link imagesrcset='/a/ 640w,/b/ 1280w'>", "imagesrcset='a/index.html 640w,b/index.html 1280w'")]
    [InlineData("<form action=/a/><button formaction=\"/b/\">", "formaction=\"b/index.html\"")]
    [InlineData("<object data=\"/a/\">", "data=\"a/index.html\"")]
    [InlineData("<blockquote cite=\"/a/#x\">", "cite=\"a/index.html#x\"")]
    [InlineData("<a ping=\"/a/ /b/\">", "ping=\"a/index.html b/index.html\"")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"5; url=/a/\">", "content=\"5; url=a/index.html\"")]
    [InlineData("<p style=\"background: url('/a/')\">", "url('a/index.html')")]
    [InlineData("<svg><use xlink:href=\"/a/#x\"/></svg>", "xlink:href=\"a/index.html#x\"")]
    [InlineData("<meta name=\"description\" content=\"/ stands alone\">", "content=\"/ stands alone\"")]
    [InlineData("<img srcset=\"//other.example/a 1x\">", "srcset=\"//other.example/a 1x\"")]
    public void Every_attribute_with_an_address_is_made_relative(string html, string expected) =>
        OutputLinks.Run(html, "/", keepAbsolute: false).Html.ShouldContain(expected);

    [Theory]
    [InlineData("a b/c#d?e%.pdf", "a%20b/c%23d%3Fe%25.pdf")]
    [InlineData("plain-name_1.~x/y", "plain-name_1.~x/y")]
    [InlineData("a+b,c(1)@2x.png", "a+b,c(1)@2x.png")]
    [InlineData("über/日本.png", "%C3%BCber/%E6%97%A5%E6%9C%AC.png")]
    public void A_path_is_encoded_so_that_decoding_gives_it_back(string path, string encoded)
    {
        Address.Encode(path).ShouldBe(encoded);
        Address.Decode(encoded).ShouldBe(path);
    }
}
