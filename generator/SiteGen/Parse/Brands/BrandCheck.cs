// Holds the settings of a theme against what a schema cannot say: numbers, colours, addresses, logos.
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Brands;

internal sealed class BrandCheck(MapNode settings, Dictionary<string, Asset> assets, DiagnosticBag bag)
{
    /// <summary>The form of theme.yaml that this program reads.</summary>
    public const int Format = 1;

    private static readonly string[] TrackingKeys = ["utm_", "gclid", "fbclid", "mc_eid", "_hsenc"];

    /// <summary>Checks everything, puts the logos as they were drawn anew among the files, and gives back the palette
    /// of the brand's colours; null when it has none or they are wrong.</summary>
    public Palette? Run(Colour? defaultMain)
    {
        CheckFormat();
        foreach (var path in new[] { "emergency.number", "crisis.number", "crisis.text_number",
            "contacts.helpline.phone" })
            CheckPhone(path);
        CheckHost();
        CheckLinks();
        foreach (var key in new[] { "logo", "logo_print" })
        {
            if (Text(key) is { } logo)
                new LogoReader(assets, bag).Run(key, logo);
        }
        return new ColourCheck(bag).Run(Text("colours.main"), Text("colours.accent"), defaultMain);
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
        if (Text("format") is { } format
            && int.TryParse(format.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number != Format)
            bag.Add(BrandErrors.OtherFormat(format.Span, number, Format));
    }

    private void CheckPhone(string path)
    {
        if (Text(path) is not { } phone)
            return;
        var digits = phone.Text.Count(char.IsAsciiDigit);
        var known = phone.Text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' or '.' or '/')
            || (phone.Text[0] == '+' && phone.Text[1..]
            .All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' or '.'));
        if (!known || digits is < 3 or > 15)
            bag.Add(BrandErrors.BadPhone(phone.Span, path, phone.Text));
    }

    private void CheckHost()
    {
        if (Text("host") is not { } host)
            return;
        if (!Uri.TryCreate(host.Text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps
            || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0
            || !uri.Host.Contains('.', StringComparison.Ordinal)
            || uri.AbsolutePath.Contains("//", StringComparison.Ordinal) || host.Text.Any(char.IsWhiteSpace))
            bag.Add(BrandErrors.BadHost(host.Span, host.Text));
    }

    private void CheckLinks()
    {
        foreach (var url in (settings.Find("footer_links")?.Value as ListNode)?.Items.OfType<MapNode>()
            .Select(l => l.Find("url")?.Value).OfType<ScalarNode>() ?? [])
        {
            if (url.Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || url.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                bag.Add(BrandErrors.NotSecure(url.Span, url.Text));
            else if (TrackingKeys.FirstOrDefault(k => url.Text.Contains($"?{k}", StringComparison.OrdinalIgnoreCase)
                || url.Text.Contains($"&{k}", StringComparison.OrdinalIgnoreCase)) is { } key)
                bag.Add(BrandErrors.Tracking(url.Span, key,
                    url.Text[..url.Text.IndexOf('?', StringComparison.Ordinal)]));
        }
    }
}
