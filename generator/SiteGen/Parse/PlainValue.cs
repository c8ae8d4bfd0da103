// Values without a schema: YAML's own types.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Parse;

internal static class PlainValue
{
    public static object? Of(DataNode node) => node switch
    {
        MapNode map => new Fields([.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Of(e.Value)))], map.Span, map),
        ListNode list => list.Items.Select(Of).ToImmutableArray(),
        ScalarNode { Plain: false } quoted => quoted.Text,
        ScalarNode { IsNull: true } => null,
        ScalarNode { Text: "true" or "True" or "TRUE" } => true,
        ScalarNode { Text: "false" or "False" or "FALSE" } => false,
        ScalarNode scalar when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        ScalarNode scalar when scalar.Text.Any(char.IsDigit) && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        ScalarNode scalar when DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        ScalarNode scalar => scalar.Text,
        _ => null,
    };
}
