// What other sites answered last time, with the day, in a file outside the site: nobody is asked twice in a week.
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.External;

/// <param name="Status">The last answer; 0 when there was none.</param>
/// <param name="Target">Where the address leads for good, if it has moved.</param>
/// <param name="FailsSince">The first day of a row of failures; null when it answers.</param>
internal sealed record LinkAnswer(int Status, string? Reason, string? Target, DateOnly Checked, DateOnly? FailsSince)
{
    /// <summary>The places that were looked for on the page, and those of them that it does not have.</summary>
    public IReadOnlyList<string> Sought { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    public bool IsGood => Status is >= 200 and < 300;
}

internal sealed class LinkMemory
{
    private const int FreshDays = 7;
    private readonly string _file;
    private readonly SortedDictionary<string, LinkAnswer> _answers;

    private LinkMemory(string file, SortedDictionary<string, LinkAnswer> answers) =>
        (_file, _answers) = (file, answers);

    /// <summary>In the user's folder for what can be made again: XDG_CACHE_HOME, or what the system has for
    /// it.</summary>
    public static string DefaultFile()
    {
        var folder = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), OperatingSystem.IsMacOS()
                ? "Library/Caches"
                : ".cache");
        return Path.Combine(folder, "sitegen", "external-links.json");
    }

    /// <summary>A file that is not there or cannot be read is an empty memory.</summary>
    public static LinkMemory Open(string file)
    {
        try
        {
            return new LinkMemory(file, File.Exists(file)
                ? new(JsonSerializer.Deserialize(File.ReadAllText(file), LinkAnswers.Default.DictionaryStringLinkAnswer)
                    ?? [], StringComparer.Ordinal)
                : new(StringComparer.Ordinal));
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return new LinkMemory(file, new(StringComparer.Ordinal));
        }
    }

    /// <summary>A good answer that is not older than a week; what failed is asked again each time.</summary>
    public LinkAnswer? Fresh(string url, DateOnly today) =>
        Find(url) is { IsGood: true } answer && answer.Checked <= today
            && today.DayNumber - answer.Checked.DayNumber < FreshDays ? answer : null;

    public LinkAnswer? Find(string url)
    {
        lock (_answers)
            return _answers.GetValueOrDefault(url);
    }

    public LinkAnswer Keep(string url, LinkAnswer answer)
    {
        lock (_answers)
        {
            DateOnly? since = answer.IsGood ? null : _answers.GetValueOrDefault(url)?.FailsSince ?? answer.Checked;
            return _answers[url] = answer with { FailsSince = since };
        }
    }

    /// <summary>A warning when the file cannot be written: the next check then asks everybody again.</summary>
    public void Save(DiagnosticBag bag)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var beside = $"{_file}.{Environment.ProcessId}.tmp";
            lock (_answers)
                File.WriteAllText(beside,
                    JsonSerializer.Serialize(_answers, LinkAnswers.Default.SortedDictionaryStringLinkAnswer));
            File.Move(beside, _file, overwrite: true);
        }
        catch (Exception fault) when (SystemFault.Is(fault))
        {
            bag.Add(MachineErrors.NoCache(new SourceText(_file.Replace('\\', '/'), ""), SystemFault.Writing(fault)));
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(SortedDictionary<string, LinkAnswer>))]
[JsonSerializable(typeof(Dictionary<string, LinkAnswer>))]
internal sealed partial class LinkAnswers : JsonSerializerContext;
