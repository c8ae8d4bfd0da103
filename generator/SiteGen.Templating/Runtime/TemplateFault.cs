// The one private exception that unwinds a rendering.
using SiteGen.Diagnostics;

namespace SiteGen.Templating.Runtime;

/// <summary>A run-time fault of a template; <see cref="Template.Render"/> turns it into a diagnostic.</summary>
internal sealed class TemplateFault(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
