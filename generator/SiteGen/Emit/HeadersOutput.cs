// Output: _headers, for hosts that read it: strict policies, and long caching of what has a hash in its name.
using System.Text;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class HeadersOutput
{
    private const string Text = """
        /*
          Content-Security-Policy: default-src 'self'; img-src 'self' data:; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'
          Referrer-Policy: no-referrer
          X-Content-Type-Options: nosniff
          Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()
          Strict-Transport-Security: max-age=31536000; includeSubDomains
          Cross-Origin-Opener-Policy: same-origin
        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """;

    public static ThemeOutput Output { get; } = new("_headers", _ => [new OutputFile("_headers", Encoding.UTF8.GetBytes(Text))]);
}
