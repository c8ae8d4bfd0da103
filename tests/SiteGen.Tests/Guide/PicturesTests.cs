// The drawings that explain: each says in words what it shows, shows what its list says, and weighs little.
using System.IO.Compression;
using AngleSharp.Dom;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Guide;

[Collection(GuideTests.Name)]
public sealed class PicturesTests(GuidePages guide)
{
    private const int Heaviest = 6 * 1024;

    private static readonly string Folder =
        Path.Combine(TestFolders.Repository, "themes", "guide", "assets", "pictures");

    public static TheoryData<string, string> Pictures => new()
    {
        { "slides", "/prepare/records/" },
        { "tumor-board", "/find/centers/" },
        { "one-opinion", "/how-long/" },
        { "needle", "/before-a-biopsy/" },
        { "two-opinions", "/compare/" },
        { "ladder", "/pay/appeal-letter/" },
        { "where-to-look", "/find/" },
        { "take-along", "/prepare/" },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_drawing_stands_on_its_page_with_a_title_words_for_it_and_the_numbers_of_its_list(
        string name, string url)
    {
        var figure = guide[url].QuerySelector(".body .picture").ShouldNotBeNull();
        var drawn = figure.QuerySelector("[role=img]").ShouldNotBeNull();
        var numbers = drawn.QuerySelectorAll("svg text").Select(text => text.TextContent);

        figure.QuerySelector("figcaption")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        drawn.GetAttribute("aria-label")!.Length.ShouldBeInRange(40, 300, name);
        numbers.ShouldBe(Enumerable.Range(1, figure.QuerySelectorAll("ol > li").Length).Select(n => $"{n}"));
        drawn.QuerySelectorAll("svg *").ShouldAllBe(e => IsShapeOrNumber(e));
        Compressed(figure.OuterHtml).ShouldBeLessThan(Heaviest);
    }

    [Fact]
    public void No_drawing_lies_about_that_no_page_shows() =>
        Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file))
            .ShouldBe(Pictures.Select(picture => (string)picture[0]), ignoreOrder: true);

    [Fact]
    public void A_drawing_has_no_colours_of_its_own_so_that_night_paper_and_brands_need_no_second_one() =>
        Directory.GetFiles(Folder).Select(File.ReadAllText)
            .ShouldAllBe(svg => !svg.Contains('#') && !svg.Contains("rgb"));

    /// <summary>Words in a drawing would neither follow the reader's language nor the size of text.</summary>
    private static bool IsShapeOrNumber(IElement element) =>
        element.LocalName != "text" || element.TextContent.All(char.IsAsciiDigit);

    private static int Compressed(string html)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(html));
        return (int)buffer.Length;
    }
}
