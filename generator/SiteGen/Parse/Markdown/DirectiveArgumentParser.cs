// What stands after a directive's name: words, and name=value pairs.
using System.Collections.Immutable;
using SiteGen.Model;

namespace SiteGen.Parse.Markdown;

internal static class DirectiveArgumentParser
{
    public static DirectiveArguments Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return DirectiveArguments.None;
        var list = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var word in Words(text))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && word[..equals].All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
                named.Add(KeyValuePair.Create(word[..equals], Unquoted(word[(equals + 1)..])));
            else
                list.Add(Unquoted(word));
        }
        return new DirectiveArguments(list.ToImmutable(), named.ToImmutable());
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        var quote = '\0';
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (quote != '\0' && i < text.Length)
                quote = c == quote ? '\0' : quote;
            else if (char.IsWhiteSpace(c))
            {
                if (start >= 0)
                    yield return text[start..i];
                start = -1;
                continue;
            }
            else if (c is '"')
                quote = c;
            if (start < 0)
                start = i;
        }
    }

    private static string Unquoted(string word) =>
        word.Length > 1 && word[0] == '"' && word[^1] == '"' ? word[1..^1] : word;
}
