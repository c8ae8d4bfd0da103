// Rule: style sheets load nothing from another host, and what they load is there.
using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Check.Inspection;

internal static class StyleRequestRule
{
    public static SiteRule Rule { get; } = new("no request to another host: style sheets", Run);

    private static void Run(FinishedFiles files)
    {
        foreach (var file in files.Site.Files.Where(f => f.Path.EndsWith(".css", StringComparison.Ordinal)))
        {
            var source = files.SourceOf(file) ?? new SourceText(file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
            foreach (var (address, offset) in StyleSheet.Addresses(source.Text))
            {
                var span = source.SpanAt(offset, address.Length);
                if (RequestRule.IsForeign(address))
                    files.FindingAggregator.Add(_ => InspectionErrors.StyleRequest(span, address), file.Path);
                else if (PageAddresses.Local(file.Path, address, "/") is var (path, _)
                    && !files.ByPath.ContainsKey(path))
                    files.FindingAggregator.Add(
                        where => InspectionErrors.NoTarget(span, where, address), "/" + file.Path);
            }
        }
    }
}
