// A build's turn on its output folder: begins with its first finished theme, ends with the build, and is one for all
// its themes.
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Write;

internal sealed class OutputTurn(BuildOptions options) : IDisposable
{
    private readonly Lock _gate = new();
    private OutputLock? _taken;
    private Diagnostic? _fault;

    /// <summary>A command that finds a killed swap ends it before all else; one that runs at the same time sees to it
    /// itself.</summary>
    public static void Recover(BuildOptions options)
    {
        try
        {
            var place = OutputPlace.Of(options);
            if (place.IsRoot || !Directory.Exists(place.Work) && !place.Below(atAnyDepth: false).Any())
                return;
            using var turn = new OutputTurn(options with { Patience = TimeSpan.Zero });
            turn.Begin(new DiagnosticBag());
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            // A build that is to write there says what is wrong.
        }
    }

    /// <summary>False after a fault, which every theme then has.</summary>
    public bool Begin(DiagnosticBag bag)
    {
        lock (_gate)
        {
            if (_taken is null && _fault is null)
                _fault = Take();
            if (_fault is not null)
                bag.Add(_fault);
            return _fault is null;
        }
    }

    public void Dispose() => _taken?.Dispose();

    private Diagnostic? Take()
    {
        var place = OutputPlace.Of(options);
        var shown = Shown(options);
        if (SourceIn(place.Folder) is { } source)
            return OutputErrors.HoldsSource(shown, Path.GetRelativePath(options.WorkingFolder, source)
                .Replace('\\', '/'));
        if (place.IsRoot)
            return OutputErrors.RootOfDisk(shown);
        if (File.Exists(place.Folder))
            return OutputErrors.NoFolder(shown);
        try
        {
            if (!place.IsOurs())
                return OutputErrors.InTheWay(shown, Path.GetFileName(place.Work));
            _taken = OutputLock.Take(place, options.Patience);
            if (_taken is null)
                return OutputErrors.InUse(shown);
            SiteSwap.Recover(place);
            foreach (var below in place.Below(atAnyDepth: false))
                Leave(below);
            return null;
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            return OutputErrors.CannotWrite(shown, SystemFault.Writing(fault));
        }
    }

    private static void Leave(OutputPlace place)
    {
        SiteSwap.Recover(place);
        place.Leave();
    }

    /// <summary>The folder of the site's sources that the output folder is, holds or lies in, by whatever
    /// names.</summary>
    private string? SourceIn(string output) => new[] { options.InputFolder, options.ThemesFolder }
        .FirstOrDefault(f =>
            RealPath.Of(f) is var source && (RealPath.IsInside(source, output) || RealPath.IsInside(output, source)));

    public static SourceText Shown(BuildOptions options) =>
        new(Path.GetRelativePath(options.WorkingFolder, Path.TrimEndingDirectorySeparator(options.OutputFolder))
            .Replace('\\', '/'), "");
}
