// What there is to document: tests compare it with the language reference.
using SiteGen.Templating.Functions;

namespace SiteGen.Templating;

/// <summary>Lists what the engine offers, so that a test can see that its reference leaves nothing out.</summary>
public static class TemplateReference
{
    /// <summary>The full names of all builtin functions.</summary>
    public static IEnumerable<string> FunctionNames => Builtins.Names(Builtins.With([]));

    /// <summary>The words that statements begin with.</summary>
    public static IEnumerable<string> StatementWords =>
        ["if", "else", "case", "when", "for", "while", "tablerow", "break", "continue", "capture", "with", "wrap", "import", "readonly", "ret", "func", "do", "end"];

    /// <summary>The codes of all messages of the engine.</summary>
    public static IEnumerable<string> Codes =>
        Enumerable.Range(401, 19).Concat(Enumerable.Range(430, 25)).Select(n => $"SG{n}");
}
