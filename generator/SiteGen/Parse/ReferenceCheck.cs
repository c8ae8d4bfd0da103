// Every x-ref names a row that exists; looked at after overlays were merged, since they may add the row or take it out.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse;

internal static class ReferenceCheck
{
    public static void Run(MergedContent content, DiagnosticBag bag)
    {
        foreach (var document in content.Documents)
            Value(document.FrontMatter, content, bag);
        foreach (var row in content.Data.Values.SelectMany(s => s.Rows))
        {
            Value(row.Fields, content, bag);
            WhatNeedsAPage(row.Fields, bag);
        }
    }

    /// <summary>A row has no page of its own to number its citations on, or for a directive to read.</summary>
    private static void WhatNeedsAPage(Fields row, DiagnosticBag bag)
    {
        foreach (var field in row.WithInner().OfType<MarkdownField>())
        {
            if (field.Body.Citations is [var citation, ..])
                bag.Add(MarkdownErrors.CitationInField(citation.Span));
            if (field.Body.Parts.OfType<DirectivePart>().FirstOrDefault() is { } directive)
                bag.Add(MarkdownErrors.DirectiveInField(directive.Span, directive.Name));
        }
    }

    private static void Value(FieldValue? value, MergedContent content, DiagnosticBag bag, bool inList = false)
    {
        switch (value)
        {
            case Fields fields:
                foreach (var (_, item) in fields.Items)
                    Value(item, content, bag);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                    Value(item, content, bag, inList: true);
                break;
            case RowReference reference when !content.Data.TryGetValue(reference.Set, out var set):
                bag.Add(SchemaErrors.UnknownSet(reference.Span, reference.Set, content.Data.Keys));
                break;
            case RowReference reference when content.HidesRow(reference) && !inList:
                bag.Add(BrandErrors.HiddenButNeeded(reference.Span, $"{reference.Set}:{reference.Key}", "this place",
                    $"{reference.Set}:{reference.Key}"));
                break;
            case RowReference reference when content.Data[reference.Set]
                .Find(reference.Key) is null && !content.HidesRow(reference):
                bag.Add(SchemaErrors.DanglingReference(reference.Span, reference.Set, reference.Key,
                    content.Data[reference.Set].Keys));
                break;
        }
    }
}
