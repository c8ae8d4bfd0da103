// Colours as style sheets write them.
using SiteGen.Check.Inspection;
using SiteGen.Model;

namespace SiteGen.Tests.Check;

public sealed class StyleColourTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["--ink"] = "#123",
        ["--circle"] = "var(--circle)",
    };

    [Theory]
    [InlineData("#123", 0x11, 0x22, 0x33)]
    [InlineData("#1a2B3c", 0x1a, 0x2b, 0x3c)]
    [InlineData("rgb(1, 2, 3)", 1, 2, 3)]
    [InlineData("RGB(1 2 300)", 1, 2, 255)]
    [InlineData(" White ", 255, 255, 255)]
    [InlineData("var(--ink)", 0x11, 0x22, 0x33)]
    [InlineData("var(--none, #456)", 0x44, 0x55, 0x66)]
    public void A_colour_is_read_part_by_part(string value, byte red, byte green, byte blue) =>
        StyleColour.Of(value, Variables).ShouldBe(new Colour(red, green, blue));

    [Theory]
    [InlineData("var(--circle)")]
    [InlineData("var(--none)")]
    [InlineData("currentcolor")]
    [InlineData("#12")]
    public void What_cannot_be_read_off_is_no_colour(string value) => StyleColour.Of(value, Variables).ShouldBeNull();
}
