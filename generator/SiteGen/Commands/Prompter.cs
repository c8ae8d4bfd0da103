// What a command has to know and was not told: asked for where somebody sits at a terminal, else named as missing.
using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using Spectre.Console;

namespace SiteGen.Commands;

/// <param name="Option">What gives it on the command line: <c>--title "…"</c>.</param>
/// <param name="Allowed">The only answers there are; empty when there are many.</param>
internal sealed record Question(string Name, string Option, string? Description, ImmutableArray<string> Allowed);

internal sealed class Prompter(SourceSpan line, DiagnosticBag bag, Func<Question, string>? ask)
{
    /// <summary>Asks on a terminal, and nowhere else.</summary>
    public static Prompter From(ParseResult parsed, DiagnosticBag bag) =>
        new(ParseErrorReporter.EndOf(parsed), bag, !Console.IsInputRedirected && AnsiConsole.Profile.Out.IsTerminal
            ? Ask
            : null);

    /// <summary>The answer; null when there is nobody to ask.</summary>
    public string? To(Question question)
    {
        if (ask is not null)
            return ask(question);
        bag.Add(CommandErrors.MissingOption(line, question.Option, question.Name, question.Allowed.IsEmpty
            ? question.Description
            : $"one of {string.Join(", ", question.Allowed)}"));
        return null;
    }

    /// <summary>Pairs of --set key=value; a pair without "=" is reported.</summary>
    public Dictionary<string, string> Pairs(IEnumerable<string> typed)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in typed)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                pairs[pair[..equals].Trim()] = pair[(equals + 1)..].Trim();
            else
                bag.Add(CommandErrors.BadPair(
                    line.Source.SpanAt(Math.Max(0, line.Source.Text.IndexOf(pair, StringComparison.Ordinal))), pair));
        }
        return pairs;
    }

    private static string Ask(Question question)
    {
        const int MostChoices = 40;
        var title = $"{question.Name}{(question.Description is null ? "" : $" ({question.Description.TrimEnd('.')})")}";
        return question.Allowed.Length is > 0 and <= MostChoices
            ? AnsiConsole.Prompt(new SelectionPrompt<string>().Title(Markup.Escape(title)).AddChoices(question.Allowed))
            : AnsiConsole.Prompt(new TextPrompt<string>(Markup.Escape(title) + ":")).Trim();
    }
}
