// Files that a theme makes by templates of its own, and QR codes.
using SiteGen.Render;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Render;

public sealed class ThemeFilesTests
{
    [Fact]
    public void A_template_in_files_becomes_a_file_at_the_root_and_is_not_escaped() =>
        new SiteFixture()
            .With("themes/default/files/site.webmanifest.sbn",
            "{\"name\": \"<{{ site.title }}> & co\", \"url\": \"{{ page.url }}\"}")
            .BuildCleanly()["site.webmanifest"].ShouldBe("{\"name\": \"<A small site> & co\", \"url\": \"/\"}");

    [Fact]
    public void A_fault_in_such_a_template_has_its_place() =>
        new SiteFixture().With("themes/default/files/robots.txt.sbn", "{{ site.titel }}").Build()
            .Report.ShouldContain("themes/default/files/robots.txt.sbn:1:9");

    [Fact]
    public void A_qr_code_is_one_path_with_a_quiet_zone_of_four_modules()
    {
        var svg = QrCode.Svg("https://example.org/prepare/records/");
        svg.ShouldStartWith("<svg class=\"qr\" viewBox=\"0 0 37 37\"");
        svg.ShouldContain("<path d=\"M4 4h7v1H4z");
        svg.ShouldContain("aria-hidden=\"true\"");
    }
}
