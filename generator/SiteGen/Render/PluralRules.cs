// Which plural form a language uses for a number: the cardinal rules of Unicode CLDR for the languages that a site is
// likely to have.
namespace SiteGen.Render;

internal static class PluralRules
{
    public static string Form(string language, double number)
    {
        var n = Math.Abs(number);
        return language.Split('-')[0] switch
        {
            "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" => "other",
            "fr" or "pt" => n < 2 ? "one" : "other",
            "ru" or "uk" => Slavic(n, oneEndsIn1: true),
            "pl" => Slavic(n, oneEndsIn1: false),
            "cs" or "sk" => n == 1 ? "one" : n is 2 or 3 or 4 ? "few" : n == Math.Floor(n) ? "other" : "many",
            "ar" => Arabic(n),
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Slavic(double n, bool oneEndsIn1)
    {
        if (n != Math.Floor(n))
            return "other";
        var (last, lastTwo) = (n % 10, n % 100);
        if (oneEndsIn1 ? last == 1 && lastTwo != 11 : n == 1)
            return "one";
        return last is >= 2 and <= 4 && lastTwo is < 12 or > 14 ? "few" : "many";
    }

    private static string Arabic(double n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ when n % 100 is >= 3 and <= 10 => "few",
        _ when n % 100 >= 11 => "many",
        _ => "other",
    };
}
