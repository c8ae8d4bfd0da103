// sitegen new: what somebody needs to start from, made ready to be changed.
using System.CommandLine;

namespace SiteGen.Commands;

internal static class NewCommand
{
    public static Command Create(CommonOptions common) =>
        new("new", "Make something to start from.\n\nExample:\n  sitegen new theme \"Our Group\" --colour \"#1f4fa0\"") { NewThemeCommand.Create(common) };
}
