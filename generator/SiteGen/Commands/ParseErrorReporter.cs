// A slip on the command line becomes a finding like those about files: the line is the source, the caret stands under
// the slip.
using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Commands;

internal sealed class ParseErrorReporter
{
    private const string Program = "sitegen";
    private readonly DiagnosticBag _bag = new();
    private readonly ParseResult _parsed;
    private readonly string[] _arguments;
    private readonly SourceText _line;
    private readonly int[] _offsets;

    private ParseErrorReporter(ParseResult parsed, string[] arguments)
    {
        (_parsed, _arguments, _offsets) = (parsed, arguments, new int[arguments.Length]);
        var line = Program;
        for (var i = 0; i < arguments.Length; i++)
        {
            var quoted = arguments[i].Length == 0 || arguments[i].Any(char.IsWhiteSpace);
            _offsets[i] = line.Length + (quoted ? 2 : 1);
            line += quoted ? $" \"{arguments[i]}\"" : $" {arguments[i]}";
        }
        _line = new SourceText("command line", line);
    }

    /// <summary>The end of the line, for findings about what it leaves out.</summary>
    public static SourceSpan EndOf(ParseResult parsed)
    {
        var line = Read(parsed)._line;
        return line.SpanAt(line.Text.Length);
    }

    /// <summary>Where a word of the line stands; the end of the line for one that was not typed.</summary>
    public static SourceSpan At(ParseResult parsed, string word) => Read(parsed).Place(word);

    private static ParseErrorReporter Read(ParseResult parsed) => new(parsed, [.. parsed.Tokens.Select(t => t.Value)]);

    private Command Command => _parsed.CommandResult.Command;

    public static DiagnosticBag Of(ParseResult parsed, string[] arguments, CommonOptions common)
    {
        var reporter = new ParseErrorReporter(parsed, arguments);
        // A shell that asks for completions ([suggest]) sends what is not finished yet.
        if (arguments is [['[', ..], ..])
            return reporter._bag;
        var unknown = reporter.Unknown();
        foreach (var error in parsed.Errors.DistinctBy(e => e.SymbolResult))
            reporter.Error(error.SymbolResult, unknown);
        if (BuildClock.Fault() is { } variable)
            reporter._bag.Add(variable);
        if (common.NamesThemesAndAll(parsed))
            reporter._bag.Add(CommandErrors.Conflict(reporter.Place("--all-themes"), "--theme", "--all-themes"));
        return reporter._bag;
    }

    /// <summary>Words that nobody knows; one behind an unknown option is that option's value.</summary>
    private bool Unknown()
    {
        var tokens = _parsed.UnmatchedTokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var isOption = tokens[i].StartsWith('-');
            if (!isOption && i > 0 && tokens[i - 1].StartsWith('-'))
                continue;
            var known = isOption ? Options().Select(o => o.Name) : Command.Subcommands.Select(c => c.Name);
            _bag.Add(isOption || Command.Subcommands.Count > 0
                ? CommandErrors.Unknown(Place(tokens[i]), tokens[i], Path(), known)
                : CommandErrors.Unexpected(Place(tokens[i]), tokens[i], Path()));
        }
        return tokens.Count > 0;
    }

    private void Error(SymbolResult? place, bool unknown)
    {
        switch (place is ArgumentResult { Parent: OptionResult owner } ? owner : place)
        {
            case OptionResult { Tokens: [] } option:
                _bag.Add(CommandErrors.MissingValue(Place(option.IdentifierToken?.Value ?? option.Option.Name),
                    option.Option.Name, option.Option.Description));
                break;
            case OptionResult { Tokens: [_, _, ..] } option when option.Option.Arity.MaximumNumberOfValues == 1:
                _bag.Add(CommandErrors.Twice(Place(option.Tokens[^1].Value), option.Option.Name));
                break;
            case OptionResult option when option.Option.ValueType.IsEnum:
                _bag.Add(CommandErrors.WrongValue(Place(option.Tokens[^1].Value), option.Option.Name, option.Tokens[^1]
                    .Value, Allowed(option.Option)));
                break;
            case OptionResult option:
                _bag.Add(CommandErrors.NoPort(Place(option.Tokens[^1].Value), option.Option.Name, option.Tokens[^1]
                    .Value));
                break;
            case ArgumentResult argument:
                _bag.Add(CommandErrors.MissingValue(_line.SpanAt(_line.Text.Length), argument.Argument.Name,
                    argument.Argument.Description));
                break;
            case CommandResult when !unknown && Command.Subcommands.Count > 0:
                _bag.Add(CommandErrors.MissingCommand(_line.SpanAt(_line.Text.Length), Path(),
                    Command.Subcommands.Select(c => c.Name)));
                break;
        }
    }

    private static string[] Allowed(Option option) =>
        [.. Enum.GetNames(option.ValueType).Select(n => n.ToLowerInvariant())];

    /// <summary>The options of the command, and those that it inherits.</summary>
    private IEnumerable<Option> Options()
    {
        for (SymbolResult? result = _parsed.CommandResult; result is CommandResult command; result = command.Parent)
        {
            foreach (var option in command.Command.Options.Where(o => o.Recursive
                || ReferenceEquals(command.Command, Command)))
                yield return option;
        }
    }

    private string Path()
    {
        var names = new List<string>();
        for (SymbolResult? result = _parsed.CommandResult; result is CommandResult { Parent: not null } command;
            result = command.Parent)
            names.Insert(0, command.Command.Name);
        return string.Join(' ', names.Prepend(Program));
    }

    /// <summary>Where a word stands, which may be a part of what was typed: --format=xml.</summary>
    private SourceSpan Place(string token)
    {
        var at = Array.LastIndexOf(_arguments, token);
        if (at >= 0)
            return _line.SpanAt(_offsets[at], token.Length);
        at = Array.FindLastIndex(_arguments, a => a.Contains(token, StringComparison.Ordinal));
        return at < 0
            ? _line.SpanAt(_line.Text.Length)
            : _line.SpanAt(_offsets[at] + _arguments[at].IndexOf(token, StringComparison.Ordinal), token.Length);
    }
}
