// From two colours the whole palette of a brand, by day and by night, and every pair of it that has to be told apart.
using System.Collections.Immutable;

namespace SiteGen.Model;

/// <summary>A custom property of the style sheet with its colour by day and by night. Paper is black on white in every
/// brand.</summary>
/// <param name="IsFixed">True for the colours of safety, which are those of the style sheet in every brand.</param>
internal sealed record PaletteToken(string Name, Colour Light, Colour Dark, bool IsFixed = false);

/// <summary>Two colours that meet on the screen.</summary>
/// <param name="Limit">The contrast below which the pair is refused.</param>
/// <param name="Aim">The contrast that is aimed at.</param>
internal sealed record PalettePair(string Name, Colour Front, Colour Back, bool ByNight, double Limit, double Aim)
{
    public double Contrast => Colour.Contrast(Front, Back);

    public bool Passes => Contrast >= Limit;

    public bool NeedsCare => Passes && Contrast < Aim;
}

internal sealed class Palette
{
    public const double TextLimit = 4.5;
    public const double TextAim = 7;
    public const double ControlLimit = 3;

    private Palette(Colour main, Colour accent, ImmutableArray<PaletteToken> tokens)
    {
        (Main, Accent, Tokens) = (main, accent, tokens);
        Pairs = [.. PairsOf(byNight: false), .. PairsOf(byNight: true)];
    }

    public Colour Main { get; }

    public Colour Accent { get; }

    public ImmutableArray<PaletteToken> Tokens { get; }

    public ImmutableArray<PalettePair> Pairs { get; }

    public static Palette Of(Colour main, Colour accent)
    {
        var (_, mainChroma, hue) = main.Oklch;
        var (_, accentChroma, warm) = accent.Oklch;
        Colour Tinted(double lightness, double chroma, double of) =>
            Colour.FromOklch(lightness, Math.Min(chroma, Math.Max(mainChroma, 0.004)), of);

        var (page, nightPage) = (Rgb("#fffefb"), Tinted(0.205, 0.012, hue));
        var (sand, nightSand) =
            (Colour.FromOklch(0.965, Math.Min(0.012, accentChroma), warm), Tinted(0.26, 0.014, hue));
        var (tint, nightTint) = (Tinted(0.955, 0.022, hue), Tinted(0.295, 0.035, hue));
        var (ink, nightInk) = (Tinted(0.24, 0.015, hue), Colour.FromOklch(0.945, Math.Min(0.01, accentChroma), warm));
        var nightMain = Shades.Readable(Colour.FromOklch(Math.Min(main.Oklch.Lightness, 0.36), mainChroma, hue),
            TextAim, Colour.White);
        return new Palette(main, accent,
        [
            new("brand", main, nightMain),
            new("on-brand", Colour.White, Colour.White),
            new("accent", accent, Shades.Readable(accent, ControlLimit, nightPage)),
            new("ink", ink, nightInk),
            new("soft", Shades.Readable(Tinted(0.4, 0.02, hue), TextAim, page, sand, tint),
                Shades.Readable(Colour.FromOklch(0.84, Math.Min(0.014, accentChroma), warm), TextAim, nightPage,
                nightSand, nightTint)),
            new("link", Shades.Readable(Colour.FromOklch(Math.Min(main.Oklch.Lightness, 0.4), mainChroma, hue), TextAim,
                page, sand, tint), Shades.Readable(Tinted(0.86, 0.075, hue), TextAim, nightPage, nightSand, nightTint)),
            new("page", page, nightPage),
            new("sand", sand, nightSand),
            new("tint", tint, nightTint),
            new("line", Colour.FromOklch(0.86, Math.Min(0.02, accentChroma), warm), Tinted(0.385, 0.014, hue)),
            new("edge", Shades.Readable(Tinted(0.55, 0.012, hue), TextLimit, page, sand, tint),
                Shades.Readable(Tinted(0.71, 0.012, hue), TextLimit, nightPage, nightSand, nightTint)),
            new("urgent", Rgb("#8a1020"), Rgb("#ffc1ba"), IsFixed: true),
            new("urgent-tint", Rgb("#fdeeec"), Rgb("#351417"), IsFixed: true),
            new("good", Rgb("#14532d"), Rgb("#b5e6c4"), IsFixed: true),
        ]);
    }

    /// <summary>An accent for a brand that names only one colour: warm beside a cool one, cool beside a warm
    /// one.</summary>
    public static Colour AccentFor(Colour main)
    {
        var degrees = main.Oklch.Hue * 180 / Math.PI;
        return Colour.FromOklch(0.8, 0.13, (degrees is > -20 and < 120 ? 220 : 80) * Math.PI / 180);
    }

    /// <summary>The best contrast of the two rings of the focus mark with a ground; one of the two always has to be
    /// seen.</summary>
    private static readonly (Colour Dark, Colour Light) Ring = (Rgb("#101010"), Rgb("#ffd94a"));

    private IEnumerable<PalettePair> PairsOf(bool byNight)
    {
        Colour At(string name) => Tokens.First(t => t.Name == name) is var token && byNight ? token.Dark : token.Light;
        PalettePair Text(string name, string front, string back) =>
            new(name, At(front), At(back), byNight, TextLimit, TextAim);
        PalettePair Control(string name, Colour front, Colour back) =>
            new(name, front, back, byNight, ControlLimit, ControlLimit);

        yield return Text("white text on the main colour", "on-brand", "brand");
        foreach (var (front, what) in new[] { ("ink", "text"), ("soft", "small text"), ("link", "links") })
        {
            foreach (var (back, where) in new[] { ("page", "the page"), ("sand", "boxes"), ("tint", "tinted boxes") })
                yield return Text($"{what} on {where}", front, back);
        }
        yield return Text("urgent text on its box", "urgent", "urgent-tint");
        yield return Text("urgent text on the page", "urgent", "page");
        foreach (var (back, where) in new[] { ("page", "the page"), ("sand", "boxes"), ("tint", "tinted boxes") })
            yield return Control($"edges of fields on {where}", At("edge"), At(back));
        yield return Control("marks that say \"do\" on the page", At("good"), At("page"));
        foreach (var (back, where) in new[] { ("page", "the page"), ("sand", "boxes"), ("tint", "tinted boxes"),
            ("brand", "the main colour"), ("urgent-tint", "the urgent box") })
            yield return Control($"focus mark on {where}", Seen(Ring.Dark, Ring.Light, At(back)), At(back));
        yield return Line(byNight, At("accent"), At("brand"), At("page"));
    }

    /// <summary>The accent draws lines: they have to be seen on the main colour or on the page, whichever they stand
    /// out from more.</summary>
    private static PalettePair Line(bool byNight, Colour accent, Colour brand, Colour page) =>
        Colour.Contrast(accent, brand) >= Colour.Contrast(accent, page)
            ? new("lines of the accent colour on the main colour", accent, brand, byNight, ControlLimit, ControlLimit)
            : new("lines of the accent colour on the page", accent, page, byNight, ControlLimit, ControlLimit);

    private static Colour Seen(Colour one, Colour other, Colour ground) =>
        Colour.Contrast(one, ground) >= Colour.Contrast(other, ground) ? one : other;

    private static Colour Rgb(string text) => Colour.Parse(text)!.Value;
}
