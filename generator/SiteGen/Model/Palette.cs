// The colours of one brand: what its theme's recipe makes of the colours that it gives, and how well they are told
// apart.
using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>Two colours that meet on the screen.</summary>
internal sealed record PalettePair(PairRule Rule, string Ground, Colour Front, Colour Back, bool ByNight)
{
    public string Name => $"{Rule.Name} on {Ground}";

    /// <summary>The given colour that has to change when they cannot be told apart.</summary>
    public string From => Rule.From;

    /// <summary>The contrast below which the pair is refused.</summary>
    public double Limit => Rule.IsText ? Palette.TextLimit : Palette.ControlLimit;

    /// <summary>The contrast that is aimed at.</summary>
    public double Aim => Rule.IsText ? Palette.TextAim : Palette.ControlLimit;

    public double Contrast => Colour.Contrast(Front, Back);

    public bool Passes => Contrast >= Limit;

    public bool NeedsCare => Passes && Contrast < Aim;
}

internal sealed class Palette(PaletteRecipe recipe, ImmutableDictionary<string, Colour> given)
{
    public const double TextLimit = 4.5;
    public const double TextAim = 7;
    public const double ControlLimit = 3;

    private readonly PaletteMix _day = new(recipe, given, byNight: false);
    private readonly PaletteMix _night = new(recipe, given, byNight: true);

    public PaletteRecipe Recipe => recipe;

    /// <summary>The colours that the brand gives, with those that stand in for what it leaves out.</summary>
    public ImmutableDictionary<string, Colour> Given => given;

    public IEnumerable<(PaletteProperty Property, Colour Day, Colour Night)> Properties =>
        recipe.Properties.Select(p => (p, _day.Of(p.Name), _night.Of(p.Name)));

    public IEnumerable<PalettePair> Pairs => PairsBy(night: false).Concat(PairsBy(night: true));

    /// <summary>The same recipe with another colour in the place of a given one.</summary>
    public Palette With(string name, Colour colour) => new(recipe, given.SetItem(name, colour));

    /// <summary>The same pair in this palette.</summary>
    public PalettePair Again(PalettePair pair) =>
        (pair.ByNight ? _night : _day).Pairs(pair.Rule).First(p => pair.Rule.IsOneEnough || p.Ground == pair.Ground);

    private IEnumerable<PalettePair> PairsBy(bool night) =>
        recipe.Pairs.SelectMany(rule => (night ? _night : _day).Pairs(rule));

    /// <summary>A second colour for a brand that names only the main one; null when the recipe has none.</summary>
    public static Colour? StandIn(GivenColour left, Colour main)
    {
        var degrees = main.Oklch.Hue * 180 / Math.PI;
        return degrees is > -20 and < 120 ? left.BesideWarm : left.BesideCool;
    }
}
