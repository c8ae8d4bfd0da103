// The guide and copies of it, built once in one run for all tests that read the finished files.
using SiteGen.Commands;
using SiteGen.Model;
using SiteGen.Tests.Support;

[assembly: SiteGen.Tests.Support.Running.AssemblyFixture(typeof(SiteGen.Tests.Brands.GuideCopies))]

namespace SiteGen.Tests.Brands;

public sealed class GuideCopies : IAsyncLifetime
{
    private readonly Lazy<TempFolder> _place;

    public GuideCopies() => _place = new(Build);

    /// <summary>Of no copy but of the guide itself.</summary>
    public const string Guide = "guide";

    /// <summary>Two made-up copies of the repository.</summary>
    public const string North = "example-north", River = "example-river";

    /// <summary>Two copies that have nothing of their own but a name and a colour.</summary>
    public static IReadOnlyList<(string Theme, string Name, string Colour)> Plain { get; } =
        [("zinnia", "Zinnia Group", "#6b1f4e"), ("zephyr", "Zephyr Circle", "#1d4f91")];

    private const string Host = "https://copy.example.org";

    /// <summary>What the build of all found; strict.</summary>
    internal BuildReport Report { get; private set; } = null!;

    /// <summary>The folder of a theme's finished site, or a file in it.</summary>
    public string this[string theme, string path = ""] => _place.Value[$"output/{theme}/{path}".TrimEnd('/')];

    /// <summary>Every file of a theme's finished site.</summary>
    public IReadOnlyDictionary<string, string> Snapshot(string theme) => _place.Value.Snapshot($"output/{theme}");

    /// <summary>Pages and frames of a theme, without the files at old addresses that only lead on.</summary>
    public List<(string Path, string Html)> Pages(string theme) =>
    [
        .. TestFolders.Files(this[theme]).Where(f => f.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => (f, Html: File.ReadAllText(this[theme, f])))
            .Where(p => p.Html.Contains("<main", StringComparison.Ordinal)),
    ];

    /// <summary>How the guide and copies of it are built from a folder of themes.</summary>
    internal static BuildOptions Options(TempFolder place, string output, params string[] themes) => new()
    {
        InputFolder = Path.Combine(TestFolders.Repository, "input"),
        ThemesFolder = place["themes"],
        OutputFolder = place[output],
        WorkingFolder = place.Path,
        Themes = [.. themes],
        Strict = true,
        Clock = SiteFixture.FixedClock,
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        if (_place.IsValueCreated)
            _place.Value.Dispose();
        return Task.CompletedTask;
    }

    private TempFolder Build()
    {
        var place = new TempFolder();
        TestFolders.Copy(Path.Combine(TestFolders.Repository, "themes"), place["themes"]);
        foreach (var (theme, name, colour) in Plain)
        {
            place.With($"themes/{theme}/theme.yaml",
                $"""
                extends: guide
                name: {name}
                short_name: {name}
                made_up: true
                host: {Host}
                colours:
                  main: "{colour}"

                """);
        }
        Report = SiteBuild.Run(Options(place, "output", [Guide, North, River, .. Plain.Select(p => p.Theme)]));
        return place;
    }
}
