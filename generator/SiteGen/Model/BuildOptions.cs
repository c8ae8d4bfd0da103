// What a build is told on the command line.
using System.Collections.Immutable;

namespace SiteGen.Model;

internal sealed record BuildOptions
{
    public required string InputFolder { get; init; }

    public required string ThemesFolder { get; init; }

    /// <summary>True where somebody has typed the folder of the themes: then it has to be there.</summary>
    public bool NamesThemesFolder { get; init; }

    public required string OutputFolder { get; init; }

    /// <summary>Names of the themes to build; empty means the site's own.</summary>
    public ImmutableArray<string> Themes { get; init; } = [];

    public bool AllThemes { get; init; }

    /// <summary>Pages that are not ready to be published are made too, for a preview.</summary>
    public bool ShowsDrafts { get; init; }

    /// <summary>Warnings stop the build too.</summary>
    public bool Strict { get; init; }

    /// <summary>How long to wait for another build of the same output folder.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Shown paths are relative to this folder where they can be.</summary>
    public string WorkingFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>The day of the build where SOURCE_DATE_EPOCH gives it; else the content's newest date is
    /// taken.</summary>
    public DateOnly? Date { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
