// What Scriban's parser says, as findings: a table from its messages to ours, each at the word at fault.
using static SiteGen.Templating.TemplateErrors;
using static SiteGen.Templating.TemplateHints;

namespace SiteGen.Templating.Reading;

/// <summary>A message of Scriban's and the token at which it stands.</summary>
/// <param name="Message">The message.</param>
/// <param name="Token">The token; behind the last one for a message without a place.</param>
internal sealed record SyntaxMessage(LogMessage Message, int Token)
{
    /// <summary>True for one on blocks: they stand where they are noticed, which is seldom where they are
    /// made.</summary>
    public bool IsOfBlocks => Regex.IsMatch(Message.Message, "<end> statement|must be preceded|Invalid if/else");

    /// <summary>True for one on a text or a number: they come behind those that they lead to.</summary>
    public bool IsOfToken => Regex.IsMatch(Message.Message, "^Unexpected (?:hex|escape)|^Invalid (?:hex|binary)");
}

internal static class SyntaxErrors
{
    private static readonly Regex Frame = new(
        "^(?:Error while parsing (?<kind>[^:]*): )?(?<text>.*?)(?: in: (?<form>.*))?$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private const string Object = "{ <name>: <expression>, … }";

    private static readonly Regex Escapes = new(
        @"\G(?:[^\\]|\\(?:[0'\\""bfnrtv\n]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}))*(?<bad>\\(?:[ux][0-9a-fA-F]*|.|$))",
        RegexOptions.CultureInvariant);

    private static readonly string[] LoopMembers =
        "index first even odd last changed length rindex col col0 col_first col_last".Split(' ');

    /// <summary>Messages without their frame, and what is said instead. The first that fits counts.</summary>
    private static readonly (Regex Message, Func<Case, string, string, Diagnostic> Make)[] Table =
    [
        Row("^The statement depth limit `(.*)` was|^The parser recursive", (c, depth, _) => TooNested.At(c.At, depth)),
        Row("^Unexpected escape character|^Unexpected hex number", (c, _, _) => c.Escape()),
        Row("^Invalid (?:hex|binary) number|^Unable to parse|^Expecting at least one digit", (c, _, _) =>
            BadNumber.At(c.At, Short(c.Found))),
        Row("^Opened interpolated expression not closed", (c, _, _) => c.Needs("}", "$\"text {<expression>}\"")),
        Row("^Expecting 'in' word instead of `(.*)`", (c, found, _) => c.To(found).Needs("in", null)),
        Row("^Expecting a comma to separate arguments", (c, _, _) => c.Needs(c.Ends ? ")" : ",", null)),
        Row("Expecting a closing parenthesis", (c, _, _) => c.Needs(")", null)),
        Row("Expecting a closing `\\)`", (c, _, _) => c.Needs(")", "(<expression>)")),
        Row("Expecting ']'$", (c, _, _) => c.Needs("]", "<list>[<index>]")),
        Row("^Unexpected token found `.*` while expecting `(.*)`", (c, symbol, _) => c.Needs(symbol, symbol switch
        {
            "]" => "[<item>, …]",
            ":" => "<condition> ? <expression> : <expression>",
            _ => Object,
        })),
        Row("Expecting a colon : after identifier", (c, _, _) => c.Needs(":", Object)),
        Row("parsing object initializer|object initializer member name|for member names", (c, _, _) =>
            c.Is(NoMemberName, Object)),
        Row("^Unexpected literal member|The dot operator is expected", (c, _, _) =>
            c.Is(NoMember, "<object>.<member>")),
        Row("^The loop variable <(.*?)\\.(.*)> is|^Invalid token .*The loop variable <(.*)> dot", (c, loop, name) =>
            LoopMember.WithHint(Nearest.Hint(name, LoopMembers), c.To(name).At, loop, name)),
        Row("^Expecting a variable instead of `(.*)`|^Unexpected variable `(.*)`", (c, found, _) =>
            c.To(found) is var at && at.Ends ? at.NeedsValue() : at.Is(NotAssignable)),
        Row("^Expression is only allowed for a top level|^Creating a function is only", (c, _, _) => c.Assigning()),
        Row("^The operand of an increment", (c, _, _) =>
            (c with { Token = c.Token - 1 }).Is(NotAssignable, "<variable>++")),
        Row("^Cannot declare|^Expecting only a", (c, _, _) => c.Is(BadParameter)),
        Row("^Cannot use block delegate", (c, _, _) => c.To("$$").Is(BlockInside)),
        Row("as a named argument|order to create a named argument", (c, _, _) => c.Is(NoName)),
        Row("in the body of a `case`", (c, _, _) => c.Is(NotInCase, Forms.Blocks["case"])),
        Row("<end> statement|must be preceded|Invalid if/else", (c, _, _) => c.Is(StrayEnd, Forms.Blocks["if"])),
        Row("^When is expecting|argument function calls|^Expecting (?:an )?<(?:index_)?expression>"
            + "|Expecting an expression for the value", (c, _, _) => c.NeedsValue()),
        Row("Expecting <EOL>", (c, _, _) => c.Tokens.IsAssignment(c.Token) ? c.Assigning() : c.Is(NoEnd)),
        Row("^Unexpected token", (c, _, _) => c.Tokens.Type(c.Token) == TokenType.Invalid || c.Found is "~" or "%"
            ? BadSign.WithHint("“”„«»‘’".Contains(c.Found, StringComparison.Ordinal)
                ? "write straight quotes, \" or '" : null, c.At, c.Found)
            : c.NeedsValue()),
    ];

    /// <summary>The error to believe: the first, but one of a text or a number before those that it leads to.</summary>
    public static SyntaxMessage First(IReadOnlyList<LogMessage> messages, Tokens tokens)
    {
        var all = messages.Select(m => new SyntaxMessage(m, tokens.IndexAt(m.Span.Start.Offset)))
            .OrderBy(m => m.IsOfBlocks).ThenBy(m => m.Token == tokens.Count).ToList();
        return all.Find(m => m.IsOfToken && m.Token <= all[0].Token) ?? all[0];
    }

    /// <summary>A message in Scriban's own words at its own place.</summary>
    public static Diagnostic Plain(SourceText source, LogMessage message) => new("SG407", Severity.Error,
        message.Message.ReplaceLineEndings("\\n").Replace('`', '"'),
        source.SpanBetween(message.Span.Start.Offset, message.Span.End.Offset + 1) with
        {
            Line = Math.Max(message.Span.Start.Line, 0) + 1,
            Column = Math.Max(message.Span.Start.Column, 0) + 1,
        }, Reference);

    /// <summary>The finding that a message stands for.</summary>
    public static Diagnostic Of(SourceText source, Tokens tokens, SyntaxMessage found)
    {
        var frame = Frame.Match(found.Message.Message);
        var form = frame.Groups["form"].Value.Replace("...", "…", StringComparison.Ordinal);
        foreach (var (pattern, make) in Table)
        {
            if (pattern.Match(frame.Groups["text"].Value) is not { Success: true } match)
                continue;
            var names = match.Groups.Values.Skip(1).Where(g => g.Success).Select(g => g.Value).ToArray();
            var at = new Case(source, tokens, frame.Groups["kind"].Value, form) { Token = found.Token };
            return make(at, names.ElementAtOrDefault(0) ?? "", names.ElementAtOrDefault(1) ?? "");
        }
        return Plain(source, found.Message);
    }

    private static (Regex Message, Func<Case, string, string, Diagnostic> Make) Row(
        string pattern, Func<Case, string, string, Diagnostic> make) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), make);

    /// <summary>One error in its surroundings: what Scriban was reading, in which form, and at which word.</summary>
    private sealed record Case(SourceText Source, Tokens Tokens, string Kind, string Form)
    {
        public int Token { get; init; }

        public string Found => Tokens.Text(Token);

        public SourceSpan At => Tokens.Span(Token);

        public bool Ends => Tokens.EndsStatement(Token);

        private string Expected => Forms.Expected(
            (Form.Length > 0 && Kind.EndsWith("expression", StringComparison.Ordinal) ? Form : null)
            ?? Forms.Blocks.GetValueOrDefault(Tokens.Text(Tokens.FirstAt(Token)))
            ?? (Form.Length > 0 ? Form : "<expression>"));

        /// <summary>The same case at the first token of the statement or behind it that is written so.</summary>
        public Case To(string text) => Enumerable.Range(Tokens.FirstAt(Token), Tokens.Count)
            .Where(i => Tokens.Text(i) == text).Select(i => this with { Token = i }).FirstOrDefault(this);

        public Diagnostic Is(Message message, string? form = null) => message.WithHint(
            message.Hint ?? (Tokens.Text(Token - 1) is var option && option is "offset" or "limit" or "cols"
                ? $"write {option}: {Found}"
                : EndHint(Found)), At, Quoted(Found), form is null ? Expected : Forms.Expected(form));

        public Diagnostic Needs(string symbol, string? form) => NoSymbol.WithHint(
            symbol == "in" && (Nearest.Of(Found, [symbol]) is not null || Found == "of")
                ? $"write in instead of {Found}"
                : symbol == "in" && Found == "," ? "a loop has one variable; for.index counts its turns"
                : symbol == ":" && Source.Text[..Tokens.Start(Token)].EndsWith("{{{ " + Tokens.Text(Token - 1),
                    StringComparison.Ordinal) ? "write two braces; html.raw leaves HTML as it is"
                : $"write {symbol} before {Found.Replace("end of", "the end of the", StringComparison.Ordinal)}",
            At, Quoted(Found), symbol, form is null ? Expected : Forms.Expected(form));

        public Diagnostic NeedsValue()
        {
            var sign = Tokens.Text(Token - 1);
            var hint = Ends ? "write a value here: a name, a number, a text in quotes …"
                : $"write a value before {Quoted(Found)}, or take it away";
            return NoValue.WithHint(hint, At, Quoted(Found), Kind switch
            {
                "unary expression" => $" to the right of \"{sign}\"" + Forms.Expected($"{sign}<expression>"),
                "binary expression" =>
                    $" to the right of \"{sign}\"" + Forms.Expected($"<expression> {sign} <expression>"),
                _ => Expected,
            });
        }

        /// <summary>An assignment where only a value can stand, or to what is no variable.</summary>
        public Diagnostic Assigning()
        {
            var sign = Token;
            while (!Tokens.IsAssignment(sign) && !Tokens.EndsStatement(sign))
                sign++;
            return Tokens.Type(sign - 1) is TokenType.Identifier or TokenType.IdentifierSpecial
                or TokenType.CloseBracket
                ? Assigns.WithHint(NameHint(sign - 1), Tokens.Span(sign), Tokens.Text(sign))
                : (this with { Token = sign - 1 }).Is(NotAssignable);
        }

        /// <summary>A name behind a call was meant as that of an argument.</summary>
        private string? NameHint(int name) => Tokens.FirstAt(name) is var first && name > first
            && !Tokens.IsMember(name) && Tokens.Type(first) == TokenType.Identifier
            && !Forms.Blocks.ContainsKey(Tokens.Text(first)) && !Tokens.IsAssignment(first + 1)
            ? $"to name an argument, write {Tokens.Text(name)}: <value>"
            : null;

        /// <summary>What begins with a backslash and is no escape sequence.</summary>
        public Diagnostic Escape() =>
            Escapes.Match(Source.Text, Tokens.Start(Token)).Groups["bad"] is { Success: true } bad
            ? BadEscape.At(Source.SpanAt(bad.Index, bad.Length), bad.Value)
            : BadEscape.At(At, Short(Found));
    }
}
