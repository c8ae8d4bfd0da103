// Patterns of site.yaml such as "/centers/{id}/" and "{name}", filled from a row.
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Plan;

internal sealed class RowPattern(Edition edition, DiagnosticBag bag)
{
    /// <summary>The pattern with its fields filled; "{key}" is the row's key. An empty field is empty, or a fault where
    /// it is part of an address.</summary>
    public string Fill(Named pattern, Row row, bool isAddress = false) =>
        Braces.Fill(pattern.Text, field => Field(pattern, field, row, isAddress));

    /// <summary>True when the row lacks a field that an address needs; filling the pattern reports it.</summary>
    public static bool IsIncomplete(Named pattern, Row row)
    {
        var lacks = false;
        Braces.Fill(pattern.Text, field =>
        {
            lacks |= field != "key" && (!row.Fields.TryGet(field, out var value) || value is null);
            return "";
        });
        return lacks;
    }

    private string Field(Named pattern, string field, Row row, bool isAddress)
    {
        if (field == "key")
            return row.Key;
        if (!row.Fields.TryGet(field, out var value))
        {
            bag.Add(PlanErrors.UnknownPathField(pattern.Span, field, row.Fields.Items.Select(f => f.Key)));
            return "";
        }
        if (value is null && isAddress)
            bag.Add(PlanErrors.EmptyPathField(row.Span, field, pattern.Text));
        return value switch
        {
            null => "",
            RowReference reference when !isAddress && edition.Content.Data.GetValueOrDefault(reference.Set)
                ?.Find(reference.Key) is { } other =>
                other.Fields.Text("name") ?? other.Fields.Text("title") ?? reference.Key,
            _ => value.ToString(),
        };
    }
}
