// Finished pages wait in a file without a name: what was put in comes out, and nothing stays behind.
using System.Text;
using SiteGen.Model;
using SiteGen.Tests.Support;
using SiteGen.Write;

namespace SiteGen.Tests.Write;

public sealed class PageSpoolTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    [InlineData(1_000_000)]
    public void Pages_come_out_as_they_went_in_from_memory_and_from_the_file(long mostInMemory)
    {
        using var folder = new TempFolder();
        using var spool = new PageSpool(Into(folder), mostInMemory);
        var pages = Enumerable.Range(0, 500).Select(i => Encoding.UTF8.GetBytes($"page {i} " + new string('x', i % 90)))
            .ToArray();
        var kept = new FileContent[pages.Length];
        Parallel.For(0, pages.Length, i => kept[i] = spool.Keep(pages[i]));
        foreach (var (content, page) in kept.Zip(pages).Reverse())
        {
            content.Length.ShouldBe(page.Length);
            Encoding.UTF8.GetString(content.Bytes.Span).ShouldBe(Encoding.UTF8.GetString(page));
        }
    }

    [Fact]
    public void The_file_has_no_name_and_is_gone_in_the_end()
    {
        using var folder = new TempFolder();
        using (var spool = new PageSpool(Into(folder), mostInMemory: 0))
        {
            spool.Keep("a page"u8.ToArray()).Length.ShouldBe(6);
            if (!OperatingSystem.IsWindows())
                Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
        }
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_site_of_usual_size_needs_no_file_and_a_page_that_no_disk_takes_stays_in_memory()
    {
        using var folder = new TempFolder();
        byte[] page = [1, 2, 3];
        using var usual = new PageSpool(Into(folder));
        usual.Keep(page).Bytes.ShouldBe(page.AsMemory());
        using var nowhere = new PageSpool(Into(folder) with { OutputFolder = "/proc/output" }, mostInMemory: 0);
        nowhere.Keep(page).Bytes.ToArray().ShouldBe(page);
    }

    private static BuildOptions Into(TempFolder folder) =>
        new() { InputFolder = folder["input"], ThemesFolder = folder["themes"], OutputFolder = folder["output"] };
}
