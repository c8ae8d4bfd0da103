// Approved output kept beside its case: compares, rewrites when asked to, and fails for an expected file that nobody
// compared.
using System.Text;

namespace SiteGen.Tests.Support;

internal sealed class Golden(string folder, bool update, bool continuousIntegration)
{
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];

    /// <summary>The expected files in a folder; UPDATE_GOLDEN=1 rewrites them, but never when CI=true.</summary>
    public static Golden In(string folder) =>
        new(folder, Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1" or "true",
            Environment.GetEnvironmentVariable("CI") is "1" or "true");

    public static void Compare(string file, string actual)
    {
        var golden = In(Path.GetDirectoryName(file)!);
        golden.Compare(Path.GetFileName(file), actual, isPart: true);
        golden.ThrowFailures();
    }

    public void Compare(string path, string actual, bool isPart = false)
    {
        _compared.Add(path);
        var file = Path.Combine(folder, path);
        if (update)
            Update(file, actual);
        else if (!File.Exists(file))
            _failures.Add($"there is no expected file {path}; found was:\n{Visible(actual)}");
        else if (Difference(File.ReadAllText(file), actual) is { } difference)
            _failures.Add($"{path} {difference}");
    }

    /// <summary>To be called once all files of the folder were compared.</summary>
    public void Finish()
    {
        foreach (var path in TestFolders.Files(folder).Where(p => !_compared.Contains(p)))
        {
            if (update)
                File.Delete(Path.Combine(folder, path));
            else
                _failures.Add($"{path} is expected, but the site does not make it");
        }
        ThrowFailures();
    }

    /// <summary>The first line that differs, with its blanks made visible; null when the texts are the same.</summary>
    public static string? Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            if (i >= left.Length || i >= right.Length || left[i] != right[i])
                return $"differs in line {i + 1}:\n  expected: "
                    + $"{(i < left.Length ? Visible(left[i]) : "(the text ends)")}\n  found:    "
                    + $"{(i < right.Length ? Visible(right[i]) : "(the text ends)")}";
        }
        return null;
    }

    private static string Visible(string text) =>
        text.Replace(' ', '·').Replace('\t', '→').Replace("\r", "␍", StringComparison.Ordinal);

    private void Update(string file, string actual)
    {
        if (continuousIntegration)
            throw new InvalidOperationException(
                "UPDATE_GOLDEN is refused where CI is set: approve the change on your machine and commit it");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private void ThrowFailures()
    {
        if (_failures.Count > 0)
            Assert.Fail($"{string.Join("\n", _failures)}\n\nIf this is as it should be, run the test again with "
                + $"UPDATE_GOLDEN=1 and look at the difference before you commit it.");
    }
}
