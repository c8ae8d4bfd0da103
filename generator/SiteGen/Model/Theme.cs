// A theme with everything that it extends, looked up in order.
using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Templating;

namespace SiteGen.Model;

/// <summary>A theme: its own files first, then those of the themes that it extends.</summary>
/// <param name="Chain">Folder names: the theme, what it extends, and so on.</param>
internal sealed record Theme(string Name, ImmutableArray<string> Chain, Fields Settings, SourceText Source)
{
    public required FrozenDictionary<string, Template> Layouts { get; init; }

    public required FrozenDictionary<string, Template> Partials { get; init; }

    public required FrozenDictionary<string, Template> Directives { get; init; }

    /// <summary>Other files at the root of the site.</summary>
    public required FrozenDictionary<string, Template> Files { get; init; }

    /// <summary>Pages for the staff of a brand, which stand beside the site.</summary>
    public required FrozenDictionary<string, Template> Reports { get; init; }

    /// <summary>The files that a new brand begins with.</summary>
    public required FrozenDictionary<string, Template> Scaffold { get; init; }

    public required FrozenDictionary<string, Asset> Assets { get; init; }

    /// <summary>Its words, by language.</summary>
    public required FrozenDictionary<string, Fields> Strings { get; init; }

    /// <summary>What it says about the colours of brands; null when it says nothing.</summary>
    public PaletteRecipe? Recipe { get; init; }

    /// <summary>What was computed from its colours; null when it has no recipe or names none.</summary>
    public Palette? Palette { get; init; }

    /// <summary>What this brand leaves out, as written under "hide".</summary>
    public ImmutableArray<Named> Hide { get; init; } = [];

    /// <summary>Files of its folder that nothing reads.</summary>
    public ImmutableArray<Asset> Unread { get; init; } = [];

    /// <summary>What its own theme.yaml says, without what it extends.</summary>
    public MapNode? Own { get; init; }

    /// <summary>Which texts the group has read; null when it has noted nothing.</summary>
    public ReadTexts? Read { get; init; }

    /// <summary>The theme that the site is made for, and what that extends; all before them are brands.</summary>
    public ImmutableArray<string> Below { get; init; } = [];

    /// <summary>True for one that extends the theme that the site is made for.</summary>
    public bool IsBrand => Below.Length < Chain.Length;

    /// <summary>True for a place in its own folder, not in what it extends.</summary>
    public bool Owns(SourceSpan span) => span.Source.Path.Contains($"/{Name}/", StringComparison.Ordinal);

    /// <summary>All templates that its pages and files may run.</summary>
    public IEnumerable<Template> Templates =>
        Layouts.Values.Concat(Partials.Values).Concat(Directives.Values).Concat(Files.Values);

    /// <summary>A template by its folder and name; null when the theme has none.</summary>
    public Template? Find(string folder, string name) => (folder switch
    {
        TemplateFolder.Layouts => Layouts,
        TemplateFolder.Directives => Directives,
        _ => Partials,
    }).GetValueOrDefault(name);
}

/// <summary>Texts of a theme that the program reads itself.</summary>
internal static class ProgramTexts
{
    public const string DateFormat = "date_format";
    public const string MonthFormat = "month_format";

    /// <summary>How the names of those begin that the search's scripts show.</summary>
    public const string Search = "search_";
}

/// <summary>Folders of a theme, each with templates of another use.</summary>
internal static class TemplateFolder
{
    public const string Layouts = "layouts";
    public const string Directives = "directives";
    public const string Partials = "partials";
    public const string Files = "files";
    public const string Reports = "reports";
    public const string Scaffold = "scaffold";

    /// <summary>True for templates of HTML, whose texts are escaped.</summary>
    public static bool ArePages(string folder) => folder is not (Files or Scaffold);
}
