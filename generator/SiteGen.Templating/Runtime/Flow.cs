// How a statement ends.
namespace SiteGen.Templating.Runtime;

internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
