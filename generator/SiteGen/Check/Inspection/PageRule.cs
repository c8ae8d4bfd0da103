// What a rule over finished files is.
namespace SiteGen.Check.Inspection;

/// <summary>A rule over one finished page.</summary>
internal sealed record PageRule(string Name, Action<FinishedPage> Run);

/// <summary>A rule over all finished files of a theme.</summary>
internal sealed record SiteRule(string Name, Action<FinishedFiles> Run);
