// Rule: scripts name no other host and use nothing that sends. What cannot be told from the text, the policy of each
// page forbids.
using System.Text.RegularExpressions;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class ScriptRule
{
    private const string Address = """["'`]((?:https?:|wss?:)?//[A-Za-z0-9$\[][^"'`\s]*)""";
    private const string Sending =
        @"\b((?:sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection)\s*\()";
    private static readonly Regex Foreign = new($"{Address}|{Sending}", RegexOptions.CultureInvariant);

    public static SiteRule Rule { get; } = new("no request to another host: scripts", Run);

    /// <summary>Addresses of other hosts, and calls that can only be there to send. Names of XML vocabularies are never
    /// asked for.</summary>
    public static IEnumerable<(string Text, int Offset)> Requests(string script) =>
        Foreign.Matches(script).Select(m => m.Groups[1].Success ? m.Groups[1] : m.Groups[2])
            .Where(g => !g.Value.StartsWith("http://www.w3.org/", StringComparison.Ordinal))
            .Select(g => (g.Value.TrimEnd('('), g.Index));

    private static void Run(FinishedFiles files)
    {
        foreach (var file in files.Site.Files.Where(f => f.Path.EndsWith(".js", StringComparison.Ordinal)
            || f.Path.EndsWith(".mjs", StringComparison.Ordinal)))
        {
            // What the engine writes for the search holds texts of pages, no code.
            if (files.SourceOf(file) is not { } source)
                continue;
            foreach (var (text, offset) in Requests(source.Text))
            {
                var span = source.SpanAt(offset, text.Length);
                files.FindingAggregator.Add(_ => InspectionErrors.ScriptRequest(span, text), file.Path);
            }
        }
    }
}
