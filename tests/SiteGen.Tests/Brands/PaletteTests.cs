// Whatever two colours a brand has, every text and edge computed from them can be read (BRD-02).
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Brands;
using SiteGen.Parse.Markdown;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Brands;

public sealed class PaletteTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#0b4a52", "#0b4a52", 1.0)]
    public void Contrast_is_that_of_the_guidelines(string one, string other, double expected) =>
        Colour.Contrast(Parsed(one), Parsed(other)).ShouldBe(expected, 0.001);

    [Theory]
    [InlineData("base")]
    [InlineData("guide")]
    public void BRD_02_Every_pair_but_those_of_the_brands_own_two_colours_passes_for_any_colours(string theme)
    {
        for (var hue = 0; hue < 360; hue += 15)
        {
            foreach (var (lightness, chroma) in new[] { (0.1, 0.02), (0.3, 0.1), (0.45, 0.2), (0.55, 0.3), (0.2, 0) })
            {
                var main = Colour.FromOklch(lightness, chroma, hue * Math.PI / 180);
                var failing = Of(theme, main).Pairs.Where(p => !p.Passes && !IsOwn(p));
                failing.ShouldBeEmpty($"from {main}");
            }
        }
    }

    [Theory]
    [InlineData("#f2c14e")]
    [InlineData("#00ff00")]
    [InlineData("#ff8a80")]
    [InlineData("#ffffff")]
    public void BRD_02_The_shade_that_a_refusal_names_passes_and_is_of_the_same_hue(string pale)
    {
        var colour = Parsed(pale);
        Colour.Contrast(Colour.White, colour).ShouldBeLessThan(Palette.TextLimit);

        var shade = Shades.Nearest(colour, c => Colour.Contrast(Colour.White, c) >= Palette.TextLimit)!.Value;

        Colour.Contrast(Colour.White, shade).ShouldBeInRange(Palette.TextLimit, Palette.TextLimit + 0.2);
        if (colour.Oklch.Chroma > 0.05)
            Math.Abs(Math.IEEERemainder(shade.Oklch.Hue - colour.Oklch.Hue, 2 * Math.PI)).ShouldBeLessThan(0.12);
    }

    [Fact]
    public void A_colour_survives_the_way_to_OKLCH_and_back()
    {
        foreach (var text in new[] { "#0b4a52", "#f0b13c", "#123456", "#808080", "#ff0000", "#0000ff" })
        {
            var (lightness, chroma, hue) = Parsed(text).Oklch;
            Colour.FromOklch(lightness, chroma, hue).ToString().ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("base")]
    [InlineData("guide")]
    public void The_colours_that_no_brand_changes_are_those_of_the_style_sheet(string theme)
    {
        var sheet = Sheet(theme);
        var written = Regex.Matches(sheet, "--([a-z-]+): (#[0-9a-f]{6});")
            .ToLookup(m => m.Groups[1].Value, m => m.Groups[2].Value);

        foreach (var (property, day, night) in Of(theme, Parsed("#0b4a52")).Properties.Where(p => p.Property.IsFixed))
            written[property.Name].ShouldBe(new[] { day.ToString(), night.ToString() }.Distinct(), property.Name);
    }

    [Theory]
    [InlineData("base")]
    [InlineData("guide")]
    public void Every_property_of_the_palette_is_one_of_the_style_sheet(string theme)
    {
        var sheet = Sheet(theme);
        Recipe(theme).Properties.Where(p => !sheet.Contains($"--{p.Name}:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Sheet(string theme) =>
        File.ReadAllText(Path.Combine(TestFolders.Repository, "themes", theme, "assets", "css/tokens.css"));

    private static PaletteRecipe Recipe(string theme)
    {
        var path = Path.Combine(TestFolders.Repository, "themes", theme, PaletteReader.FileName);
        var bag = new DiagnosticBag();
        var recipe = PaletteReader.Read(new SourceText(path, File.ReadAllText(path)), new MarkdownReader(), bag);
        bag.Sorted().ShouldBeEmpty();
        return recipe!;
    }

    private static Palette Of(string theme, Colour main)
    {
        var recipe = Recipe(theme);
        var accent = Palette.StandIn(recipe.From[1], main)!.Value;
        return new Palette(
            recipe,
            ImmutableDictionary<string, Colour>.Empty.Add(recipe.From[0].Name, main).Add(recipe.From[1].Name, accent));
    }

    /// <summary>What the brand itself is told about: its main colour below white, its second one on the page.</summary>
    private static bool IsOwn(PalettePair pair) =>
        !pair.ByNight && (pair.Rule.Fronts is ["on-bar"] or ["on-mark"] || pair.From == "accent");

    private static Colour Parsed(string text) => Colour.Parse(text)!.Value;
}
