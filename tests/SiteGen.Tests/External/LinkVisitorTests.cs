// How other sites are asked: against one on this machine, since the tests need no network.
using SiteGen.Check.Inspection;
using SiteGen.Diagnostics;
using SiteGen.External;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.External;

public sealed class LinkVisitorTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly OtherSite _other = new();
    private readonly TempFolder _place = new();
    private readonly List<string> _leftAlone = [];

    public void Dispose()
    {
        _other.Dispose();
        _place.Dispose();
    }

    [Fact]
    public async Task A_page_that_answers_is_asked_once_with_HEAD()
    {
        (await Visit(Today, "good")).ShouldBeEmpty();
        _other.Asked.ShouldBe(["HEAD /good"]);
    }

    [Fact]
    public async Task A_site_that_does_not_know_HEAD_is_asked_with_GET()
    {
        (await Visit(Today, "no-head")).ShouldBeEmpty();
        _other.Asked.ShouldBe(["HEAD /no-head", "GET /no-head"]);
    }

    [Fact]
    public async Task A_site_in_trouble_is_asked_again_after_a_while()
    {
        (await Visit(Today, "busy")).ShouldBeEmpty();
        _other.Asked.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_site_that_asks_for_more_patience_than_there_is_is_left_alone_at_once()
    {
        (await Visit(Today, "later").WaitAsync(TimeSpan.FromSeconds(30))).ShouldHaveSingleItem();
        _other.Asked.ShouldBe(["HEAD /later", "GET /later"]);
    }

    [Fact]
    public async Task One_host_is_asked_one_question_at_a_time()
    {
        await Visit(Today, "1", "2", "3", "4", "5", "6");
        _other.MostAtOnce.ShouldBe(1);
        _other.Asked.Count.ShouldBe(6);
    }

    [Fact]
    public async Task What_has_moved_for_good_names_where_to_and_what_has_moved_for_now_does_not()
    {
        var finding = (await Visit(Today, "moved", "for-now")).ShouldHaveSingleItem();
        finding.Code.ShouldBe("SG762");
        finding.Hint.ShouldBe($"write {_other["good"]}");
    }

    [Fact]
    public async Task An_address_that_leads_in_a_circle_is_no_answer() =>
        (await Visit(Today, "circle")).ShouldHaveSingleItem().Message.ShouldContain("it leads in a circle");

    [Fact]
    public async Task A_host_that_is_not_there_is_no_answer()
    {
        string address;
        using (var closed = new OtherSite())
            address = closed["good"];
        (await Visit([address], Today)).ShouldHaveSingleItem().Code.ShouldBe("SG761");
    }

    [Fact]
    public async Task A_good_answer_is_kept_for_a_week_and_a_bad_one_is_asked_again_with_its_first_day()
    {
        await Visit(Today, "good", "gone");
        var first = _other.Asked.Count;
        var later = await Visit(Today.AddDays(6), "good", "gone");
        _other.Asked.Skip(first).ShouldBe(["HEAD /gone", "GET /gone"]);
        later.ShouldHaveSingleItem().Message.ShouldEndWith("first seen on 2026-11-22");
        await Visit(Today.AddDays(7), "good");
        _other.Asked.Last().ShouldBe("HEAD /good");
    }

    [Fact]
    public async Task A_memory_that_cannot_be_read_is_made_anew()
    {
        _place.With("links.json", "{ broken");
        (await Visit(Today, "good")).ShouldBeEmpty();
        File.ReadAllText(_place["links.json"]).ShouldContain("\"Checked\": \"2026-11-22\"");
    }

    [Fact]
    public async Task A_site_that_hangs_on_HEAD_is_asked_with_GET()
    {
        (await Visit(Today, "hangs-on-head")).ShouldBeEmpty();
        _other.Asked.ShouldBe(["HEAD /hangs-on-head", "GET /hangs-on-head"]);
    }

    [Fact]
    public async Task A_site_that_sets_a_cookie_and_sends_back_gets_it() =>
        (await Visit(Today, "cookie")).ShouldBeEmpty();

    [Fact]
    public async Task What_would_be_the_same_again_is_asked_once()
    {
        await Visit(Today, "circle", "no-web-address");
        _other.Asked.Count(a => a.EndsWith("/no-web-address", StringComparison.Ordinal)).ShouldBe(1);
        _other.Asked.Count(a => a.EndsWith("/circle", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Theory]
    [InlineData("401", "leave_alone")]
    [InlineData("403", "leave_alone")]
    [InlineData("999", "leave_alone")]
    [InlineData("gone", "find where the page has gone to")]
    public async Task A_hint_fits_what_the_site_says(string path, string hint) =>
        (await Visit(Today, path)).ShouldHaveSingleItem().Hint!.ShouldContain(hint);

    [Fact]
    public async Task A_host_that_is_left_alone_is_not_asked()
    {
        _leftAlone.Add("127.0.0.1");
        (await Visit(Today, "gone")).ShouldBeEmpty();
        _other.Asked.ShouldBeEmpty();
    }

    private Task<IReadOnlyList<Diagnostic>> Visit(DateOnly day, params string[] paths) =>
        Visit(paths.Select(p => _other[p]), day);

    private async Task<IReadOnlyList<Diagnostic>> Visit(IEnumerable<string> addresses, DateOnly day)
    {
        var bag = new DiagnosticBag();
        var span = new SourceText("input/a.md", "x").SpanAt(0);
        var pace = new RequestPace(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(1), Tries: 3, Hosts: 4);
        using var visitor = new LinkVisitor(LinkMemory.Open(_place["links.json"]), pace, day, _leftAlone);
        await visitor.Visit([.. addresses.Select(a => new ForeignLink(a, span, 1))], bag);
        return bag.Sorted();
    }
}
