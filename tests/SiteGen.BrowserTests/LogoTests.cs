// Logos as groups really have them, in the header of the guide: none makes it taller, wider or untidy.
using System.Text;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using SiteGen.Diagnostics;
using SiteGen.Parse.Drawings;

namespace SiteGen.BrowserTests;

public sealed class LogoTests(BrowserFixture browser)
{
    private static readonly (string What, string Size)[] Logos =
    [
        ("wide, in millimetres", "viewBox='0 0 120 30' width='120mm' height='30mm'"),
        ("wide, without a viewBox", "width='120mm' height='30mm'"),
        ("huge, without a viewBox", "width='40000' height='10000'"),
        ("as wide as the page", "viewBox='0 0 120 30' width='100%' height='100%'"),
        ("endlessly wide", "viewBox='0 0 9000 10'"),
        ("endlessly tall", "viewBox='0 0 10 9000' width='10' height='9000'"),
        ("stretched", "viewBox='0 0 48 48' width='4000' height='48' preserveAspectRatio='none'"),
    ];

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_size_of_a_logo_makes_the_header_higher_or_the_page_wider(int width)
    {
        var window = await browser.Open(width);
        await window.GotoAsync(browser.Guide.Server.Root + "/");
        var height = await Height(window);
        List<string> faults = [];
        foreach (var (what, size) in Logos)
        {
            await Put(window, size);
            var (now, box) = (await Height(window), await window.Locator(".logo > svg").BoundingBoxAsync());
            if (now - height > 1)
                faults.Add($"{what}: the header is {now} px high, not {height}");
            if (box is not { Height: > 30 and < 40, Width: <= 193 })
                faults.Add($"{what}: the logo is {box?.Width} by {box?.Height} px");
            faults.AddRange((await window.Faults("sideways")).Concat(await window.Faults("overlaps"))
                .Select(f => $"{what}: {f}"));
        }
        faults.ShouldBeNone();
        await window.Context.CloseAsync();
    }

    private static Task<float> Height(IPage window) =>
        window.EvaluateAsync<float>("document.querySelector('.site-header').offsetHeight");

    private static async Task Put(IPage window, string size)
    {
        var bag = new DiagnosticBag();
        var svg = $"<svg xmlns='http://www.w3.org/2000/svg' {size}><rect width='100%' height='100%' "
            + $"fill='#fff'/></svg>";
        var logo = DrawingReader.Read(new SourceText("logo.svg", Encoding.UTF8.GetBytes(svg)), bag)!.ToLogo();
        await window.EvaluateAsync("logo => document.querySelector('.logo').innerHTML = logo", logo);
    }
}
