// The build's clock: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated to the byte.
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.Commands;

internal sealed class BuildClock(DateTimeOffset now) : TimeProvider
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>A year that a site may be of: later ones are milliseconds taken for seconds.</summary>
    private const int LastYear = 2999;

    public static TimeProvider FromEnvironment() => Set() is { } value && Seconds(value) is { } seconds
        ? new BuildClock(DateTimeOffset.FromUnixTimeSeconds(seconds))
        : System;

    /// <summary>What is wrong with the variable; null when it is good, or not set.</summary>
    public static Diagnostic? Fault() => Set() is { } value && Seconds(value) is null
        ? CommandErrors.BadVariable(Variable, value, "the seconds since 1970 in digits", "1795262400")
        : null;

    public override DateTimeOffset GetUtcNow() => now;

    private static string? Set() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;

    private static long? Seconds(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < new DateTimeOffset(LastYear + 1, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()
            ? seconds
            : null;
}
