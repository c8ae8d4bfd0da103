// From content path to address to file.
using SiteGen.Addresses;

namespace SiteGen.Tests.Plan;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("/", "index.md", "/", "index.html")]
    [InlineData("/", "start.md", "/start/", "start/index.html")]
    [InlineData("/", "prepare/index.md", "/prepare/", "prepare/index.html")]
    [InlineData("/", "prepare/records.md", "/prepare/records/", "prepare/records/index.html")]
    [InlineData("/", "404.md", "/404.html", "404.html")]
    [InlineData("/", "prepare/404.md", "/prepare/404/", "prepare/404/index.html")]
    [InlineData("/", "my-index.md", "/my-index/", "my-index/index.html")]
    [InlineData("/", "v1.2.md", "/v1.2/", "v1.2/index.html")]
    [InlineData("/es/", "index.md", "/es/", "es/index.html")]
    [InlineData("/es/", "prepare/records.md", "/es/prepare/records/", "es/prepare/records/index.html")]
    [InlineData("/es/", "404.md", "/es/404.html", "es/404.html")]
    public void A_content_path_gives_an_address_and_a_file(string root, string path, string url, string file)
    {
        PageAddress.Of(root, path).ShouldBe(url);
        PageAddress.OutputPath(url).ShouldBe(file);
    }

    [Theory]
    [InlineData("/centers/{id}/", "/centers/<id>/")]
    [InlineData("{name} in {place}", "<name> in <place>")]
    [InlineData("no fields", "no fields")]
    [InlineData("open {id", "open {id")]
    [InlineData("", "")]
    public void Braces_of_a_pattern_are_filled(string pattern, string filled) =>
        Braces.Fill(pattern, field => $"<{field}>").ShouldBe(filled);

    [Theory]
    [InlineData("/", true)]
    [InlineData("/a-1/b_2/c.html", true)]
    [InlineData("/words/#core-biopsy", true)]
    [InlineData("/A/", false)]
    [InlineData("/a b/", false)]
    [InlineData("/café/", false)]
    [InlineData("/a?b/", false)]
    [InlineData("/../up/", false)]
    [InlineData("/a/./b/", false)]
    [InlineData("/a//b/", false)]
    [InlineData("//example.org/", false)]
    [InlineData("a/", false)]
    [InlineData("", false)]
    public void An_address_has_only_plain_letters_and_never_leaves_the_site(string url, bool good) =>
        PageAddress.IsGood(url).ShouldBe(good);

    [Fact]
    public void The_addresses_above_an_address_begin_at_the_root()
    {
        PageAddress.Ancestors("/a/b/").ShouldBe(["/", "/a/"]);
        PageAddress.Ancestors("/").ShouldBeEmpty();
        PageAddress.Ancestors("/404.html").ShouldBe(["/"]);
    }
}
