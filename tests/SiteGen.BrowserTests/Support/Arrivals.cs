// Waits until a window has arrived at an address. Playwright's own wait can miss the load event that comes with it.
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

internal static class Arrivals
{
    /// <param name="ending">How the address ends.</param>
    public static Task Arrives(this IPage window, string ending) =>
        Assertions.Expect(window).ToHaveURLAsync(new Regex(Regex.Escape(ending) + "$"));

    public static Task Leaves(this IPage window, string part) =>
        Assertions.Expect(window).Not.ToHaveURLAsync(new Regex(Regex.Escape(part)));
}
