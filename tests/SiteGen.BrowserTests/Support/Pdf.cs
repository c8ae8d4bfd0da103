// A printed page, read back: sides, words with their places, pixels. The reading is done by poppler-utils.
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

internal sealed record PdfWord(int Side, double Left, double Top, double Right, double Bottom, string Text);

/// <summary>One side as grey pixels, 0 is black.</summary>
internal sealed record PdfSide(int Width, int Height, byte[] Pixels)
{
    public int Dark => Pixels.Count(p => p < 128);

    public double DarkShare => (double)Dark / Pixels.Length;
}

internal sealed partial class Pdf : IDisposable
{
    private readonly string _path;
    private readonly ConcurrentDictionary<string, Task<string>> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, Task<IReadOnlyList<PdfSide>>> _drawn = [];

    private Pdf(string path) => _path = path;

    /// <summary>Prints as people do: the browser's own settings, background graphics off, the site's margins.</summary>
    public static async Task<Pdf> Print(IPage page, string paper = "Letter")
    {
        var path = Path.Combine(Path.GetTempPath(), $"sitegen-{Guid.NewGuid():N}.pdf");
        // Who prints has seen the page with its style sheets; a test that has just followed a link may be faster.
        await page.WaitForLoadStateAsync();
        await page.PdfAsync(new() { Path = path, Format = paper, PrintBackground = false, PreferCSSPageSize = true });
        return new Pdf(path);
    }

    public void Dispose() => File.Delete(_path);

    public async Task<int> Sides() =>
        int.Parse(SidesLine().Match(await Ask("pdfinfo", _path)).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>Width and height of the first side in points.</summary>
    public async Task<(double Width, double Height)> Size()
    {
        var match = SizeLine().Match(await Ask("pdfinfo", _path));
        return (Number(match.Groups[1]), Number(match.Groups[2]));
    }

    public async Task<string> Text() => await Ask("pdftotext", "-layout", _path, "-");

    /// <summary>The text as one line, in reading order, without what typesetting adds.</summary>
    public async Task<string> Line() => Blanks().Replace(await Ask("pdftotext", _path, "-"), " ");

    public async Task<IReadOnlyList<PdfWord>> Words()
    {
        var side = 0;
        List<PdfWord> words = [];
        foreach (Match match in WordOrPage().Matches(await Ask("pdftotext", "-bbox", _path, "-")))
        {
            if (match.Groups["page"].Success)
                side++;
            else
                words.Add(new PdfWord(side, Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]),
                    Number(match.Groups[4]), match.Groups[5].Value));
        }
        return words;
    }

    /// <summary>Type sizes in points, smallest first, of all text that is not blank.</summary>
    public async Task<IReadOnlyList<double>> TypeSizes()
    {
        var xml = await Ask("pdftohtml", "-xml", "-i", "-stdout", "-zoom", "1", _path);
        var sizes = FontLine().Matches(xml).ToDictionary(m => m.Groups[1].Value, m => Number(m.Groups[2]));
        return [.. TextLine().Matches(xml).Where(m => Tag().Replace(m.Groups[2].Value, "").Trim().Length > 0)
            .Select(m => sizes[m.Groups[1].Value]).Distinct().Order()];
    }

    public Task<IReadOnlyList<PdfSide>> Pixels(int perInch = 120) => _drawn.GetOrAdd(perInch, Draw);

    private async Task<IReadOnlyList<PdfSide>> Draw(int perInch)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-pixels-");
        try
        {
            await Poppler.Run("pdftoppm", "-gray", "-r", perInch.ToString(CultureInfo.InvariantCulture), _path,
                Path.Combine(folder.FullName, "side"));
            return [.. folder.GetFiles("*.pgm").OrderBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => ReadPgm(File.ReadAllBytes(f.FullName)))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What a tool says of this paper; it is asked once.</summary>
    private Task<string> Ask(string tool, params string[] arguments) =>
        _said.GetOrAdd($"{tool} {string.Join(' ', arguments)}", _ => Poppler.Run(tool, arguments));

    private static PdfSide ReadPgm(byte[] bytes)
    {
        var at = 0;
        string Next()
        {
            while (char.IsWhiteSpace((char)bytes[at]))
                at++;
            var start = at;
            while (!char.IsWhiteSpace((char)bytes[at]))
                at++;
            return System.Text.Encoding.ASCII.GetString(bytes, start, at - start);
        }
        Next().ShouldBe("P5");
        var (width, height) =
            (int.Parse(Next(), CultureInfo.InvariantCulture), int.Parse(Next(), CultureInfo.InvariantCulture));
        Next().ShouldBe("255");
        return new PdfSide(width, height, bytes[(at + 1)..]);
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex SidesLine();

    [GeneratedRegex(@"^Page size:\s+([\d.]+) x ([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex SizeLine();

    private const string Box = @"xMin=""([\d.-]+)"" yMin=""([\d.-]+)"" xMax=""([\d.-]+)"" yMax=""([\d.-]+)""";

    [GeneratedRegex($"<(?<page>page) |<word {Box}>(.*?)</word>")]
    private static partial Regex WordOrPage();

    [GeneratedRegex(@"<fontspec id=""(\d+)"" size=""([\d.]+)""")]
    private static partial Regex FontLine();

    [GeneratedRegex(@"<text [^>]*font=""(\d+)""[^>]*>(.*?)</text>")]
    private static partial Regex TextLine();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
