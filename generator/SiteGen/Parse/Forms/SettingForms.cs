// Values that somebody outside has to understand: a phone, a browser, a reader's own eyes.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

internal static class SettingForms
{
    private static readonly string[] TrackingKeys = ["utm_", "gclid", "fbclid", "mc_eid", "_hsenc"];

    /// <summary>Digits that a phone can dial, as people write them.</summary>
    public static void Phone(string path, ScalarNode phone, DiagnosticBag bag)
    {
        var digits = phone.Text.Count(char.IsAsciiDigit);
        var known = phone.Text.StartsWith('+')
            ? phone.Text[1..].All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' or '.')
            : phone.Text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' or '.' or '/');
        if (!known || digits is < 3 or > 15)
            bag.Add(BrandErrors.BadPhone(phone.Span, path, phone.Text));
    }

    /// <summary>The address of a whole site: https, a name with a dot, perhaps a folder, nothing behind it.</summary>
    public static void Site(string path, ScalarNode site, DiagnosticBag bag)
    {
        if (!Uri.TryCreate(site.Text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps
            || uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0
            || !uri.Host.Contains('.', StringComparison.Ordinal)
            || uri.AbsolutePath.Contains("//", StringComparison.Ordinal) || site.Text.Any(char.IsWhiteSpace))
            bag.Add(BrandErrors.BadHost(site.Span, path, site.Text));
    }

    /// <summary>A link that is encrypted on its way and tells nobody who follows it.</summary>
    public static void PrivateLink(ScalarNode link, DiagnosticBag bag)
    {
        var text = link.Text;
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            bag.Add(BrandErrors.NotSecure(link.Span, text));
        else if (Array.Find(TrackingKeys, key => Carries(text, key)) is { } key)
            bag.Add(BrandErrors.Tracking(link.Span, key, text[..text.IndexOf('?', StringComparison.Ordinal)]));
    }

    private static bool Carries(string link, string key) =>
        link.Contains($"?{key}", StringComparison.OrdinalIgnoreCase)
        || link.Contains($"&{key}", StringComparison.OrdinalIgnoreCase);
}
