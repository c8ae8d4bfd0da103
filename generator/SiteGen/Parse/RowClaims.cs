// What a row says about who wrote and checked it falls away where an overlay changes what it says.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse;

internal sealed class RowClaims(Schema schema, string set, DiagnosticBag bag)
{
    /// <summary>Whether a row of an overlay says something of its own; one that only empties fields does not.</summary>
    public bool Changes(MapNode row) =>
        row.Entries.Any(e =>
            e.Key != schema.KeyField && schema.ClaimOf(e.Key) == Claim.None
            && e.Value is not ScalarNode { IsNull: true });

    public MapNode Without(MapNode row) =>
        row with { Entries = [.. row.Entries.Where(e => schema.ClaimOf(e.Key) == Claim.None)] };

    /// <summary>The row below without the claims that no longer hold. One that the schema asks for has to be named
    /// anew.</summary>
    public MapNode Left(MapNode below, MapNode over, ScalarNode key, string? brand)
    {
        var gone = below.Entries.Where(e => !Holds(schema.ClaimOf(e.Key), brand)).Select(e => e.Key).ToList();
        var missing = gone.Where(k =>
            schema.Required.Contains(k) && over.Find(k) is null or { Value: ScalarNode { IsNull: true } }).ToList();
        if (missing.Count > 0)
            bag.Add(BrandErrors.ClaimsNothing(key.Span, $"{set}:{key.Text}", missing));
        return below with { Entries = [.. below.Entries.Where(e => !gone.Contains(e.Key) || missing.Contains(e.Key))] };
    }

    private static bool Holds(Claim claim, string? brand) => claim switch
    {
        Claim.Text => false,
        Claim.Facts => brand is null,
        _ => true,
    };
}
