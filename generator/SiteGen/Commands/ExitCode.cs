// What the shell is told of a run.
namespace SiteGen.Commands;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int WrongCommandLine = 2;
    public const int Bug = 3;
}
