// Output: pages.json, every page with its address, title, type and source, for tools and tests.
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Model;

namespace SiteGen.Emit;

internal static class PageListOutput
{
    private static readonly JsonWriterOptions Json =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ThemeOutput Output { get; } =
        new("pages.json", editions => [new OutputFile("pages.json", Write(editions.Select(e => e.Plan)))]);

    public static byte[] Write(IEnumerable<SitePlan> plans)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Json))
        {
            writer.WriteStartArray();
            foreach (var plan in plans)
            {
                foreach (var page in plan.Pages)
                    WritePage(writer, plan, page);
            }
            writer.WriteEndArray();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WritePage(Utf8JsonWriter writer, SitePlan plan, Page page)
    {
        writer.WriteStartObject();
        writer.WriteString("url", page.Url);
        writer.WriteString("title", page.Title);
        writer.WriteString("type", page.Kind.ToString().ToLowerInvariant());
        writer.WriteString("layout", page.LayoutName);
        writer.WriteString("source", page.Span.Source.Path);
        writer.WriteString("edition", plan.Edition.Id);
        writer.WriteString("theme", plan.Edition.Theme.Name);
        writer.WriteString("language", plan.Edition.Language);
        writer.WriteString("file", page.OutputPath);
        if (page.Row is { } row)
            writer.WriteString("row", $"{row.Set}:{row.Key}");
        writer.WriteEndObject();
    }
}
