// The program as people and machines run it: exit codes, streams, formats and what it says to a slip of the keyboard.
using System.Diagnostics;
using System.Text.Json;
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
        var (code, output, errors) = Run("check");
        code.ShouldBe(1);
        errors.ShouldBe("input/index.md:4:1: error SG601: the link \"nowhere.md\" leads to no page\n  [x](nowhere.md)\n  ^^^^^^^^^^^^^^^\n  hint: write the path of a Markdown file, from this one or from the root: /find/centers.md\n");
        output.ShouldContain("1 error, 0 warnings. Nothing was written; the last good site is as it was.");
    }

    [Theory]
    [InlineData("chekc", "Did you mean check?")]
    [InlineData("--ouput", "Did you mean --output?")]
    [InlineData("--frobnicate", "Run sitegen --help to see what there is.")]
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
        var (code, output, _) = Run("check", "--format", "json");
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
        var (code, _, errors) = Run("check", "--format", "github");
        code.ShouldBe(1);
        errors.ShouldStartWith("::error file=input/index.md,line=4,col=1,title=SG601::the link \"nowhere.md\" leads to no page%0Ahint: ");
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
    public void Help_teaches_by_example()
    {
        var (code, output, _) = Run("build", "--help");
        code.ShouldBe(0);
        output.ShouldContain("sitegen build --theme default --output public");
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

    public void Dispose() => _place.Dispose();

    private void Break() => _place.With("input/index.md", "---\ntitle: Home\n---\n[x](nowhere.md)\n");

    private (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = _place.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "sitegen.dll") },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), errors.Result.ReplaceLineEndings("\n"));
    }
}
