// Messages about moving a site in: SG770 to SG779.
using SiteGen.Diagnostics;

namespace SiteGen.Errors;

internal static class MoveErrors
{
    public static Diagnostic BadToml(SourceSpan span, string found) =>
        new("SG770", Severity.Error, $"this is no TOML: {found[..1].ToLowerInvariant()}{found[1..].TrimEnd('.')}", span,
            "write each setting as key = value, texts in quotes");

    public static Diagnostic NoFolder(string folder) =>
        new("SG771", Severity.Error, $"there is no folder \"{folder}\" to move a site from",
            new SourceText(folder, "").SpanAt(0),
                "write the folder that holds the site's settings, such as mkdocs.yml");

    public static Diagnostic NoPages(string folder, string pages) =>
        new("SG772", Severity.Error, $"there are no Markdown files in \"{pages}\"", new SourceText(folder, "")
            .SpanAt(0),
            "write the folder that holds the site's settings and its pages: .md, .mdx or .markdown");

    public static Diagnostic IntoItself(string folder, string from) =>
        new("SG773", Severity.Error, $"the new site would lie in \"{from}\", which is only to be read",
            new SourceText(folder, "").SpanAt(0), "make it beside that folder: sitegen new site ../docs --from .");
}
