// Where a finding is.
namespace SiteGen.Diagnostics;

/// <summary>A place in a source file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">Line, starting at 1.</param>
/// <param name="Column">Column in UTF-16 code units, starting at 1.</param>
/// <param name="Length">Number of characters to mark, at least 1.</param>
public readonly record struct SourceSpan(SourceText Source, int Line, int Column, int Length = 1)
{
    /// <summary>The place as editors understand it: <c>path:line:column</c>.</summary>
    public override string ToString() => $"{Source.Path}:{Line}:{Column}";
}
