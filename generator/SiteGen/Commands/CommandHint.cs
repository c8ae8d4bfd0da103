// A misspelt command or option gets the nearest known one.
using System.CommandLine;
using SiteGen.Diagnostics;

namespace SiteGen.Commands;

internal static class CommandHint
{
    public static string? For(ParseResult parsed, RootCommand root)
    {
        var known = root.Subcommands.Select(c => c.Name).Concat(root.Options.Select(o => o.Name)).Concat(parsed.CommandResult.Command.Options.Select(o => o.Name)).ToList();
        return parsed.UnmatchedTokens.Select(token => Nearest.Of(token, known)).FirstOrDefault(n => n is not null) is { } near ? $"Did you mean {near}?" : null;
    }
}
