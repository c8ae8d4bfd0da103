// The program as people and machines run it: exit codes, streams, formats and what it says to a slip of the keyboard.
using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using SiteGen.Commands;
using SiteGen.Tests.Support;

namespace SiteGen.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _place = new();

    public CommandLineTests() => new SiteFixture().OnDisk(_place);

    [Fact]
    public void A_good_site_is_written_and_the_program_says_where()
    {
        var (code, output, errors) = Run();
        errors.ShouldBe("");
        code.ShouldBe(0);
        output.ShouldContain("1 page in 1 edition, no findings");
        output.ShouldContain("The site is in output/");
        output.ShouldContain("Open output/index.html in a browser.");
        File.Exists(_place["output/index.html"]).ShouldBeTrue();
    }

    [Fact]
    public void A_fault_is_printed_to_the_error_stream_with_exit_code_1()
    {
        Break();
        var (code, output, errors) = Run("build");
        code.ShouldBe(1);
        errors.ShouldBe(
            "input/index.md:4:1: error SG601: the link \"nowhere.md\" leads to no page\n  [x](nowhere.md)\n  "
            + "^^^^^^^^^^^^^^^\n  hint: write the path of a Markdown file, from this one or from the root: "
            + "/find/centers.md\n");
        output.ShouldContain("1 error, 0 warnings. Nothing was written; the last good site is as it was.");
    }

    [Theory]
    [InlineData("chekc", "hint: did you mean \"check\"?")]
    [InlineData("--ouput", "hint: did you mean \"--output\"?")]
    [InlineData("--frobnicate", "hint: known are --all-themes, --format,")]
    public void A_wrong_command_line_has_exit_code_2_and_names_the_nearest(string argument, string hint)
    {
        var (code, _, errors) = Run(argument);
        code.ShouldBe(2);
        errors.ShouldContain(hint);
        Directory.Exists(_place["output"]).ShouldBeFalse();
    }

    [Fact]
    public void Json_for_tools_holds_every_finding()
    {
        Break();
        var (code, output, _) = Run("build", "--format", "json");
        code.ShouldBe(1);
        var report = JsonDocument.Parse(output).RootElement;
        report.GetProperty("errors").GetInt32().ShouldBe(1);
        var finding = report.GetProperty("diagnostics")[0];
        finding.GetProperty("code").GetString().ShouldBe("SG601");
        finding.GetProperty("file").GetString().ShouldBe("input/index.md");
        finding.GetProperty("line").GetInt32().ShouldBe(4);
        finding.GetProperty("column").GetInt32().ShouldBe(1);
        finding.GetProperty("length").GetInt32().ShouldBe(15);
        finding.GetProperty("hint").GetString().ShouldStartWith("write the path");
    }

    [Fact]
    public void Annotations_for_a_pull_request_name_file_line_and_column()
    {
        Break();
        var (code, _, errors) = Run("build", "--format", "github");
        code.ShouldBe(1);
        errors.ShouldStartWith(
            "::error file=input/index.md,line=4,col=1,title=SG601::the link \"nowhere.md\" leads to no page%0Ahint: ");
        errors.Trim().ShouldNotContain('\n');
    }

    [Fact]
    public void Pages_are_listed_with_address_title_layout_and_source()
    {
        var (code, output, _) = Run("pages");
        code.ShouldBe(0);
        output.ShouldBe("/  Home  [page]  input/index.md\n");
    }

    [Fact]
    public void The_version_is_that_of_the_build()
    {
        var (code, output, _) = Run("--version");
        code.ShouldBe(0);
        var version = typeof(Pipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
        output.Trim().ShouldBe(version.InformationalVersion);
        output.ShouldMatch(@"^\d+\.\d+\.\d+");
    }

    [Fact]
    public void A_shell_can_ask_for_completions()
    {
        var (code, output, _) = Run("[suggest:1]", "n");
        code.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldContain("new");
    }

    [Fact]
    public void A_fault_of_the_program_has_exit_code_3_and_says_so()
    {
        var errors = new StringWriter();
        CommandLine.Guarded(() => throw new InvalidOperationException("a bug"), errors).ShouldBe(3);
        errors.ToString().ShouldStartWith("sitegen: this is a fault of SiteGen, not of your site.");
    }

    [Fact]
    public void Every_command_has_help_with_an_example()
    {
        static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
        foreach (var command in All(CommandLine.Create(new CommonOptions())))
        {
            command.Description.ShouldNotBeNull();
            command.Description.ShouldContain("Example", Case.Sensitive, command.Name);
            command.Description.ShouldContain("  sitegen ", Case.Sensitive, command.Name);
            command.Options.Concat<Symbol>(command.Arguments).ShouldAllBe(s => !string.IsNullOrEmpty(s.Description));
        }
    }

    [Fact]
    public void Verbose_shows_how_long_each_page_took()
    {
        var (_, output, _) = Run("build", "--verbose");
        output.ShouldMatch(@"Pages, the slowest first:\n +\d+\.\d\d ms  /\n");
    }

    [Fact]
    public void One_template_is_rendered_to_the_output()
    {
        _place.With("step.sbnhtml", "Step {{ number }} of {{ of }}\n").With("step.yaml", "number: 3\nof: 6\n");
        var (code, output, errors) = Run("render", "step.sbnhtml", "--data", "step.yaml");
        errors.ShouldBe("");
        code.ShouldBe(0);
        output.ShouldBe("Step 3 of 6\n");
    }

    [Fact]
    public void A_misspelt_template_or_include_is_answered_with_the_nearest_file()
    {
        _place.With("step.sbnhtml", "{{ include 'haeder' }}").With("header.sbnhtml", "");
        var (code, output, errors) = Run("render", "stpe.sbnhtml");
        (code, output).ShouldBe((1, ""));
        errors.ShouldContain("did you mean \"step.sbnhtml\"?");
        Run("render", "step.sbnhtml").Errors.ShouldContain("did you mean \"header\"?");
    }

    public void Dispose() => _place.Dispose();

    private void Break() => _place.With("input/index.md", "---\ntitle: Home\n---\n[x](nowhere.md)\n");

    private (int Code, string Output, string Errors) Run(params string[] arguments) =>
        SitegenProgram.Run(_place.Path, arguments);
}
