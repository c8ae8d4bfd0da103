// Holds the colours that a brand gives against what can be seen by everybody, wherever they were written.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse.Brands;

/// <summary>A colour as a brand has written it.</summary>
/// <param name="Key">What messages call it.</param>
/// <param name="Node">Null when it is left out.</param>
internal sealed record WrittenColour(string Key, ScalarNode? Node);

internal static class WrittenColours
{
    /// <summary>The colours that settings give, in the recipe's order.</summary>
    public static ImmutableArray<WrittenColour> Written(this PaletteRecipe recipe, MapNode settings) =>
        [.. recipe.From.Select(f => new WrittenColour(f.Name, SettingTree.Find(settings, f.Setting) as ScalarNode))];
}

internal sealed class ColourCheck(PaletteRecipe recipe, DiagnosticBag bag)
{
    /// <summary>The palette of the colours as they were written; null when one of them is wrong or the main one is not
    /// there.</summary>
    /// <param name="written">In the order of the recipe's own.</param>
    public Palette? Run(ImmutableArray<WrittenColour> written)
    {
        var read = written.Select(w => ColourForm.Read(w.Key, w.Node, bag)).ToList();
        if (read[0] is not { } main || written.Where((w, i) => w.Node is not null && read[i] is null).Any())
            return null;
        var (nodes, given) = (new Dictionary<string, ScalarNode?>(), ImmutableDictionary<string, Colour>.Empty);
        foreach (var (from, i) in recipe.From.Select((f, i) => (f, i)))
        {
            var (colour, node) = (read[i], written[i].Node);
            if (i > 0 && colour is { } second && Distance(main, second) < 0.05)
            {
                bag.Add(BrandErrors.ColoursAlike(node!.Span, main.ToString(), second.ToString(),
                    (Palette.StandIn(from, main) ?? second).ToString()));
                (colour, node) = (null, null);
            }
            nodes[from.Name] = node;
            given = given.Add(from.Name, colour ?? Palette.StandIn(from, main) ?? main);
        }
        var palette = new Palette(recipe, given);
        CheckPairs(palette, nodes, recipe.From.Zip(written).ToDictionary(p => p.First.Name, p => p.Second.Key));
        return palette;
    }

    private void CheckPairs(Palette palette, Dictionary<string, ScalarNode?> nodes, Dictionary<string, string> keys)
    {
        var main = nodes[recipe.From[0].Name]!;
        // What is wrong with a second colour that was found by the program comes from the first.
        var isMainGood = palette.Pairs.All(p => p.Passes || p.From != recipe.From[0].Name);
        foreach (var pair in palette.Pairs.Where(p => !p.Passes || p.NeedsCare))
        {
            if (nodes[pair.From] is null && !isMainGood)
                continue;
            var better = Nearest(palette, pair, pair.Limit);
            var best = pair.Rule.IsText ? Nearest(palette, pair, pair.Aim) : null;
            var span = (nodes[pair.From] ?? main).Span;
            bag.Add(pair.Passes
                ? BrandErrors.ContrastCare(span, pair, best)
                : BrandErrors.LowContrast(span, keys[pair.From], pair, better, best));
        }
    }

    private static Colour? Nearest(Palette palette, PalettePair pair, double contrast) =>
        Shades.Nearest(palette.Given[pair.From], c => palette.With(pair.From, c).Again(pair).Contrast >= contrast);

    private static double Distance(Colour one, Colour other)
    {
        var (a, b) = (one.Oklch, other.Oklch);
        var (x, y) = ((a.Chroma * Math.Cos(a.Hue)) - (b.Chroma * Math.Cos(b.Hue)),
            (a.Chroma * Math.Sin(a.Hue)) - (b.Chroma * Math.Sin(b.Hue)));
        return Math.Sqrt(Math.Pow(a.Lightness - b.Lightness, 2) + (x * x) + (y * y));
    }
}
