// What the system refuses, in our own words: its own name paths of this machine, in its language.
namespace SiteGen.Errors;

internal static class SystemFault
{
    private static readonly int[] Full = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private const int TooLargeCode = 27;
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];
    private static readonly int[] Busy = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>True for what the surroundings of a command do to it: no fault of ours.</summary>
    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException
        || (fault is AggregateException several && several.InnerExceptions.All(Is));

    /// <summary>What .NET takes for an argument of ours: a disk or a quota that takes no file of that size.</summary>
    public static IOException TooLarge() => new("too large", TooLargeCode);

    /// <summary>True where somebody else holds the file.</summary>
    public static bool IsBusy(Exception fault) => Busy.Contains(fault.HResult);

    public static string Reading(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist (a link that leads nowhere?)",
        UnauthorizedAccessException => "reading it is not allowed",
        _ => "the system refuses it",
    };

    public static string Writing(Exception fault) => fault switch
    {
        AggregateException several => Writing(several.InnerExceptions[0]),
        _ when Full.Contains(fault.HResult) => "the disk is full",
        _ when fault.HResult == TooLargeCode => "a file is larger than the disk takes",
        _ when ReadOnly.Contains(fault.HResult) => "the disk can only be read",
        _ when IsBusy(fault) => "another program holds a file of it",
        UnauthorizedAccessException => "writing there is not allowed",
        PathTooLongException => "the path is too long",
        FileNotFoundException or DirectoryNotFoundException => "a folder on the way does not exist, or has gone",
        _ => "the system refuses it",
    };
}
