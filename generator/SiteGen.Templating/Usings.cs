// What nearly every file here uses, and the names that Scriban and this program both have.
global using System.Globalization;
global using System.Text;
global using System.Text.RegularExpressions;
global using Scriban;
global using Scriban.Parsing;
global using Scriban.Runtime;
global using Scriban.Syntax;
global using SiteGen.Diagnostics;
global using SiteGen.Templating.Reading;
global using SiteGen.Templating.Running;
global using static SiteGen.Diagnostics.DiagnosticText;
global using ScribanSpan = Scriban.Parsing.SourceSpan;
global using SourceSpan = SiteGen.Diagnostics.SourceSpan;
