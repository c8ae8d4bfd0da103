// What a theme says about the colours of brands: which settings they come from, what is made of them, what has to be
// told apart.
using System.Collections.Immutable;

namespace SiteGen.Model;

/// <param name="Sheet">The style sheet that the properties are put behind.</param>
/// <param name="From">The colours that a brand gives; the first is its main colour.</param>
internal sealed record PaletteRecipe(
    string Sheet,
    ImmutableArray<GivenColour> From,
    ImmutableArray<PaletteProperty> Properties,
    ImmutableArray<PairRule> Pairs)
{
    public PaletteProperty Property(string name) => Properties.First(p => p.Name == name);
}

/// <summary>A colour that a brand gives.</summary>
/// <param name="Setting">Where it stands in theme.yaml.</param>
/// <param name="BesideWarm">What it is where it is left out and the main colour is warm.</param>
/// <param name="BesideCool">The same beside a cool one.</param>
internal sealed record GivenColour(string Name, string Setting, Colour? BesideWarm, Colour? BesideCool);

/// <summary>A custom property of the style sheet.</summary>
/// <param name="IsFixed">True for those that the style sheet says itself, for every brand.</param>
internal sealed record PaletteProperty(string Name, ColourRecipe Day, ColourRecipe Night, bool IsFixed);

/// <summary>How a colour is made.</summary>
internal abstract record ColourRecipe
{
    /// <summary>Always this one.</summary>
    internal sealed record Fixed(Colour Colour) : ColourRecipe;

    /// <summary>A given colour, changed in OKLCH, and then moved until it can be read on what it meets.</summary>
    internal sealed record Mixed(string From) : ColourRecipe
    {
        public double? Lightness { get; init; }

        public double? LightnessAtMost { get; init; }

        public double? ChromaAtMost { get; init; }

        public double? Contrast { get; init; }

        public ImmutableArray<string> On { get; init; } = [];
    }
}

/// <summary>What has to be told apart.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Fronts">Properties; the most visible one counts.</param>
/// <param name="Grounds">Properties that it stands on, each with what messages call it; where one is enough, the best
/// of several.</param>
/// <param name="IsOneEnough">True when it has to be seen on one of the grounds.</param>
/// <param name="From">The given colour that has to change when it fails.</param>
internal sealed record PairRule(
    string Name,
    bool IsText,
    ImmutableArray<string> Fronts,
    ImmutableArray<(string Property, string Name)> Grounds,
    bool IsOneEnough,
    string From);
