// Blocks that are never closed, and words without the block that they belong to: found in the tokens, at the words.
using static SiteGen.Templating.Reading.Forms;

namespace SiteGen.Templating.Reading;

internal static class BlockCheck
{
    /// <summary>Findings about blocks, in the order of the file.</summary>
    public static IEnumerable<Diagnostic> Run(SourceText source, Tokens tokens)
    {
        var open = new Stack<Block>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Text(i);
            if (IsDo(tokens, i) || tokens.IsKeyword(i) && Blocks.ContainsKey(word))
                open.Push(new Block(word, tokens.Span(source, i)));
            else if (word is "end" or "else" or "when" && tokens.BeginsStatement(i)
                && Fault(open, word, tokens.Span(source, i), tokens.Text(i + 1) == "if") is { } fault)
                yield return fault;
        }
        foreach (var block in open.Reverse())
            yield return TemplateErrors.OpenBlock.At(block.At, Expected(Blocks[block.Word]));
    }

    /// <summary>What can stand for a faulty statement without another error, if there is room.</summary>
    public static string Neutral(Tokens tokens, StatementRange statement, int room)
    {
        var word = tokens.IsKeyword(statement.First) ? tokens.Text(statement.First) : "";
        var neutral = word switch
        {
            "case" or "when" => word + " 1",
            "else" when tokens.Text(statement.First + 1) == "if" => "else if 1",
            "else" or "end" => word,
            _ when Blocks.ContainsKey(word) => "if 1",
            _ when Enumerable.Range(statement.First, statement.Last - statement.First + 1)
                .Any(i => IsDo(tokens, i)) => "do",
            _ => "",
        };
        string[] choices = [$" {neutral} ", neutral, neutral == "if 1" ? "do" : ""];
        return choices.FirstOrDefault(c => c.Length <= room) ?? "";
    }

    private static bool IsDo(Tokens tokens, int index) =>
        tokens.Type(index) == TokenType.Identifier && tokens.Text(index) == "do" && !tokens.IsMember(index);

    private static Diagnostic? Fault(Stack<Block> open, string word, SourceSpan at, bool isElseIf)
    {
        var block = open.Count > 0 ? open.Peek() : null;
        if (word == "end")
            return open.TryPop(out _) ? null : TemplateErrors.StrayEnd.At(at, word, Expected(If));
        if (word == "else" && block is { Word: "case", HasWhen: false })
            return TemplateErrors.NotInCase.At(at, $"\"{word}\"", Expected(Case));
        if (block is { HasElse: false } && (word == "when"
            ? block.Word == "case" : block.Word is "if" or "for" or "tablerow" or "while" or "case"))
        {
            block.HasWhen |= word == "when";
            block.HasElse = word == "else" && !(block.Word == "if" && isElseIf);
            return null;
        }
        return word == "when"
            ? TemplateErrors.StrayBranch.At(at, word, Expected(Case), "case")
            : TemplateErrors.StrayBranch.At(at, word, Expected(IfElse), "if, case or for");
    }

    private sealed record Block(string Word, SourceSpan At)
    {
        public bool HasElse { get; set; }

        public bool HasWhen { get; set; }
    }
}
