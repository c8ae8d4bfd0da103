// The names that Scriban and this program both have.
global using ScribanSpan = Scriban.Parsing.SourceSpan;
global using SourceSpan = SiteGen.Diagnostics.SourceSpan;
