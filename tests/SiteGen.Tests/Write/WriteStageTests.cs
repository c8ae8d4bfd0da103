// The site takes the place of the last one as a whole, or not at all.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Tests.Support;
using SiteGen.Write;

namespace SiteGen.Tests.Write;

public sealed class WriteStageTests : IDisposable
{
    private readonly TempFolder _place = new TempFolder().With("input/site.yaml", "")
        .With("themes/default/theme.yaml", "");
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void The_first_build_makes_the_folder_and_leaves_nothing_beside_it()
    {
        Write(("index.html", "one"), ("a/b/index.html", "two"))!.Changed.ShouldBeTrue();
        Read("index.html").ShouldBe("one");
        Read("a/b/index.html").ShouldBe("two");
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        Write(("index.html", "one"));
        File.SetLastWriteTimeUtc(_place["output/index.html"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Write(("index.html", "one"))!.Changed.ShouldBeFalse();
        File.GetLastWriteTimeUtc(_place["output/index.html"]).Year.ShouldBe(2020);
    }

    [Fact]
    public void A_file_that_was_changed_by_hand_is_made_again()
    {
        Write(("index.html", "one"));
        _place.With("output/index.html", "two");
        File.SetLastWriteTimeUtc(_place["output/index.html"], DateTime.UtcNow.AddMinutes(1));
        Write(("index.html", "one"))!.Changed.ShouldBeTrue();
        Read("index.html").ShouldBe("one");
    }

    [Fact]
    public void A_page_that_is_gone_is_taken_out()
    {
        Write(("index.html", "one"), ("old/index.html", "old"));
        Write(("index.html", "one"));
        Directory.Exists(_place["output/old"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("output/letter.txt")]
    [InlineData("output/sub/letter.txt")]
    [InlineData("output/.hidden")]
    public void A_folder_with_a_foreign_file_is_refused_and_stays_as_it_is(string path)
    {
        Write(("index.html", "one"));
        _place.With(path, "Dear friends");
        var before = _place.Snapshot();
        Write(("index.html", "two")).ShouldBeNull();
        Codes().ShouldBe(["SG801"]);
        _place.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_folder_that_was_never_ours_is_refused()
    {
        _place.With("output/index.html", "not ours");
        Write(("index.html", "one")).ShouldBeNull();
        Codes().ShouldBe(["SG801"]);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        _place.With("elsewhere/letter.txt", "Dear friends");
        Write(("index.html", "one"));
        Directory.CreateSymbolicLink(_place["output/link"], _place["elsewhere"]);
        Write(("index.html", "two")).ShouldBeNull();
        File.ReadAllText(_place["elsewhere/letter.txt"]).ShouldBe("Dear friends");
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/site")]
    [InlineData("themes")]
    [InlineData(".")]
    [InlineData("/")]
    public void An_output_folder_that_is_mixed_with_the_sources_is_refused(string output)
    {
        var before = _place.Snapshot();
        Write(output, TimeSpan.Zero, ("index.html", "one")).ShouldBeNull();
        Codes().ShouldBe(["SG804"]);
        _place.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_folder_whose_name_begins_like_a_source_is_no_source() =>
        Write("input-site", TimeSpan.Zero, ("index.html", "one")).ShouldNotBeNull();

    [Theory]
    [InlineData("../evil.html")]
    [InlineData("a/../../evil.html")]
    [InlineData("/tmp/evil.html")]
    public void A_file_that_would_land_outside_the_output_is_refused(string path)
    {
        Write((path, "evil")).ShouldBeNull();
        Codes().ShouldBe(["SG803"]);
        TestFolders.Files(_place.Path).ShouldBe(["input/site.yaml", "themes/default/theme.yaml"]);
    }

    [Fact]
    public void A_second_build_at_the_same_time_says_so()
    {
        using var other = OutputLock.Take(new OutputPlace(_place["output"]), TimeSpan.Zero);
        Write(("index.html", "one")).ShouldBeNull();
        Codes().ShouldBe(["SG802"]);
        Directory.Exists(_place["output"]).ShouldBeFalse();
    }

    [Fact]
    public void A_link_in_the_place_of_the_output_folder_stays_and_the_site_lands_behind_it()
    {
        Directory.CreateDirectory(_place["elsewhere"]);
        Directory.CreateSymbolicLink(_place["output"], _place["elsewhere"]);
        Write(("index.html", "one"))!.Changed.ShouldBeTrue();
        new DirectoryInfo(_place["output"]).LinkTarget.ShouldBe(_place["elsewhere"]);
        File.ReadAllText(_place["elsewhere/index.html"]).ShouldBe("one");
    }

    [Fact]
    public void A_link_to_the_sources_in_the_place_of_the_output_folder_is_refused()
    {
        Directory.CreateSymbolicLink(_place["output"], _place["input"]);
        Write(("index.html", "one")).ShouldBeNull();
        Codes().ShouldBe(["SG804"]);
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first_when_it_may()
    {
        var other = OutputLock.Take(new OutputPlace(_place["output"]), TimeSpan.Zero)!;
        var waiting = Task.Run(() => Write("output", TimeSpan.FromSeconds(20), ("index.html", "one")));
        await Task.Delay(200);
        waiting.IsCompleted.ShouldBeFalse();
        other.Dispose();
        (await waiting).ShouldNotBeNull();
        Codes().ShouldBeEmpty();
    }

    [Fact]
    public void Builds_that_run_at_once_leave_one_whole_site()
    {
        Parallel.For(0, 8, i =>
            Write("output", TimeSpan.FromSeconds(30), ("index.html", $"site {i}"), ("a.html", $"site {i}"),
            ("b/c.html", $"site {i}")).ShouldNotBeNull());
        Codes().ShouldBeEmpty();
        Read("a.html").ShouldBe(Read("index.html"));
        Read("b/c.html").ShouldBe(Read("index.html"));
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    public void Dispose() => _place.Dispose();

    private WriteResult? Write(params (string Path, string Text)[] files) => Write("output", TimeSpan.Zero, files);

    private WriteResult? Write(string output, TimeSpan patience, params (string Path, string Text)[] files)
    {
        var options = new BuildOptions
        {
            InputFolder = _place["input"],
            ThemesFolder = _place["themes"],
            OutputFolder = Path.Combine(_place.Path, output),
            WorkingFolder = _place.Path,
            Patience = patience
        };
        using var turn = new OutputTurn(options);
        return WriteStage.Run([.. files.Select(f => new OutputFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))], options,
            turn, _bag);
    }

    private string Read(string path) => File.ReadAllText(_place[$"output/{path}"]);

    private ImmutableArray<string> Codes() => [.. _bag.Sorted().Select(d => d.Code)];

    private IEnumerable<string> Beside() =>
        Directory.EnumerateFileSystemEntries(_place.Path).Select(p => Path.GetFileName(p)!)
        .Order(StringComparer.Ordinal);
}
