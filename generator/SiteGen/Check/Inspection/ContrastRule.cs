// Rule: colours that a style sheet puts on each other on a screen can be told apart, by day and in dark mode. What
// depends on nesting needs a browser.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Check.Inspection;

internal static class ContrastRule
{
    private const double Least = 4.5;
    private static readonly Regex Ground = new("^(?:html|body|:root)$", RegexOptions.CultureInvariant);
    private static readonly Regex OnGround =
        new("^(?:body|a|a:link|a:visited|p|li|small|h[1-6])$", RegexOptions.CultureInvariant);

    public static SiteRule Rule { get; } = new("contrast", Run);

    private static void Run(FinishedFiles files)
    {
        var limit = files.Config.Checks.Contrast ?? Least;
        foreach (var file in files.Site.Files.Where(f => f.Path.EndsWith(".css", StringComparison.Ordinal)))
        {
            var source = files.SourceOf(file) ?? new SourceText(file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
            var rules = StyleSheet.Rules(source.Text)
                .Where(r => !r.Media.Contains("forced-colors", StringComparison.Ordinal)).ToImmutableArray();
            foreach (var isDark in new[] { false, true })
                Scheme(files, file.Path, source, rules, isDark, limit);
        }
    }

    private static void Scheme(FinishedFiles files, string path, SourceText source, ImmutableArray<StyleRule> all,
        bool isDark, double limit)
    {
        var rules = all.Where(r => Holds(r.Media, isDark)).ToList();
        if (isDark && all.All(r => !r.Media.Contains("prefers-color-scheme", StringComparison.Ordinal)))
            return;
        var variables = rules.Where(r => r.Selector is ":root" or "html").SelectMany(r => r.Declarations)
            .Where(d => d.Name.StartsWith("--", StringComparison.Ordinal)).GroupBy(d => d.Name)
            .ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
        Colour? Of(StyleDeclaration? declaration) =>
            declaration is null ? null : StyleColour.Of(declaration.Value, variables);
        var ground = rules.Where(r => r.Selector.Split(',', StringSplitOptions.TrimEntries).Any(Ground.IsMatch))
            .Select(r => Of(r.Find("background", "background-color"))).LastOrDefault(c => c is not null);
        foreach (var rule in rules.Where(r => !IsOff(r.Selector)))
        {
            var behind = rule.Find("background", "background-color") is { } own
                ? Of(own)
                : rule.Selector.Split(',', StringSplitOptions.TrimEntries).Any(OnGround.IsMatch) ? ground : null;
            if (rule.Find("color") is not { } front || Of(front) is not { } colour || behind is not { } back
                || Colour.Contrast(colour, back) is var contrast && contrast >= limit)
                continue;
            var span = source.SpanAt(front.Offset, front.Value.Length);
            files.FindingAggregator.Add(_ =>
                InspectionErrors.LowContrast(span, rule.Selector, colour.ToString(), back.ToString(), contrast, limit,
                isDark), path);
        }
    }

    /// <summary>Controls that are switched off may be pale.</summary>
    private static bool IsOff(string selector) => selector.Contains("disabled", StringComparison.Ordinal);

    private static bool Holds(string media, bool isDark) =>
        !(media.Contains("prefers-color-scheme: dark", StringComparison.Ordinal) && !isDark)
        && !(media.Contains("prefers-color-scheme: light", StringComparison.Ordinal) && isDark)
        && !media.Contains("print", StringComparison.Ordinal);
}

/// <summary>A value of CSS as a colour, where it is one that can be read off.</summary>
internal static class StyleColour
{
    private const int DeepestVariable = 10;
    private static readonly Regex Variable =
        new(@"^var\(\s*(--[\w-]+)\s*(?:,\s*(.+))?\)$", RegexOptions.CultureInvariant);
    private static readonly Regex Rgb =
        new(@"^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static Colour? Of(string value, IReadOnlyDictionary<string, string> variables, int depth = 0)
    {
        value = value.Trim();
        if (depth > DeepestVariable)
            return null;
        if (Variable.Match(value) is { Success: true } named)
            return variables.TryGetValue(named.Groups[1].Value, out var inner)
                ? Of(inner, variables, depth + 1)
                : named.Groups[2].Success ? Of(named.Groups[2].Value, variables, depth + 1) : null;
        if (Rgb.Match(value) is { Success: true } rgb)
            return new Colour(Part(rgb, 1), Part(rgb, 2), Part(rgb, 3));
        return value.ToLowerInvariant() switch
        {
            "white" => Colour.White,
            "black" => Colour.Black,
            ['#', var r, var g, var b] => Colour.Parse($"#{r}{r}{g}{g}{b}{b}"),
            var text => Colour.Parse(text),
        };
    }

    private static byte Part(Match rgb, int group) =>
        (byte)Math.Min(255, int.Parse(rgb.Groups[group].ValueSpan, CultureInfo.InvariantCulture));
}
