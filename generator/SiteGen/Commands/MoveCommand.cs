// sitegen new site --from: a site of another generator, moved in.
using SiteGen.Commands.Moving;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Commands;

internal static class MoveCommand
{
    public static int Run(string from, string folder, string? title, BuildOptions options, OutputFormat format)
    {
        var bag = new DiagnosticBag();
        var source = Path.GetFullPath(from, options.WorkingFolder);
        var target = Path.GetFullPath(folder, options.WorkingFolder);
        var shown = Path.GetRelativePath(options.WorkingFolder, target);
        if (!Directory.Exists(source))
            bag.Add(MoveErrors.NoFolder(from));
        else if (RealPath.IsInside(target, source))
            bag.Add(MoveErrors.IntoItself(shown, from));
        var move = bag.HasErrors ? null : Moved(source, from, title, options, bag);
        if (move is not null)
            NewCommand.Write(target, shown, move.Files, bag);
        return NewCommand.Finish(bag, bag.HasErrors || move is null ? null : Said(move, shown), format);
    }

    private static Move? Moved(string source, string from, string? title, BuildOptions options, DiagnosticBag bag)
    {
        try
        {
            var shown = from == "." ? Path.GetFileName(source) : from.TrimEnd('/');
            var tree = SourceTree.Read(source, shown, bag);
            return bag.HasErrors ? null : Move.Run(tree, shown, title, options, bag);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            bag.Add(LoadErrors.Unreadable(new SourceText(from, ""), refused));
            return null;
        }
    }

    private static string Said(Move move, string shown)
    {
        var (site, count) = (move.Site, move.Site.Notes.Count);
        return $"{site.Origin.Count} pages of {site.From.Generator} are in {shown}.\n"
            + (count == 0
                ? "All of it could be turned.\n"
                : $"{count} places could not be turned: {shown}/{MoveReport.FileName} lists them, with what to write "
                    + "instead.\n")
            + $"\nNext:\n  cd {shown}\n  sitegen\n\nThen open output/index.html in a browser.";
    }
}
