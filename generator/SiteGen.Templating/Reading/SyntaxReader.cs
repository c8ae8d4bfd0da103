// Reads a template. Behind code with an error it is read again from the next code on, so that all errors are found.

namespace SiteGen.Templating.Reading;

/// <param name="source">The template.</param>
/// <param name="depth">How deep expressions and blocks may be nested.</param>
/// <param name="isRelaxed">True for Scriban's own messages at their own places.</param>
internal sealed class SyntaxReader(SourceText source, int depth, bool isRelaxed)
{
    private const int MostErrors = 20;
    private string _text = source.Text;

    public List<Diagnostic> Errors { get; } = [];

    /// <summary>The tree of a template with our nodes in it; null when it has errors.</summary>
    public ScriptPage? Read()
    {
        if (TokenCheck.Chain(source, new Tokens(source, _text), depth) is { } chain)
        {
            Errors.Add(chain.Error);
            Blank(chain.From, chain.To, chain.Text);
        }
        while (Errors.Count < MostErrors
            && TokenCheck.First(source, new Tokens(source, _text), isRelaxed) is { } mend)
        {
            Errors.Add(mend.Error);
            Blank(mend.From, mend.To, mend.Text);
        }
        var parsed = Parse();
        if (isRelaxed)
            Errors.AddRange(parsed.Messages.Select(m => SyntaxErrors.Plain(source, m)));
        else if (parsed.HasErrors && !Errors.Exists(e => e.Code == "SG416"))
            ReadErrors(parsed);
        if (Errors.Count > 0)
            return null;
        var (page, unknown) = StrictRewriter.Run(parsed.Page!, isRelaxed);
        if (unknown is not null && !isRelaxed)
            Errors.Add(TemplateErrors.Assigns.At(
                source.SpanBetween(unknown.Span.Start.Offset, unknown.Span.End.Offset + 1), "="));
        return page;
    }

    /// <summary>Takes down the first error of a code and reads on behind that, until the end.</summary>
    private void ReadErrors(Scriban.Template parsed)
    {
        var first = parsed.Messages[0];
        if (!Errors.Exists(e => e.Code is "SG401" or "SG402" or "SG416"))
            Errors.AddRange(TokenCheck.Blocks(new Tokens(source, _text)));
        for (; parsed.HasErrors && Errors.Count < MostErrors; parsed = Parse())
        {
            var tokens = new Tokens(source, _text);
            var found = SyntaxErrors.First(parsed.Messages, tokens);
            if (!found.IsOfBlocks && !IsEcho(tokens.Span(found.Token)))
                Errors.Add(SyntaxErrors.Of(source, tokens, found));
            var end = tokens.EndOfCode(found.Token);
            if (end >= _text.Length || Errors.Exists(e => e.Code == "SG416"))
                break;
            Blank(0, end, new string(' ', end - 2) + "{{");
        }
        if (Errors.Count == 0 && new Tokens(source, source.Text) is var all)
            Errors.Add(SyntaxErrors.Of(source, all, new SyntaxMessage(first, all.IndexAt(first.Span.Start.Offset))));
    }

    /// <summary>True behind a text on the same line that is never closed, and so ends anywhere.</summary>
    private bool IsEcho(SourceSpan at) =>
        Errors.Exists(e => e.Code == "SG403" && e.Span.Line == at.Line && e.Span.Column < at.Column);

    /// <summary>Replaces a part by another of the same length: places stay what they are.</summary>
    private void Blank(int from, int to, string text)
    {
        var blank = text.PadRight(to - from).ToCharArray();
        for (var i = 0; i < blank.Length; i++)
            blank[i] = blank[i] == ' ' && _text[from + i] is '\n' or '\r' ? _text[from + i] : blank[i];
        _text = string.Concat(_text.AsSpan(0, from), blank, _text.AsSpan(to));
    }

    private Scriban.Template Parse()
    {
        try
        {
            return Scriban.Template.Parse(_text, source.Path, new ParserOptions { ExpressionDepthLimit = depth });
        }
        catch (Exception fault) when (fault is NotSupportedException or NotImplementedException)
        {
            // Scriban's parser makes nodes that its own visitor does not know: {{ func f; html.strip g(x) = 1; end }}.
            var tokens = new Tokens(source, _text);
            var sign = Enumerable.Range(0, tokens.Count)
                .FirstOrDefault(i => tokens.IsAssignment(i) && tokens.Type(i - 1) == TokenType.CloseParen);
            Errors.Add(TemplateErrors.Assigns.At(tokens.Span(sign), "="));
            return Scriban.Template.Parse("");
        }
    }
}
