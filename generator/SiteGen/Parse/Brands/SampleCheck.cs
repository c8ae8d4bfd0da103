// A copy must not tell readers to call a sample: values that only show a form are found until the group has put its own
// there.
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Forms;

namespace SiteGen.Parse.Brands;

internal sealed class SampleCheck(DiagnosticBag bag)
{
    /// <summary>Setting of a copy that only shows how one looks.</summary>
    private const string MadeUp = "made_up";

    /// <summary>Names that RFC 2606 keeps for examples, and numbers that are kept for stories.</summary>
    private static readonly Regex KeptForExamples = new(
        @"\bexample\.(com|net|org|edu)\b|\.(example|test|invalid|localhost)\b|\b555[-. ]01\d\d\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <param name="own">What the brand's own theme.yaml says.</param>
    /// <param name="schema">Its <c>examples</c> are the samples.</param>
    public void Run(MapNode own, Schema schema)
    {
        if (own.Find(MadeUp)?.Value is ScalarNode { Text: "true" })
            return;
        foreach (var (path, value, rules) in SettingTree.Values(own, schema))
        {
            if (rules.Examples.Any(e => IsSame(e, value.Text)))
                bag.Add(BrandErrors.StillASample(value.Span, path, value.Text));
            else if (KeptForExamples.IsMatch(value.Text))
                bag.Add(BrandErrors.KeptForExamples(value.Span, path, value.Text));
        }
    }

    private static bool IsSame(string sample, string found) =>
        Bare(sample).Equals(Bare(found), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
