// The comparison itself has to be able to fail.
namespace SiteGen.Tests.Support;

public sealed class GoldenTests : IDisposable
{
    private readonly TempFolder _place = new TempFolder().With("a.html", "<p>one</p>\n<p>two</p>\n");

    [Fact]
    public void The_first_differing_line_is_shown_with_visible_blanks() =>
        Golden.Difference("<p>one</p>\n<p> two</p>\n", "<p>one</p>\n<p>\ttwo</p>\r\n")
            .ShouldBe("differs in line 2:\n  expected: <p>·two</p>\n  found:    <p>→two</p>␍");

    [Fact]
    public void The_same_text_does_not_differ() => Golden.Difference("a\nb", "a\nb").ShouldBeNull();

    [Fact]
    public void A_text_that_ends_early_differs() =>
        Golden.Difference("a\nb", "a").ShouldBe("differs in line 2:\n  expected: b\n  found:    (the text ends)");

    [Fact]
    public void An_expected_file_that_nobody_compared_fails()
    {
        var golden = new Golden(_place.Path, update: false, continuousIntegration: false);
        Should.Throw<Exception>(golden.Finish)
            .Message.ShouldContain("a.html is expected, but the site does not make it");
    }

    [Fact]
    public void A_file_that_was_not_expected_fails()
    {
        var golden = new Golden(_place.Path, update: false, continuousIntegration: false);
        golden.Compare("a.html", "<p>one</p>\n<p>two</p>\n");
        golden.Compare("b.html", "new");
        Should.Throw<Exception>(golden.Finish).Message.ShouldContain("there is no expected file b.html");
    }

    [Fact]
    public void Updating_rewrites_what_differs_and_removes_what_is_no_longer_made()
    {
        var golden = new Golden(_place.Path, update: true, continuousIntegration: false);
        golden.Compare("b.html", "new");
        golden.Finish();
        TestFolders.Files(_place.Path).ShouldBe(["b.html"]);
        File.ReadAllText(_place["b.html"]).ShouldBe("new");
    }

    [Fact]
    public void Updating_is_refused_in_continuous_integration()
    {
        var golden = new Golden(_place.Path, update: true, continuousIntegration: true);
        Should.Throw<InvalidOperationException>(() => golden.Compare("a.html", "new"));
        File.ReadAllText(_place["a.html"]).ShouldStartWith("<p>one");
    }

    public void Dispose() => _place.Dispose();
}
