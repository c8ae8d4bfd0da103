// The program: what it does is in Commands/CommandLine.cs.
return SiteGen.Commands.CommandLine.Run(args);
