// A pattern of a schema with an end: one that takes too long on a value is a finding, and is not asked again.
using System.Text.RegularExpressions;

namespace SiteGen.Parse.Forms;

internal sealed class TextPattern
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    /// <summary>A machine that is busy may have held up the first try.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(1000);
    private readonly string _text;
    private readonly Regex _pattern;
    private volatile bool _isSlow;

    public TextPattern(string text) => (_text, _pattern) = (text, Limited(text, Short));

    /// <summary>Null when it takes too long, the first time; then every text fits.</summary>
    public bool? Fits(string text)
    {
        if (_isSlow)
            return true;
        try
        {
            return _pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return FitsInTheEnd(text);
        }
    }

    public override string ToString() => _text;

    private bool? FitsInTheEnd(string text)
    {
        try
        {
            return Limited(_text, Long).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            var isFirst = !_isSlow;
            _isSlow = true;
            return isFirst ? null : true;
        }
    }

    private static Regex Limited(string text, TimeSpan limit) =>
        new(text, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, limit);
}
