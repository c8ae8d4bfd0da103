// Reads a template. Where there are errors, one statement after the other is mended, so that all errors of a file are found.
using Scriban.Parsing;
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Reading;

internal sealed class SyntaxReader
{
    /// <summary>Enough for one round of mending a file.</summary>
    private const int MostErrors = 20;

    private readonly SourceText _source;
    private readonly ReadingRules _rules;
    private readonly List<Diagnostic> _errors = [];
    private string _text;

    private SyntaxReader(SourceText source, ReadingRules rules)
    {
        _source = source;
        _rules = rules;
        _text = source.Text;
    }

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
        while (_errors.Count < MostErrors && TokenCheck.First(_source, Tokenize(), _rules.Relaxed) is { } mend)
        {
            _errors.Add(mend.Error);
            Replace(mend.From, mend.To, mend.Text);
        }
        var hasCut = _errors.Exists(e => e.Code is "SG401" or "SG402");
        var parsed = Parse();
        if (_rules.Relaxed)
            _errors.AddRange(parsed.Messages.Select(m => SyntaxErrors.Plain(_source, m)));
        for (; parsed.HasErrors && !_rules.Relaxed && _errors.Count < MostErrors; parsed = Parse())
        {
            var tokens = Tokenize();
            if (First(parsed.Messages) is not { } message)
            {
                if (!hasCut)
                    _errors.AddRange(BlockCheck.Run(_source, tokens));
                break;
            }
            var found = SyntaxErrors.Of(_source, tokens, message);
            _errors.Add(found.Error);
            if (!MendStatement(tokens, found.Token))
                break;
        }
        if (parsed.HasErrors && _errors.Count == 0)
            _errors.Add(SyntaxErrors.Plain(_source, parsed.Messages[0]));
        if (!parsed.HasErrors && !_rules.Relaxed && parsed.Page is { } whole)
            _errors.AddRange(TreeCheck.Run(_source, whole));
        return parsed.Page;
    }

    /// <summary>The error to believe: the first, but one of a text that is never closed before those that it leads to.</summary>
    private static LogMessage? First(IReadOnlyList<LogMessage> messages)
    {
        var own = messages.Where(m => !SyntaxErrors.IsOfBlocks(m)).ToList();
        var first = own.Find(m => m.Span.Start.Offset >= 0) ?? own.FirstOrDefault();
        return own.Find(m => SyntaxErrors.IsOfText(m) && m.Span.Start.Offset <= first!.Span.Start.Offset) ?? first;
    }

    /// <summary>Puts something harmless in the place of a statement; false when nothing fits.</summary>
    private bool MendStatement(Tokens tokens, int index)
    {
        if (tokens.StatementAt(index) is not { } statement)
            return false;
        var (from, to) = (tokens.Start(statement.First), tokens.End(statement.Last));
        for (; from > 0 && _text[from - 1] == ' '; from--)
        {
        }
        for (; to < _text.Length && _text[to] == ' '; to++)
        {
        }
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

    private Tokens Tokenize() => new(_text, _rules.Mode);

    private Scriban.Template Parse() => Scriban.Template.Parse(
        _text,
        _source.Path,
        new ParserOptions { ExpressionDepthLimit = _rules.NestingLimit },
        new LexerOptions { Mode = _rules.Mode });
}

/// <summary>How a template is read.</summary>
/// <param name="Mode">A template, or code alone.</param>
/// <param name="NestingLimit">How deep expressions and blocks may be nested.</param>
/// <param name="Relaxed">True for Scriban's own messages at their own places.</param>
internal sealed record ReadingRules(ScriptMode Mode, int NestingLimit, bool Relaxed);
