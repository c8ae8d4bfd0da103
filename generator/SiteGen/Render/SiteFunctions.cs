// The functions that templates have beside Scriban's own. THE LIST; themes/README.md documents each.
using System.Globalization;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Parse.Drawings;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class SiteFunctions(PageReader reader)
{
    public IReadOnlyList<TemplateFunction> All =>
    [
        new("asset", 1, 1, a => AssetUrl(Text(a[0]))) { IsFixed = true },
        new("asset_text", 1, 1, a => Inline(FindAsset(Text(a[0])))) { IsFixed = true },
        new("link", 1, 1, a => Link(Text(a[0]))),
        new("has_link", 1, 1, a => reader.TryResolve(LinkTarget.Unplaced(Text(a[0]))) is { IsHidden: false }),
        new("markdown", 1, 1, (a, at) => a[0] is Html html ? html : Markdown(Text(a[0]), at)),
        new("qr_code", 1, 1, a => new Html(QrCode.Svg(Text(a[0])))),
        TextFill.Function,
        TextSort.Function,
        new("text.plural", 2, 2, a => Plural(a[0], a[1])),
        new("text.date", 1, 1, a => Date(a[0])),
        new("geo.miles", 2, 2, a => GlobeDistance.Miles(a[0], a[1])),
        new("text.host", 1, 1, a => a[0] is null ? "" : HostPath(Text(a[0]))),
    ];

    /// <summary>An address as people type it: without scheme, "www." and the slash at the end.</summary>
    public static string HostPath(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? url : url[(start + 3)..];
        rest = rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        return rest.TrimEnd('/');
    }

    private static string Text(object? value) => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private string AssetUrl(string name) => reader.AssetUrl(name) ?? throw NoAsset(name);

    private Asset FindAsset(string name) => reader.Asset(name) ?? throw NoAsset(name);

    private TemplateFunctionException NoAsset(string name) =>
        new($"there is no asset \"{name}\"", Nearest.Hint(name, reader.Plan.AssetUrls.Keys)
            ?? "put the file into assets/ of the theme");

    /// <summary>A whole theme is code, like its templates; what a brand puts in the place of its files is drawn
    /// anew.</summary>
    private Html Inline(Asset asset)
    {
        var whole = reader.Plan.Edition.Theme.Chain[^1] + "/";
        if (asset.Root != SourceRoot.Themes || asset.Path.StartsWith(whole, StringComparison.Ordinal))
            return new Html(InlineDrawing.Of(Encoding.UTF8.GetString(asset.Bytes.Span)));
        return reader.Edition.Drawings.GetOrAdd(asset, a =>
            new Html(DrawingReader.Read(a, reader.Bag)?.ToPart() ?? ""));
    }

    private string Link(string link)
    {
        if (reader.Read(PageView.Pages, Address.Of(link).Path) is not null)
            return link;
        var bag = new DiagnosticBag();
        if (reader.Resolve(LinkTarget.Unplaced(link), bag) is not { } resolved)
        {
            var fault = bag.Sorted()[0];
            throw new TemplateFunctionException(fault.Message, fault.Hint);
        }
        return resolved.IsHidden
            ? throw new TemplateFunctionException(
                $"this brand hides \"{link}\"",
                "ask has_link first, so that a brand may leave the page out")
            : resolved.Url;
    }

    /// <summary>The text has no file of its own, so what is wrong with it stands where the template calls.</summary>
    private Html Markdown(string text, SourceSpan call)
    {
        var found = new DiagnosticBag();
        var node = new ScalarNode(text, false, new SourceText("", text).SpanAt(0));
        var body = new Parse.Markdown.MarkdownReader().Field(node, "", found);
        var html = reader.With(found).Bodies.Render(body.Parts, null).TrimEnd('\n');
        foreach (var finding in found.Sorted())
            reader.Bag.Add(finding with { Span = call });
        return new Html(html);
    }

    private object Plural(object? number, object? forms)
    {
        if (forms is not ITemplateObject map)
            throw new TemplateFunctionException("text.plural needs the forms of a word",
                "write them in the strings file as one: … and other: …");
        var form = PluralRules.Form(reader.Plan.Edition.Language,
            System.Convert.ToDouble(number ?? 0, CultureInfo.InvariantCulture));
        if (!map.TryGetMember(form, out var pattern) && !map.TryGetMember("other", out pattern))
            throw new TemplateFunctionException(
                $"the word has no form \"other\", which stands for all numbers without a form of their own",
                "add other: … to it in the strings file");
        return TextFill.Fill(pattern, [number]);
    }

    private string Date(object? value)
    {
        string Format(string name, string otherwise) =>
            reader.Strings.TryGetMember(name, out var pattern) ? Text(pattern) : otherwise;
        var format = Format(ProgramTexts.DateFormat, "MMMM d, yyyy");
        var culture = EditionView.Culture(reader.Plan.Edition.Language);
        try
        {
            return value switch
            {
                null => "",
                DateOnly date => date.ToString(format, culture),
                DateTime { TimeOfDay.Ticks: 0 } date => DateOnly.FromDateTime(date).ToString(format, culture),
                DateTime date => date.ToString(format, culture),
                DateTimeOffset date => date.ToString(format, culture),
                string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) =>
                    day.ToString(format, culture),
                string text when DateOnly.TryParseExact(text, "yyyy-MM", out var month) =>
                    month.ToString(Format(ProgramTexts.MonthFormat, "MMMM yyyy"), culture),
                string text when DateOnly.TryParseExact(text, "yyyy", out _) => text,
                _ => throw new TemplateFunctionException($"\"{Text(value)}\" is no date",
                    "give the field format: date in its schema"),
            };
        }
        catch (FormatException)
        {
            throw new TemplateFunctionException($"\"{format}\" is no way to write a day",
                "write date_format in the strings file with d, M and y, such as MMMM d, yyyy");
        }
    }
}
