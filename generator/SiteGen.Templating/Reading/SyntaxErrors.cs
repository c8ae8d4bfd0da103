// What Scriban's parser says, as findings: a table from its messages to ours, each at the word at fault.

namespace SiteGen.Templating.Reading;

/// <summary>A finding and the token at which it stands.</summary>
internal sealed record SyntaxError(Diagnostic Error, int Token);

internal static class SyntaxErrors
{
    /// <summary>Messages without their frame, and what is said instead. The first that fits counts.</summary>
    private static readonly (Regex Message, Func<SyntaxCase, Diagnostic> Make)[] Table =
    [
        Row("^The statement depth limit `(.*)` was|^The parser recursive depth", c =>
            TemplateErrors.TooNested.At(c.At, c.Name)),
        Row("^Unexpected escape character|^Unexpected hex number", c => c.BadEscape()),
        Row("^Opened interpolated expression not closed", c => c.Needs("}", Forms.Interpolated)),
        Row("^Invalid (?:hex|binary) number|^Unable to parse|^Expecting at least one digit", c => c.BadNumber()),
        Row("^Expecting (?:an )?<(?:index_)?expression>", c => c.NeedsValue()),
        Row("^When is expecting at least one value", c => c.NeedsValue(Forms.When)),
        Row("^Expecting an expression for argument function calls", c => c.NeedsValue(Forms.Call)),
        Row("Expecting an expression for the value of the member", c => c.NeedsValue(Forms.Object)),
        Row("^Expecting 'in' word instead of `(.*)`", c => c.To(c.Name).Needs("in", c.Form)),
        Row("^Expecting a variable instead of `(.*)`|^Unexpected variable `(.*)`", c => c.To(c.Name).NeedsVariable()),
        Row("^Expecting a comma to separate arguments", c => c.Needs(",", c.CallForm)),
        Row("^Expecting a closing parenthesis", c => c.Needs(")", c.CallForm)),
        Row("^Invalid token `.*`. Expecting a closing `\\)`", c => c.Needs(")", Forms.Nested)),
        Row("Expecting ']'$", c => c.Needs("]", Forms.Indexer)),
        Row("^Unexpected token found `.*` while expecting `(.*)`", c => c.Needs(c.Name, c.Name switch
        {
            "]" => Forms.Array,
            ":" => Forms.Conditional,
            "}" => Forms.Object,
            _ => c.Form,
        })),
        Row("Expecting a colon : after identifier", c => c.Needs(":", Forms.Object)),
        Row("parsing object initializer|object initializer member name|for member names", c =>
            c.Is(TemplateErrors.NoMemberName, Forms.Object)),
        Row("^Unexpected literal member|The dot operator is expected", c =>
            c.Is(TemplateErrors.NoMember, Forms.Member)),
        Row("^The loop variable <(.*)> is|^Invalid token .*The loop variable <(.*)> dot", c => c.LoopMember()),
        Row("^Expression is only allowed for a top level|^Creating a function is only", c => c.Assigns()),
        Row("^The operand of an increment", c =>
            TemplateErrors.NotAssignable.At(c.By(-1).At, Forms.Expected("<variable>++"))),
        Row("^Cannot declare (?:a normal|an optional|multiple)", c => c.ParameterOrder()),
        Row("^Expecting only a literal for an optional", c =>
            TemplateErrors.NoLiteral.At(c.By(2).At, Forms.Expected(Forms.Function))),
        Row("^Expecting only a simple name parameter", c => c.BadParameter()),
        Row("^Cannot use block delegate", c => TemplateErrors.BlockInside.At(c.To("$$").At)),
        Row("as a named argument|order to create a named argument", c =>
            c.Is(TemplateErrors.NoName, "<name>: <expression>")),
        Row("in the body of a `case`", c => c.Is(TemplateErrors.NotInCase, Forms.Case)),
        Row("Expecting <EOL>", c => c.NeedsEnd()),
        Row("^Unexpected token", c => c.Unexpected()),
    ];

    private static readonly Regex Frame =
        new("^Error while parsing (?<kind>[^:]*): (?<text>.*?)(?: in: .*)?$", RegexOptions.Singleline);

    private static readonly Regex Blocks =
        new("<end> statement|`end.*` was not found|must be preceded|Invalid if/else");

    /// <summary>The error to believe: the first, but one of a text or number before those that it leads to. Those about
    /// blocks stand where they are noticed, which is seldom where they are made.</summary>
    public static LogMessage? First(IReadOnlyList<LogMessage> messages)
    {
        var own = messages.Where(m => !Blocks.IsMatch(m.Message)).ToList();
        var first = own.Find(m => m.Span.Start.Offset >= 0) ?? own.FirstOrDefault();
        return own.Find(m => (IsOpenText(m) || Regex.IsMatch(m.Message, "^Invalid (?:hex|binary) number"))
            && m.Span.Start.Offset <= first!.Span.Start.Offset) ?? first;
    }

    /// <summary>True for a text that is never closed.</summary>
    public static bool IsOpenText(LogMessage message) =>
        message.Message.StartsWith("Unexpected end of file while parsing", StringComparison.Ordinal);

    /// <summary>A message in Scriban's own words at its own place.</summary>
    public static Diagnostic Plain(SourceText source, LogMessage message) => new(
        "SG407",
        Severity.Error,
        message.Message.ReplaceLineEndings("\\n").Replace('`', '"'),
        source.SpanBetween(message.Span.Start.Offset, message.Span.End.Offset + 1),
        TemplateErrors.Reference);

    public static SyntaxError Of(SourceText source, Tokens tokens, LogMessage message)
    {
        var frame = Frame.Match(message.Message);
        var text = frame.Success ? frame.Groups["text"].Value : message.Message;
        var offset = message.Span.Start.Offset;
        var token = offset < 0 ? tokens.Count : tokens.IndexAt(offset);
        foreach (var (pattern, make) in Table)
        {
            if (pattern.Match(text) is not { Success: true } match)
                continue;
            var name = match.Groups.Values.Skip(1).FirstOrDefault(g => g.Success)?.Value ?? "";
            return new SyntaxError(make(new SyntaxCase(source, tokens, frame.Groups["kind"].Value, name, token)),
                token);
        }
        return new SyntaxError(Plain(source, message), token);
    }

    private static (Regex Message, Func<SyntaxCase, Diagnostic> Make) Row(string pattern,
        Func<SyntaxCase, Diagnostic> make) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), make);
}
