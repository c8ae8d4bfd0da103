// Functions as values: builtins, functions of the host, functions written in templates.
using SiteGen.Templating.Builtins;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Runtime;

/// <summary>A function that a template can call or pass on.</summary>
internal abstract record FunctionValue(string Name);

internal sealed record BuiltinFunction(Builtin Builtin) : FunctionValue(Builtin.Name);

internal sealed record HostFunction(TemplateFunction Function) : FunctionValue(Function.Name);

/// <summary>A function written in a template; the template is kept for the positions in it.</summary>
internal sealed record DeclaredFunction(FunctionDeclaration Declaration, Template Template) : FunctionValue(Declaration.Name);

/// <summary>The block given to a function by <c>wrap</c>, with the template that it stands in.</summary>
internal sealed record WrappedBlock(Block Body, Template Template);
