// Makes the colours of a recipe for one time of day, each when it is asked for.
namespace SiteGen.Model;

internal sealed class PaletteMix(PaletteRecipe recipe, IReadOnlyDictionary<string, Colour> given, bool byNight)
{
    private readonly Dictionary<string, Colour> _made = new(StringComparer.Ordinal);

    public Colour Of(string property)
    {
        lock (_made)
        {
            if (_made.TryGetValue(property, out var made))
                return made;
            var rule = recipe.Property(property);
            return _made[property] = Make(byNight ? rule.Night : rule.Day);
        }
    }

    public IEnumerable<PalettePair> Pairs(PairRule rule)
    {
        var pairs = rule.Grounds.Select(ground => Pair(rule, ground.Name, Of(ground.Property)));
        return rule.IsOneEnough ? [pairs.MaxBy(p => p.Contrast)!] : pairs;
    }

    private PalettePair Pair(PairRule rule, string ground, Colour back)
    {
        var front = rule.Fronts.Select(Of).MaxBy(c => Colour.Contrast(c, back));
        return new PalettePair(rule, ground, front, back, byNight);
    }

    private Colour Make(ColourRecipe recipe) => recipe switch
    {
        ColourRecipe.Fixed plain => plain.Colour,
        ColourRecipe.Mixed mixed => Mix(mixed, given[mixed.From]),
        _ => throw new InvalidOperationException(recipe.ToString()),
    };

    private Colour Mix(ColourRecipe.Mixed recipe, Colour from)
    {
        var changed = recipe is { Lightness: null, LightnessAtMost: null, ChromaAtMost: null }
            ? from
            : Changed(recipe, from);
        return recipe.Contrast is { } contrast
            ? Shades.Readable(changed, contrast, [.. recipe.On.Select(Of)])
            : changed;
    }

    private static Colour Changed(ColourRecipe.Mixed recipe, Colour from)
    {
        var (lightness, chroma, hue) = from.Oklch;
        return Colour.FromOklch(
            Math.Min(recipe.Lightness ?? lightness, recipe.LightnessAtMost ?? 1),
            Math.Min(chroma, recipe.ChromaAtMost ?? double.MaxValue),
            hue);
    }
}
