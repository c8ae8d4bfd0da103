// A parsed Markdown file.
using System.Runtime.CompilerServices;
using SiteGen.Diagnostics;

namespace SiteGen.Model;

/// <summary>A Markdown file with its checked front matter and converted body.</summary>
/// <param name="Path">Path within its layer: <c>prepare/records.md</c>.</param>
/// <param name="Layer">The layer that it comes from.</param>
/// <param name="FrontMatter">Checked, with the folder's defaults.</param>
/// <param name="Citations">Keys of cited rows in order of first use, front matter first.</param>
internal sealed record Document(string Path, string Layer, SourceText Source, Fields FrontMatter, MarkdownBody Body,
    IReadOnlyList<Citation> Citations)
{
    /// <summary>A brand's page or a translation: what the site says of its own texts does not hold for it.</summary>
    public bool IsOverlaid { get; init; }

    /// <summary>Only what was read at once is the same document: its body depends on more than its file.</summary>
    public bool Equals(Document? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public string Title => FrontMatter.Text("title") ?? "";

    public SourceSpan Span => FrontMatter.Span;
}
