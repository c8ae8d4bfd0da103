// Blocks that are never closed, and words without the block that they belong to: found in the tokens, at the words.
using Scriban.Parsing;
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Reading;

internal static class BlockCheck
{
    private static readonly Dictionary<string, string> FormsByWord = new(StringComparer.Ordinal)
    {
        ["if"] = Forms.If,
        ["for"] = Forms.For,
        ["while"] = Forms.While,
        ["tablerow"] = Forms.TableRow,
        ["case"] = Forms.Case,
        ["capture"] = Forms.Capture,
        ["with"] = Forms.With,
        ["wrap"] = Forms.Wrap,
        ["func"] = Forms.Function,
        ["do"] = Forms.Anonymous,
    };

    /// <summary>Findings about blocks, in the order of the file.</summary>
    public static IEnumerable<Diagnostic> Run(SourceText source, Tokens tokens)
    {
        var open = new Stack<Block>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Text(i);
            var at = source.SpanAt(tokens.Start(i), word.Length);
            if (IsDo(tokens, i) || tokens.IsKeyword(i) && FormsByWord.ContainsKey(word))
                open.Push(new Block(word, at));
            else if (word is "end" or "else" or "when" && tokens.BeginsStatement(i)
                && Fault(open, word, at, tokens, i) is { } fault)
                yield return fault;
        }
        foreach (var block in open.Reverse())
            yield return TemplateErrors.MissingEnd(block.At, FormsByWord[block.Word]);
    }

    /// <summary>What can stand for a faulty statement without another error.</summary>
    public static string Neutral(Tokens tokens, StatementRange statement, int room)
    {
        var word = tokens.IsKeyword(statement.First) ? tokens.Text(statement.First) : "";
        var hasDo = Enumerable.Range(statement.First, statement.Last - statement.First + 1).Any(i => IsDo(tokens, i));
        string[] choices = word switch
        {
            "case" => [" case 1 ", "case 1"],
            "when" => [" when 1 ", "when 1"],
            "else" when tokens.Text(statement.First + 1) == "if" => [" else if 1 ", "else if 1"],
            "else" or "end" => [" " + word + " ", word],
            _ when FormsByWord.ContainsKey(word) => [" if 1 ", "if 1", "do"],
            _ when hasDo => [" do ", "do"],
            _ => [""],
        };
        return choices.FirstOrDefault(c => c.Length <= room) ?? "";
    }

    private static bool IsDo(Tokens tokens, int index) =>
        tokens.Type(index) == TokenType.Identifier && tokens.Text(index) == "do" && !tokens.IsMember(index);

    private static Diagnostic? Fault(Stack<Block> open, string word, SourceSpan at, Tokens tokens, int index)
    {
        var block = open.Count > 0 ? open.Peek() : null;
        switch (word)
        {
            case "end":
                return open.TryPop(out _) ? null : TemplateErrors.StrayWord(at, word);
            case "when":
                if (block is not { Word: "case", HasElse: false })
                    return TemplateErrors.StrayWord(at, word);
                block.HasWhen = true;
                return null;
            default:
                if (block is { Word: "case", HasWhen: false })
                    return TemplateErrors.NotInCase(at, word);
                if (block is not { Word: "if" or "for" or "tablerow" or "while" or "case", HasElse: false })
                    return TemplateErrors.StrayWord(at, word);
                block.HasElse = !(block.Word == "if" && tokens.Text(index + 1) == "if");
                return null;
        }
    }

    private sealed record Block(string Word, SourceSpan At)
    {
        public bool HasElse { get; set; }

        public bool HasWhen { get; set; }
    }
}
