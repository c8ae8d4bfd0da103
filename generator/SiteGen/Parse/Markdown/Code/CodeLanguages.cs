// The names by which writers call a language, and the grammar of each.
using System.Collections.Frozen;
using TextMateSharp.Grammars;

namespace SiteGen.Parse.Markdown.Code;

internal sealed class CodeLanguages
{
    /// <summary>Texts that are no language: they stay as they are, and nothing is said about it.</summary>
    private static readonly FrozenSet<string> Plain = new[]
    {
        "text", "txt", "plain", "plaintext", "none", "output", "ascii", "tree", "raw",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Pictures and formulas that other generators make of a text.</summary>
    private static readonly FrozenSet<string> Drawn = new[]
    {
        "mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "math", "katex", "ditaa", "nomnoml", "vega",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that the grammars do not give themselves; TOML is coloured as its older brother.</summary>
    private static readonly (string Name, string Language)[] More =
    [
        ("c#", "csharp"), ("console", "shellscript"), ("shell-session", "shellscript"), ("shell", "shellscript"),
        ("sh-session", "shellscript"), ("terminal", "shellscript"), ("fish", "shellscript"), ("toml", "ini"),
        ("docker", "dockerfile"), ("golang", "go"), ("svg", "xml"), ("json5", "jsonc"), ("make", "makefile"),
        ("pwsh", "powershell"), ("node", "javascript"), ("mdx", "markdown"), ("docker-compose", "yaml"),
        ("jinja", "html"), ("liquid", "html"), ("vue", "html"), ("svelte", "html"), ("astro", "html"),
        ("sass", "scss"), ("env", "properties"), ("asm", "x86asm"), ("hcl", "ini"), ("terraform", "ini"),
    ];

    private readonly FrozenDictionary<string, string> _scopes;

    public CodeLanguages(RegistryOptions grammars)
    {
        var scopes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var languages = grammars.GetAvailableLanguages().OrderBy(l => l.Id, StringComparer.Ordinal).ToList();
        foreach (var language in languages)
        {
            if (grammars.GetScopeByLanguageId(language.Id) is not { } scope)
                continue;
            foreach (var name in (language.Aliases ?? []).Prepend(language.Id).Where(n => !n.Contains(' ')))
                scopes.TryAdd(name, scope);
        }
        foreach (var (name, language) in More)
        {
            if (grammars.GetScopeByLanguageId(language) is { } scope)
                scopes.TryAdd(name, scope);
        }
        foreach (var language in languages)
        {
            foreach (var ending in language.Extensions ?? [])
            {
                if (grammars.GetScopeByLanguageId(language.Id) is { } scope)
                    scopes.TryAdd(ending.TrimStart('.'), scope);
            }
        }
        _scopes = scopes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<string> Names => _scopes.Keys.Concat(Plain);

    public static bool IsPlain(string name) => Plain.Contains(name);

    public static bool IsDrawn(string name) => Drawn.Contains(name);

    /// <summary>The grammar's own name; null for a language that has none here.</summary>
    public string? Scope(string name) => _scopes.GetValueOrDefault(name);
}
