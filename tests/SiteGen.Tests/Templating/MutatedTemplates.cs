// Templates that nobody wrote: examples with parts cut out, doubled and put in anywhere.
namespace SiteGen.Tests.Templating;

internal static class MutatedTemplates
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "(", ")", "[", "]", "{", "}", "$\"{", "\"", "'", "`", "|", "?.", "??", "..", "^", "@",
            "$", "$$", "$0", ";", "\n", "#",
        "if ", "else ", "end ", "for x in ", "while ", "case ", "when ", "func f ", "func f(x) ", "ret ", "do ",
            "wrap f ", "include 'x' ", "capture y ", "with x ",
        "import x ", "readonly x ", "break", "continue", "this", "empty", "null", "x = ", "x ++", "1", "0x", "1e9",
            "99999999999999999999", "1..100000000",
        "<< 60", "* 1000", "x[0] = x", "array.each ", "object.eval ", "string.pad_left 99999", "f(x) = ", "x | ",
            "array.join ", "object.to_json ", "𝄞", "\0",
    ];

    /// <summary>One of the seeds, changed in one to four places.</summary>
    public static string Next(string[] seeds, Random random)
    {
        var text = seeds[random.Next(seeds.Length)];
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(12), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
                4 => text[..at] + seeds[random.Next(seeds.Length)],
                _ => text[..at],
            };
        }
        return text.Length > 2000 ? text[..2000] : text;
    }
}
