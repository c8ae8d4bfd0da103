// What an output is: a maker of files with a name.
using SiteGen.Model;

namespace SiteGen.Emit;

/// <summary>A maker of files of an edition.</summary>
internal sealed record Output(string Name, Func<RenderedSite, IEnumerable<OutputFile>> Files);

/// <summary>A maker of files that a theme has once, whatever its languages.</summary>
internal sealed record ThemeOutput(string Name, Func<IReadOnlyList<RenderedSite>, IEnumerable<OutputFile>> Files);
