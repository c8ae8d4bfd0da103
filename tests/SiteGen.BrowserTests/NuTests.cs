// Every page as the checker of the HTML standard's own people reads it.
using SiteGen.BrowserTests.Support;
using Xunit.Abstractions;

namespace SiteGen.BrowserTests;

public sealed class NuTests(BrowserFixture browser, ITestOutputHelper output)
{
    [Fact]
    public async Task The_nu_html_checker_finds_no_error_on_any_page()
    {
        foreach (var site in new[] { browser.Guide, browser.Components })
            (await NuChecker.Errors(site.Folder, output.WriteLine) ?? []).Select(m => m.ToString()).ShouldBeNone();
    }

    [Fact]
    public async Task The_nu_html_checker_is_asked_in_a_way_that_lets_it_find_errors()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-nu-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "a.html"),
                "<!doctype html><html lang=\"en\"><title>A</title><input type=\"checkbox\" "
                    + "autocomplete=\"off\"><p><div></p></html>");
            if (await NuChecker.Errors(folder, output.WriteLine) is { } errors)
                errors.ShouldContain(e =>
                    e.Page == "/a.html" && e.Text.Contains("autocomplete", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
