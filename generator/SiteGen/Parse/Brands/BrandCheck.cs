// Holds the settings of a theme against what a schema cannot say: numbers, colours, addresses, logos.
using System.Collections.Frozen;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Brands;

internal sealed class BrandCheck(MapNode settings, FrozenDictionary<string, Asset> assets, DiagnosticBag bag)
{
    /// <summary>The form of theme.yaml that this program reads.</summary>
    public const int Format = 1;

    private static readonly string[] TrackingKeys = ["utm_", "gclid", "fbclid", "mc_eid", "_hsenc"];

    private static readonly (string Name, string Colour)[] NamedColours =
    [
        ("black", "#000000"), ("blue", "#0000c8"), ("brown", "#6b3e12"), ("green", "#00682c"), ("grey", "#4d4d4d"), ("gray", "#4d4d4d"), ("maroon", "#800000"), ("navy", "#000080"),
        ("orange", "#f08c00"), ("pink", "#e75480"), ("purple", "#6a1b9a"), ("red", "#b00020"), ("teal", "#006d6d"), ("turquoise", "#30b8b0"), ("white", "#ffffff"), ("yellow", "#f5c518"),
    ];

    /// <summary>Checks everything, and gives back the palette of the brand's colours; null when it has none or they are wrong.</summary>
    public Palette? Run(Colour? defaultMain)
    {
        CheckFormat();
        foreach (var path in new[] { "emergency.number", "crisis.number", "crisis.text_number", "contacts.helpline.phone" })
            CheckPhone(path);
        CheckHost();
        CheckLinks();
        foreach (var key in new[] { "logo", "logo_print" })
        {
            if (Text(key) is { } logo)
                LogoCheck.Run(key, logo.Text, logo.Span, assets.GetValueOrDefault(logo.Text), bag);
        }
        return CheckColours(defaultMain);
    }

    /// <summary>The scalar at a path of keys, null when it is not there or is null.</summary>
    private ScalarNode? Text(string path)
    {
        DataNode? node = settings;
        foreach (var key in path.Split('.'))
            node = (node as MapNode)?.Find(key)?.Value;
        return node as ScalarNode is { IsNull: false } scalar ? scalar : null;
    }

    private void CheckFormat()
    {
        if (Text("format") is { } format && int.TryParse(format.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != Format)
            bag.Add(BrandErrors.OtherFormat(format.Span, number, Format));
    }

    private void CheckPhone(string path)
    {
        if (Text(path) is not { } phone)
            return;
        var digits = phone.Text.Count(char.IsAsciiDigit);
        var known = phone.Text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' or '.' or '/') || (phone.Text[0] == '+' && phone.Text[1..].All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' or '.'));
        if (!known || digits is < 3 or > 15)
            bag.Add(BrandErrors.BadPhone(phone.Span, path, phone.Text));
    }

    private void CheckHost()
    {
        if (Text("host") is not { } host)
            return;
        if (!Uri.TryCreate(host.Text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0 || !uri.Host.Contains('.', StringComparison.Ordinal) || host.Text.Any(char.IsWhiteSpace))
            bag.Add(BrandErrors.BadHost(host.Span, host.Text));
    }

    private void CheckLinks()
    {
        foreach (var url in (settings.Find("footer_links")?.Value as ListNode)?.Items.OfType<MapNode>().Select(l => l.Find("url")?.Value).OfType<ScalarNode>() ?? [])
        {
            if (url.Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                bag.Add(BrandErrors.NotSecure(url.Span, url.Text));
            else if (TrackingKeys.FirstOrDefault(k => url.Text.Contains($"?{k}", StringComparison.OrdinalIgnoreCase) || url.Text.Contains($"&{k}", StringComparison.OrdinalIgnoreCase)) is { } key)
                bag.Add(BrandErrors.Tracking(url.Span, key, url.Text[..url.Text.IndexOf('?', StringComparison.Ordinal)]));
        }
    }

    private Palette? CheckColours(Colour? defaultMain)
    {
        var (mainNode, accentNode) = (Text("colours.main"), Text("colours.accent"));
        var (main, accent) = (ReadColour("main", mainNode), ReadColour("accent", accentNode));
        if ((mainNode is not null && main is null) || (accentNode is not null && accent is null) || (main ?? defaultMain) is not { } chosen)
            return null;
        if (accent is { } second && accentNode is not null && Distance(chosen, second) < 0.05)
        {
            bag.Add(BrandErrors.ColoursAlike(accentNode.Span, chosen.ToString(), second.ToString(), Palette.AccentFor(chosen).ToString()));
            (accent, accentNode) = (null, null);
        }
        var palette = Palette.Of(chosen, accent ?? Palette.AccentFor(chosen));
        if ((mainNode ?? accentNode) is { } node)
            CheckPairs(palette, mainNode ?? node, accentNode ?? node);
        return palette;
    }

    private Colour? ReadColour(string key, ScalarNode? node)
    {
        if (node is null || Colour.Parse(node.Text) is not null)
            return Colour.Parse(node?.Text);
        var digits = node.Text.TrimStart('#');
        var known = Array.Find(NamedColours, n => string.Equals(n.Name, digits, StringComparison.OrdinalIgnoreCase)).Colour ?? Nearest.Of(digits, NamedColours.Select(n => n.Name));
        var better = digits.Length == 3 && digits.All(char.IsAsciiHexDigit) ? "#" + string.Concat(digits.Select(d => $"{d}{d}"))
            : digits.Length == 6 && digits.All(char.IsAsciiHexDigit) ? "#" + digits
            : known is ['#', ..] ? known : Array.Find(NamedColours, n => n.Name == known).Colour;
        bag.Add(BrandErrors.BadColour(node.Span, key, node.Text, better, Array.Find(NamedColours, n => n.Colour == better).Name));
        return null;
    }

    private void CheckPairs(Palette palette, ScalarNode main, ScalarNode accent)
    {
        // What is wrong with a second colour that was found by the program comes from the first.
        var isOwn = accent != main || palette.Pairs.All(p => p.Passes || IsLine(p));
        foreach (var pair in palette.Pairs.Where(p => (!p.Passes || p.NeedsCare) && (isOwn || !IsLine(p))))
        {
            var isLine = IsLine(pair);
            var better = isLine
                ? Shades.Nearest(palette.Accent, c => Palette.Of(palette.Main, c).Pairs.All(p => p.Passes || !IsLine(p)))
                : Shades.Nearest(palette.Main, c => Colour.Contrast(Colour.White, c) >= pair.Limit);
            var best = isLine ? null : Shades.Nearest(palette.Main, c => Colour.Contrast(Colour.White, c) >= pair.Aim);
            bag.Add(pair.Passes
                ? BrandErrors.ContrastCare(main.Span, pair, best)
                : BrandErrors.LowContrast(isLine ? accent.Span : main.Span, isLine ? "accent" : "main", pair, better, best));
        }
    }

    private static bool IsLine(PalettePair pair) => pair.Name.StartsWith("lines", StringComparison.Ordinal);

    private static double Distance(Colour one, Colour other)
    {
        var (a, b) = (one.Oklch, other.Oklch);
        var (x, y) = ((a.Chroma * Math.Cos(a.Hue)) - (b.Chroma * Math.Cos(b.Hue)), (a.Chroma * Math.Sin(a.Hue)) - (b.Chroma * Math.Sin(b.Hue)));
        return Math.Sqrt(Math.Pow(a.Lightness - b.Lightness, 2) + (x * x) + (y * y));
    }
}
