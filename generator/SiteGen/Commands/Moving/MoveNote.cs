// What of a site could not be turned, with its place in the source and what to write instead.
namespace SiteGen.Commands.Moving;

/// <param name="Path">The file of the source.</param>
/// <param name="Line">0 where the whole file is meant.</param>
/// <param name="What">What stands there.</param>
/// <param name="Instead">What became of it, and what to write instead.</param>
internal sealed record MoveNote(string Path, int Line, string What, string Instead);
