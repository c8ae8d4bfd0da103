// What a kill leaves, what lies beside the output, and builds on one folder at a time.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Tests.Support;
using SiteGen.Write;

namespace SiteGen.Tests.Write;

public sealed class RecoveryTests : IDisposable
{
    private readonly TempFolder _place = new TempFolder().With("input/site.yaml", "")
        .With("themes/default/theme.yaml", "");
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_build_that_was_killed_while_it_laid_out_the_site_leaves_the_last_good_one()
    {
        Write("output", ("index.html", "one"));
        Mark(".output.sitegen").With(".output.sitegen/new/index.html", "half")
            .With(".output.sitegen/new/broken.html", "half");
        Write("output", ("index.html", "two"));
        Read("output/index.html").ShouldBe("two");
        TestFolders.Files(_place["output"]).ShouldBe([".sitegen", "index.html"]);
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    [Fact]
    public void A_half_laid_out_site_goes_though_nothing_has_changed()
    {
        Write("output", ("index.html", "one"));
        Mark(".output.sitegen").With(".output.sitegen/new/index.html", "half");
        Write("output", ("index.html", "one"))!.Changed.ShouldBeFalse();
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    [Theory]
    [InlineData("output", "")]
    [InlineData("output/two", "output")]
    public void Any_command_gets_a_site_back_that_was_killed_between_its_two_renames(string site, string parent)
    {
        Write(site, ("index.html", "one"));
        var work = Path.Combine(parent, $".{Path.GetFileName(site)}.sitegen");
        Mark(work);
        Directory.Move(_place[site], _place[$"{work}/old"]);
        OutputTurn.Recover(Options("output"));
        Read($"{site}/index.html").ShouldBe("one");
        Path.Exists(_place[work]).ShouldBeFalse();
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    [Fact]
    public void A_build_that_was_killed_before_it_removed_the_old_site_leaves_the_new_one()
    {
        Write("output", ("index.html", "two"));
        Mark(".output.sitegen").With(".output.sitegen/old/index.html", "one");
        Write("output", ("index.html", "two"))!.Changed.ShouldBeFalse();
        Read("output/index.html").ShouldBe("two");
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    [Theory]
    [InlineData(".output.old/letter.txt")]
    [InlineData(".output.new/letter.txt")]
    [InlineData(".output.lock")]
    [InlineData("output.old/letter.txt")]
    public void What_lies_beside_the_output_is_never_touched(string path)
    {
        Write("output", ("index.html", "one"));
        _place.With(path, "Dear friends");
        Write("output", ("index.html", "two")).ShouldNotBeNull();
        Read(path).ShouldBe("Dear friends");
    }

    [Theory]
    [InlineData(".output.sitegen/letter.txt")]
    [InlineData(".output.sitegen/new/letter.txt")]
    [InlineData(".output.sitegen")]
    public void A_folder_of_somebody_else_under_our_name_is_refused_and_stays(string path)
    {
        Write("output", ("index.html", "one"));
        _place.With(path, "Dear friends");
        var before = _place.Snapshot();
        Write("output", ("index.html", "two")).ShouldBeNull();
        Codes().ShouldBe(["SG805"]);
        OutputTurn.Recover(Options("output"));
        _place.Snapshot().ShouldBe(before);
    }

    [Theory]
    [InlineData("output", "output/two")]
    [InlineData("output/two", "output")]
    [InlineData("output", "output/a/b")]
    public void A_build_holds_off_those_on_folders_around_and_within_its_own(string held, string other)
    {
        using (OutputLock.Take(new OutputPlace(_place[held]), TimeSpan.Zero).ShouldNotBeNull())
            OutputLock.Take(new OutputPlace(_place[other]), TimeSpan.Zero).ShouldBeNull();
        using var after = OutputLock.Take(new OutputPlace(_place[other]), TimeSpan.Zero).ShouldNotBeNull();
    }

    [Fact]
    public void Builds_that_take_turns_never_hold_the_folder_together()
    {
        var inside = 0;
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 12 }, i =>
        {
            var place = new OutputPlace(_place[i % 3 == 0 ? "output/two" : "output"]);
            using var taken = OutputLock.Take(place, TimeSpan.FromMinutes(1)).ShouldNotBeNull();
            Interlocked.Increment(ref inside).ShouldBe(1);
            Thread.Yield();
            Interlocked.Decrement(ref inside);
        });
    }

    [Fact]
    public void A_site_of_one_theme_does_not_take_the_place_of_several()
    {
        Write("output/one", ("index.html", "one"));
        Write("output/two", ("index.html", "two"));
        Write("output", ("index.html", "three")).ShouldBeNull();
        _bag.Sorted().ShouldHaveSingleItem().Message.ShouldContain("the site of a theme from a build of several");
        Read("output/two/index.html").ShouldBe("two");
    }

    [Theory]
    [InlineData("link/inside")]
    [InlineData("deep/link/inside")]
    public void An_output_that_a_link_on_its_way_leads_into_the_sources_is_refused(string output)
    {
        Directory.CreateDirectory(_place["deep"]);
        Directory.CreateSymbolicLink(_place["link"], _place["input"]);
        Directory.CreateSymbolicLink(_place["deep/link"], _place["link"]);
        Write(output, ("index.html", "one")).ShouldBeNull();
        Codes().ShouldBe(["SG804"]);
    }

    [Fact]
    public void A_path_that_cannot_be_is_said_at_once()
    {
        Write(new string('x', 300), ("index.html", "one")).ShouldBeNull();
        Codes().ShouldBe(["SG803"]);
    }

    [Fact]
    public void A_fault_while_the_site_is_laid_out_leaves_the_last_good_one_and_nothing_else()
    {
        Write("output", ("index.html", "one"));
        Write("output", ("index.html", "two"), ($"{new string('y', 300)}/index.html", "three")).ShouldBeNull();
        Codes().ShouldBe(["SG803"]);
        Read("output/index.html").ShouldBe("one");
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    public void Dispose() => _place.Dispose();

    private TempFolder Mark(string work) => _place.With($"{work}/.sitegen", "");

    private BuildOptions Options(string output) => new()
    {
        InputFolder = _place["input"],
        ThemesFolder = _place["themes"],
        OutputFolder = _place[output],
        WorkingFolder = _place.Path,
        Patience = TimeSpan.FromSeconds(20),
    };

    private WriteResult? Write(string output, params (string Path, string Text)[] files)
    {
        using var turn = new OutputTurn(Options(output));
        return WriteStage.Run([.. files.Select(f => new OutputFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))],
            Options(output), turn, _bag);
    }

    private string Read(string path) => File.ReadAllText(_place[path]);

    private ImmutableArray<string> Codes() => [.. _bag.Sorted().Select(d => d.Code)];

    private IEnumerable<string> Beside() =>
        Directory.EnumerateFileSystemEntries(_place.Path).Select(p => Path.GetFileName(p)!)
            .Order(StringComparer.Ordinal);
}
