// What many readers make of a text, remembered: YAML trees and schemas.
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

internal static class ParseMemo
{
    public static DataNode? Yaml(this Memo memo, SourceText text, DiagnosticBag bag) =>
        memo.Of("yaml", [text], bag, found => YamlTree.Read(text, found));

    public static Schema? Schema(this Memo memo, SourceText text, DiagnosticBag bag) =>
        memo.Of("schema", [text], bag, found => SchemaReader.Read(text, found));
}
