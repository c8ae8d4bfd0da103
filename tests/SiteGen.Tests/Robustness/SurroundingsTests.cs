// What a machine may do to a command: no room, no ear, no data, odd names. Exit code 1 with a hint, the last good site
// as it was.
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;
using SiteGen.Write;

namespace SiteGen.Tests.Robustness;

public sealed class SurroundingsTests : IDisposable
{
    private const string Invariant = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 ";
    private readonly TempFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_result_that_nobody_can_hear_is_exit_code_1()
    {
        string[] lines =
        [
            "sitegen build > /dev/full", "sitegen build >&-", "sitegen build --format json >&- 2>&-",
                "sitegen check > /dev/full",
            "sitegen render nowhere.sbn 2> /dev/full", "sitegen chekc 2> /dev/full", "sitegen --help > /dev/full",
        ];
        var before = LastGoodSite();
        foreach (var line in lines)
            SitegenProgram.Shell(_place.Path, line).Code.ShouldBe(1, line);
        _place.Snapshot("output").ShouldBe(before);
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    [Fact]
    public void A_site_that_cannot_be_written_leaves_the_last_good_one_and_nothing_else()
    {
        string[] lines =
        [
            "ulimit -f 60; trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; sitegen build",
            "sitegen build --output /sys/sitegen", "sitegen build --output /proc/sitegen",
        ];
        var before = LastGoodSite();
        _place.With("input/large.md", $"---\ntitle: Large\n---\n{new string('x', 200_000)}\n");
        foreach (var line in lines)
        {
            var (code, output, errors) = SitegenProgram.Shell(_place.Path, line);
            errors.ShouldContain(" error SG803: the site cannot be written: ");
            errors.ShouldContain("  hint: ");
            output.ShouldContain("Nothing was written");
            code.ShouldBe(1, line);
        }
        _place.Snapshot("output").ShouldBe(before);
        Beside().ShouldBe(["input", "output", "themes"]);
    }

    [Fact]
    public void A_whole_disk_is_no_output_folder()
    {
        var options = new SiteFixture().OnDisk(_place) with { OutputFolder = Path.GetPathRoot(_place.Path)! };
        OutputTurn.Recover(options);
        var bag = new DiagnosticBag();
        using var turn = new OutputTurn(options);
        turn.Begin(bag).ShouldBeFalse();
        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SG804");
    }

    [Fact]
    public void Names_of_files_give_a_terminal_no_commands()
    {
        new SiteFixture().OnDisk(_place);
        _place.With("input/a\u001b[2J\nb.md", "---\ntitle: A\n---\n").With("input/\u202edm.bak", "x")
            .With("input/data/\u0007.csv", "id\n1\n");
        var (code, output, errors) = SitegenProgram.Run(_place.Path, "build");
        code.ShouldBe(1);
        (output + errors).Where(c => (char.IsControl(c) && c != '\n') || c == '\u202e').ShouldBeEmpty();
        errors.Split('\n').Where(l => l.Contains(" error ", StringComparison.Ordinal))
            .ShouldAllBe(l => l.StartsWith("input/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_machine_without_data_on_languages_makes_the_same_bytes()
    {
        new SiteFixture()
            .With("input/data/rows.schema.json", """
                {
                  "type": "object",
                  "x-key": "id",
                  "properties": { "id": { "type": "string" }, "name": { "type": "string" } }
                }
                """)
            .With("input/data/rows.csv",
                "id,name\n1,Hospital\n2,Hôpital\n3,Zürich\n4,Éclair\n5,eclair\n6,A (x)\n7,a-b\n8,ab\n9,Łódź\n")
            .WithMain("{{ edition.languages[0].name }} {{ build.date | text.date }} {{ for row in data.rows | "
                + "array.sort 'name' }}{{ row.name }}, {{ end }}{{ page.content }}")
            .WithPage("a.md", "## Über Ärzte – İstanbul ﬁ\n\nSatz.\n", "Ä")
            .OnDisk(_place);
        SitegenProgram.Run(_place.Path, "build").Code.ShouldBe(0);
        SitegenProgram.Shell(_place.Path, Invariant + "sitegen build --output other").Code.ShouldBe(0);
        _place.Snapshot("other").ShouldBe(_place.Snapshot("output"));
        File.ReadAllText(_place["output/index.html"])
            .ShouldContain("A (x), a-b, ab, eclair, Éclair, Hôpital, Hospital, Łódź, Zürich, ");
    }

    [Theory]
    [InlineData("input/a.md", "---\ntitle: A\n---\n## Cafe\u0301\n")]
    [InlineData("input/site.yaml", "title: A small site\nlanguages: [en, ar]\n")]
    public void What_would_come_out_otherwise_there_is_refused(string path, string text)
    {
        new SiteFixture().With("themes/default/strings/ar.yaml", "print: P\nsources: S\n").With(path, text)
            .OnDisk(_place);
        var (code, _, errors) = SitegenProgram.Shell(_place.Path, Invariant + "sitegen build");
        errors.ShouldContain($"{path}:");
        errors.ShouldContain(" error SG813: ");
        code.ShouldBe(1);
        SitegenProgram.Run(_place.Path, "build").Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("mkfifo pipe.yaml && sitegen render a.sbn --data pipe.yaml", "no plain file")]
    [InlineData("sitegen render /dev/zero", "no plain file")]
    [InlineData("sitegen render .", "this is a folder")]
    [InlineData("printf 'x: a\\377b\\n' > bad.yaml && sitegen render a.sbn --data bad.yaml", "not UTF-8")]
    [InlineData("mkdir t && ln -s ../secret.sbn t/link.sbn && printf '{{ include \"link\" }}' > t/b.sbn && sitegen "
        + "render t/b.sbn", "unknown template \"link\"")]
    [InlineData("mkdir t s && cp secret.sbn s/x.sbn && ln -s ../s t/in && printf '{{ include \"in/x\" }}' > t/b.sbn "
        + "&& sitegen render t/b.sbn", "unknown template \"in/x\"")]
    [InlineData("printf '{{ include \"../secret\" }}' > input/b.sbn && sitegen render input/b.sbn",
        "unknown template \"../secret\"")]
    public void Rendering_reads_plain_files_of_its_own_folder_only(string line, string found)
    {
        _place.With("a.sbn", "{{ x }}").With("secret.sbn", "the secret").With("input/x", "");
        var (code, output, errors) = SitegenProgram.Shell(_place.Path, line);
        errors.ShouldContain(found);
        errors.ShouldNotContain("did you mean \"link\"");
        output.ShouldNotContain("secret");
        code.ShouldBe(1);
    }

    private IReadOnlyDictionary<string, string> LastGoodSite()
    {
        new SiteFixture().OnDisk(_place);
        SitegenProgram.Run(_place.Path, "build").Code.ShouldBe(0);
        return _place.Snapshot("output");
    }

    private IEnumerable<string> Beside() =>
        Directory.EnumerateFileSystemEntries(_place.Path).Select(p => Path.GetFileName(p)!)
            .Order(StringComparer.Ordinal);
}
