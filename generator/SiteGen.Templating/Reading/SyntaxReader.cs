// Reads a template. Where there are errors, one statement after the other is mended, so that all errors of a file are
// found.

namespace SiteGen.Templating.Reading;

/// <summary>How a template is read.</summary>
/// <param name="Mode">A template, or code alone.</param>
/// <param name="NestingLimit">How deep expressions and blocks may be nested.</param>
/// <param name="Relaxed">True for Scriban's own messages at their own places.</param>
internal sealed record ReadingRules(ScriptMode Mode, int NestingLimit, bool Relaxed);

internal sealed class SyntaxReader(SourceText source, ReadingRules rules)
{
    /// <summary>Enough for one round of mending a file.</summary>
    private const int MostErrors = 20;

    private readonly List<Diagnostic> _errors = [];
    private string _text = source.Text;

    /// <summary>The tree of a template; null when it has errors, which go into the bag.</summary>
    public static ScriptPage? Run(SourceText source, ReadingRules rules, DiagnosticBag bag)
    {
        var reader = new SyntaxReader(source, rules);
        var page = reader.Read();
        foreach (var error in reader._errors)
            bag.Add(error);
        return reader._errors.Count == 0 ? page : null;
    }

    private ScriptPage? Read()
    {
        while (_errors.Count < MostErrors && TokenCheck.First(source, Tokenize(), rules.Relaxed) is { } mend)
        {
            _errors.Add(mend.Error);
            Replace(mend.From, mend.To, mend.Text);
        }
        var parsed = Parse();
        if (rules.Relaxed)
            _errors.AddRange(parsed.Messages.Select(m => SyntaxErrors.Plain(source, m)));
        else if (parsed.HasErrors)
            Mend(parsed);
        else
            _errors.AddRange(TreeCheck.Run(source, parsed.Page!));
        return parsed.Page;
    }

    /// <summary>Takes down the first error, mends it and parses again, until none is left.</summary>
    private void Mend(Scriban.Template parsed)
    {
        var first = parsed.Messages[0];
        var hasCut = _errors.Exists(e => e.Code is "SG401" or "SG402");
        for (; parsed.HasErrors && _errors.Count < MostErrors; parsed = Parse())
        {
            var tokens = Tokenize();
            if (SyntaxErrors.First(parsed.Messages) is not { } message)
            {
                _errors.AddRange(hasCut ? [] : BlockCheck.Run(source, tokens));
                break;
            }
            var found = SyntaxErrors.Of(source, tokens, message);
            _errors.Add(found.Error);
            if (!MendStatement(tokens, found.Token))
                break;
        }
        if (_errors.Count == 0)
            _errors.Add(SyntaxErrors.Plain(source, first));
    }

    /// <summary>Puts something harmless in the place of a statement; false when nothing fits.</summary>
    private bool MendStatement(Tokens tokens, int index)
    {
        if (tokens.StatementAt(index) is not { } statement)
            return false;
        var from = _text.AsSpan(0, tokens.Start(statement.First)).TrimEnd(' ').Length;
        var to = tokens.End(statement.Last);
        to = _text.Length - _text.AsSpan(Math.Min(to, _text.Length)).TrimStart(' ').Length;
        var before = _text;
        Replace(from, to, BlockCheck.Neutral(tokens, statement, to - from));
        return _text != before;
    }

    /// <summary>Replaces a part by another of the same length: places stay what they are.</summary>
    private void Replace(int from, int to, string text)
    {
        var blank = new char[to - from];
        for (var i = 0; i < blank.Length; i++)
            blank[i] = i < text.Length ? text[i] : _text[from + i] is '\n' or '\r' ? _text[from + i] : ' ';
        _text = string.Concat(_text.AsSpan(0, from), blank, _text.AsSpan(to));
    }

    private Tokens Tokenize() => new(_text, rules.Mode);

    private Scriban.Template Parse() => Scriban.Template.Parse(
        _text, source.Path, new ParserOptions { ExpressionDepthLimit = rules.NestingLimit },
            new LexerOptions { Mode = rules.Mode });
}
