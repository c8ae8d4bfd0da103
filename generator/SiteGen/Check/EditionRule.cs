// A rule over the finished pages of an edition, which every build holds them against.
namespace SiteGen.Check;

internal sealed record EditionRule(string Name, Action<RuleContext> Run);
