// A text as readers see it: what takes several UTF-16 units, such as a smiley or a flag, is one character.

namespace SiteGen.Templating.Functions;

internal static class Characters
{
    /// <summary>Behind it letters may be joined to the one before.</summary>
    private const char LastPlain = '\u02ff';

    private const char FirstPrivate = '\ue000';
    private const char LastPrivate = '\uf8ff';

    /// <summary>Scriban's functions that count units.</summary>
    public static readonly string[] Counting =
        ["size", "slice", "slice1", "truncate", "pad_left", "pad_right", "index_of"];

    private static IEnumerable<string> Of(string text)
    {
        for (var (at, length) = (0, 0); at < text.Length; at += length)
            yield return text.Substring(at, length = LengthAt(text, at));
    }

    /// <summary>Calls a function that counts units with texts in which each character is one.</summary>
    public static object? Counted(Call call, IScriptCustomFunction inner)
    {
        var single = new SingleUnits();
        var arguments = (ScriptArray)call.Arguments.Clone(deep: false);
        for (var i = 0; i < arguments.Count; i++)
            arguments[i] = Values.Plain(arguments[i]) is string text ? single.Of(text) : arguments[i];
        return (call with { Arguments = arguments }).Run(inner) switch
        {
            string cut => single.Back(cut),
            var other => other,
        };
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', LastPlain);

    private static int LengthAt(string text, int at) =>
        text[at] <= LastPlain && (at + 1 == text.Length || text[at + 1] <= LastPlain)
            ? 1
            : StringInfo.GetNextTextElementLength(text, at);

    /// <summary>Signs for private use in the place of characters that take several units.</summary>
    private sealed class SingleUnits
    {
        private readonly Dictionary<string, char> _signs = new(StringComparer.Ordinal);
        private readonly List<string> _characters = [];

        public string Of(string text) => IsPlain(text) ? text : string.Concat(Characters.Of(text).Select(Sign));

        public string Back(string text) => _characters.Count == 0
            ? text
            : string.Concat(text.Select(c => c - FirstPrivate is >= 0 and var i && i < _characters.Count
                ? _characters[i]
                : c.ToString()));

        private string Sign(string character)
        {
            if (character is [< FirstPrivate or > LastPrivate])
                return character;
            if (!_signs.TryGetValue(character, out var sign))
            {
                if (_characters.Count > LastPrivate - FirstPrivate)
                    return character;
                _signs.Add(character, sign = (char)(FirstPrivate + _characters.Count));
                _characters.Add(character);
            }
            return sign.ToString();
        }
    }
}
