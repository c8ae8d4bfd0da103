// What Scriban's parser says, as findings: a table from its messages to ours, each at the word at fault.
using System.Text.RegularExpressions;
using Scriban.Parsing;
using SiteGen.Diagnostics;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Reading;

/// <summary>A finding and the token at which it stands.</summary>
internal sealed record SyntaxError(Diagnostic Error, int Token);

internal static class SyntaxErrors
{
    /// <summary>Messages without their frame, and what is said instead. The first that fits counts.</summary>
    private static readonly (Regex Message, Func<SyntaxCase, string, Diagnostic> Make)[] Table =
    [
        Row("^The statement depth limit `(.*)` was reached|^The parser recursive depth", (c, n) => c.TooDeep(n)),
        Row("^Unexpected escape character|^Unexpected hex number", (c, _) => c.BadEscape()),
        Row("^Unexpected end of file while parsing a .*string not terminated by a (.)$", (c, q) => c.UnclosedString(q)),
        Row("^Opened interpolated expression not closed", (c, _) => c.Expected("}", Forms.Interpolated)),
        Row("^Invalid (?:hex|binary) number|^Unable to parse|^Expecting at least one digit", (c, _) => c.BadNumber()),
        Row("^Expecting (?:an )?<(?:index_)?expression>", (c, _) => c.ExpectedValue()),
        Row("^When is expecting at least one value", (c, _) => c.ExpectedValue(Forms.When)),
        Row("^Expecting an expression for argument function calls", (c, _) => c.ExpectedValue(Forms.Call)),
        Row("Expecting an expression for the value of the member", (c, _) => c.ExpectedValue(Forms.Object)),
        Row("^Expecting 'in' word instead of `(.*)`", (c, found) => c.At(found).Expected("in", c.Form)),
        Row("^Expecting a variable instead of `(.*)`|^Unexpected variable `(.*)`", (c, found) => c.At(found).NoVariable()),
        Row("^Expecting a comma to separate arguments", (c, _) => c.Expected(",", c.CallForm)),
        Row("^Expecting a closing parenthesis", (c, _) => c.Expected(")", c.CallForm)),
        Row("^Invalid token `.*`. Expecting a closing `\\)`", (c, _) => c.Expected(")", Forms.Nested)),
        Row("Expecting ']'$", (c, _) => c.Expected("]", Forms.Indexer)),
        Row("^Unexpected token found `.*` while expecting `(.*)`", (c, symbol) => c.Expected(symbol, c.FormOf(symbol))),
        Row("Expecting a colon : after identifier", (c, _) => c.Expected(":", Forms.Object)),
        Row("while parsing object initializer|object initializer member name|for member names", (c, _) => c.NoMemberName()),
        Row("^Unexpected literal member|The dot operator is expected", (c, _) => c.NoMember()),
        Row("^The loop variable <(.*)> is|^Invalid token .*The loop variable <(.*)> dot", (c, name) => c.LoopMember(name)),
        Row("^Expression is only allowed for a top level|^Creating a function is only", (c, _) => c.Assigns()),
        Row("^The operand of an increment or decrement", (c, _) => c.NoOperand()),
        Row("^Cannot declare (?:a normal|an optional|multiple)", (c, _) => c.ParameterOrder()),
        Row("^Expecting only a literal for an optional", (c, _) => c.DefaultNotLiteral()),
        Row("^Expecting only a simple name parameter", (c, _) => c.BadParameter()),
        Row("^Cannot use block delegate", (c, _) => c.At("$$").BlockArgument()),
        Row("as a named argument|order to create a named argument", (c, _) => c.NoArgumentName()),
        Row("in the body of a `case`", (c, _) => c.NotInCase()),
        Row("Expecting <EOL>", (c, _) => c.ExpectedEnd()),
        Row("^Unexpected token", (c, _) => c.Unexpected()),
    ];

    private static readonly Regex Frame =
        new("^Error while parsing (?<kind>[^:]*): (?<text>.*?)(?: in: .*)?$", RegexOptions.Singleline);

    /// <summary>True for messages about the ends and branches of blocks, which stand where they are noticed.</summary>
    public static bool IsOfBlocks(LogMessage message) => Regex.IsMatch(
        message.Message, "<end> statement|`end.*` was not found|condition must be preceded|Invalid if/else combination");

    /// <summary>True for a text that is never closed and a number that is none.</summary>
    public static bool IsOfText(LogMessage message) => Regex.IsMatch(
        message.Message, "^Unexpected end of file while parsing|^Invalid (?:hex|binary) number");

    /// <summary>True for a text that is never closed.</summary>
    public static bool IsOpenText(LogMessage message) =>
        message.Message.StartsWith("Unexpected end of file while parsing", StringComparison.Ordinal);

    /// <summary>A message in Scriban's own words at its own place.</summary>
    public static Diagnostic Plain(SourceText source, LogMessage message) =>
        TemplateErrors.Other(Places.Of(source, message.Span), message.Message.ReplaceLineEndings("\\n"));

    public static SyntaxError Of(SourceText source, Tokens tokens, LogMessage message)
    {
        var frame = Frame.Match(message.Message);
        var text = frame.Success ? frame.Groups["text"].Value : message.Message;
        var offset = message.Span.Start.Offset;
        var token = offset < 0 ? tokens.Count : tokens.IndexAt(offset);
        var fault = new SyntaxCase(source, tokens, frame.Groups["kind"].Value, token);
        foreach (var (pattern, make) in Table)
        {
            if (pattern.Match(text) is not { Success: true } match)
                continue;
            var group = match.Groups.Values.Skip(1).FirstOrDefault(g => g.Success)?.Value ?? "";
            return new SyntaxError(make(fault, group), token);
        }
        return new SyntaxError(Plain(source, message), token);
    }

    private static (Regex Message, Func<SyntaxCase, string, Diagnostic> Make) Row(
        string pattern, Func<SyntaxCase, string, Diagnostic> make) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), make);
}
