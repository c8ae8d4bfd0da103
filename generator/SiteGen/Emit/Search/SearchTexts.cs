// Plain text of values and bodies, for indexing and for excerpts.
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Model;

namespace SiteGen.Emit.Search;

internal static class SearchTexts
{
    /// <summary>All words of a field, however deep they lie in it.</summary>
    public static string Of(Fields? fields, string name) =>
        fields is not null && fields.TryGet(name, out var value) ? Of(value) : "";

    /// <summary>A pattern such as <c>{city}, {region}</c>; what an empty field leaves dangling is cut away.</summary>
    public static string Fill(string pattern, Fields fields) =>
        Braces.Fill(pattern, field => Of(fields, field)).Trim(' ', ',', '·');

    private static string Of(FieldValue? value) => value switch
    {
        null or FlagValue or RowReference or LinkReference or DateValue => "",
        MarkdownField markdown => string.Join(' ', markdown.Body.Blocks.Select(b => b.Text)),
        Fields fields =>
            string.Join(' ', fields.Items.Where(i => i.Key is not "id").Select(i => Of(i.Value))
            .Where(t => t.Length > 0)),
        ListValue list => string.Join(", ", list.Items.Select(Of).Where(t => t.Length > 0)),
        _ => value.ToString(),
    };
}

internal sealed record SectionText(string Id, string Title, ImmutableArray<string> Pieces);

/// <summary>A page's text, cut at the headings that lead to results of their own.</summary>
internal sealed class PageTexts
{
    /// <param name="ids">Places of the finished page; null leaves the page in one piece.</param>
    public PageTexts(MarkdownBody? body, IReadOnlySet<string>? ids)
    {
        var own = ImmutableArray.CreateBuilder<string>();
        var sections = new List<(Heading Heading, ImmutableArray<string>.Builder Pieces)>();
        var byId = (body?.Headings ?? []).Where(h => ids?.Contains(h.Id) == true)
            .ToDictionary(h => h.Id, StringComparer.Ordinal);
        foreach (var block in body?.Blocks ?? [])
        {
            if (block.Kind == TextBlockKind.Heading && block.HeadingId is { } id
                && byId.TryGetValue(id, out var heading))
                sections.Add((heading, ImmutableArray.CreateBuilder<string>()));
            else
                (sections.Count > 0 && block.HeadingId is not null ? sections[^1].Pieces : own).Add(block.Text);
        }
        Own = own.ToImmutable();
        Sections = [.. sections.Select(s => new SectionText(s.Heading.Id, s.Heading.Title, s.Pieces.ToImmutable()))];
    }

    /// <summary>What stands before the first heading.</summary>
    public ImmutableArray<string> Own { get; }

    public ImmutableArray<SectionText> Sections { get; }
}
