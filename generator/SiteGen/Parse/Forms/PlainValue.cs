// Values without a schema: YAML's own types.
using System.Globalization;
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

internal static class PlainValue
{
    public static FieldValue? Of(DataNode node) => node switch
    {
        MapNode map => new Fields([.. map.Entries.Select(e => e.Key)], [.. map.Entries.Select(e => Of(e.Value))], map),
        ListNode list => new ListValue([.. list.Items.Select(Of)]),
        ScalarNode { Plain: false } quoted => new TextValue(quoted.Text),
        ScalarNode { IsNull: true } => null,
        ScalarNode { Text: "true" or "True" or "TRUE" } => new FlagValue(true),
        ScalarNode { Text: "false" or "False" or "FALSE" } => new FlagValue(false),
        ScalarNode scalar => OfText(scalar.Text),
        _ => null,
    };

    private static FieldValue OfText(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        // A number only where it prints as it was written: 007, 1.10 and 1e3 are texts.
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole)
            && whole.ToString(culture) == text)
            return new WholeNumberValue(whole);
        if (double.TryParse(text, NumberStyles.Float, culture, out var number) && number.ToString(culture) == text
            && text.Any(char.IsDigit))
            return new NumberValue(number);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var date))
            return new DateValue(date);
        return new TextValue(text);
    }
}
