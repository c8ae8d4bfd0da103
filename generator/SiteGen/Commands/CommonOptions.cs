// The options that all commands share.
using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using SiteGen.Model;

namespace SiteGen.Commands;

internal enum OutputFormat
{
    Text,
    Json,
    Github,
}

internal sealed class CommonOptions
{
    private readonly Option<string> _input =
        new("--input")
        {
            Description = "Folder of the content.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "input",
            Recursive = true
        };
    private readonly Option<string> _themes =
        new("--themes")
        {
            Description = "Folder of the themes.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "themes",
            Recursive = true
        };
    private readonly Option<string[]> _theme =
        new("--theme")
        {
            Description =
                "Theme to build; may be given more than once. Default: the variable SITEGEN_THEME, else theme: in "
                + "site.yaml, else default, else base.",
            HelpName = "NAME",
            Recursive = true,
            AllowMultipleArgumentsPerToken = true
        };
    private readonly Option<bool> _allThemes =
        new("--all-themes")
        {
            Description = "Build the site's theme and all that extend it, each into its own folder of the output.",
            Recursive = true
        };
    private readonly Option<string> _output =
        new("--output")
        {
            Description = "Folder of the finished site. It is replaced as a whole.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
            Recursive = true
        };
    private readonly Option<bool> _strict =
        new("--strict") { Description = "Treat warnings as errors.", Recursive = true };
    private readonly Option<OutputFormat> _format =
        new("--format")
        {
            Description =
                "How findings are printed: text for people, json for tools, github for annotations in a pull request.",
            HelpName = "text|json|github",
            Recursive = true
        };
    private readonly Option<bool> _verbose =
        new("--verbose")
        {
            Description =
                "Show more, such as a time per stage and per page, and the pages that fall back to another language.",
            Recursive = true
        };

    public void AddTo(Command root)
    {
        _theme.CompletionSources.Add(_ => Directory.Exists("themes") ? Directory.EnumerateDirectories("themes")
            .Select(d => new CompletionItem(Path.GetFileName(d))) : []);
        _format.AcceptOnlyFromAmong("text", "json", "github");
        foreach (Option option in new Option[] { _input, _themes, _theme, _allThemes, _output, _strict, _format,
            _verbose })
            root.Options.Add(option);
    }

    /// <summary>The format; text where what was typed is none.</summary>
    public OutputFormat Format(ParseResult parsed) =>
        parsed.GetResult(_format) is { Tokens: [var typed] }
        && Enum.TryParse<OutputFormat>(typed.Value, ignoreCase: true, out var format) ? format : OutputFormat.Text;

    public bool NamesThemesAndAll(ParseResult parsed) =>
        parsed.GetResult(_theme) is { Tokens.Count: > 0 } && parsed.GetResult(_allThemes) is { Implicit: false };

    public bool Verbose(ParseResult parsed) => parsed.GetValue(_verbose);

    public BuildOptions Read(ParseResult parsed) => Read(parsed, Environment.CurrentDirectory);

    /// <summary>The options, with folders that count from the working folder.</summary>
    public BuildOptions Read(ParseResult parsed, string workingFolder) => new()
    {
        WorkingFolder = workingFolder,
        InputFolder = Path.GetFullPath(parsed.GetValue(_input)!, workingFolder),
        ThemesFolder = Path.GetFullPath(parsed.GetValue(_themes)!, workingFolder),
        NamesThemesFolder = parsed.GetResult(_themes) is { Implicit: false },
        OutputFolder = Path.GetFullPath(parsed.GetValue(_output)!, workingFolder),
        Themes = Themes(parsed.GetValue(_theme)),
        AllThemes = parsed.GetValue(_allThemes),
        Strict = parsed.GetValue(_strict),
        Clock = BuildClock.FromEnvironment(),
        Date = BuildClock.FromEnvironment() is BuildClock fixedClock
            ? DateOnly.FromDateTime(fixedClock.GetUtcNow().UtcDateTime)
            : null,
    };

    private static ImmutableArray<string> Themes(string[]? named) =>
        named is { Length: > 0 }
            ? [.. named.Distinct()]
            : Environment.GetEnvironmentVariable("SITEGEN_THEME") is { Length: > 0 } theme ? [theme] : [];
}
