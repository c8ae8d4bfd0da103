// The list of faults that were found by trying names what holds each of them mended; what it names is there.
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Robustness;

public sealed partial class WhatHoldsTests
{
    private static readonly string List = Path.Combine(TestFolders.Tests, "Robustness", "README.md");

    [Fact]
    public void Each_row_names_a_test_or_a_case_that_is_there()
    {
        var rows = File.ReadAllLines(List).Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Where(l => !Head().IsMatch(l))
            .ToList();
        var tests = new[] { TestFolders.Tests, Path.Combine(TestFolders.Repository, "tests", "SiteGen.BrowserTests") }
            .SelectMany(folder => TestFolders.Files(folder).Select(f => Path.Combine(folder, f)))
            .Where(f => f.EndsWith("Tests.cs", StringComparison.Ordinal))
            .ToLookup(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
        var cases = new[] { "Broken", "Sites", "Templating/Specs" }
            .SelectMany(folder => Directory.GetFileSystemEntries(Path.Combine(TestFolders.Tests, folder)))
            .Select(path => Path.GetFileNameWithoutExtension(path)).ToList();

        rows.Count.ShouldBeGreaterThan(60);
        rows.Where(row => !Name().IsMatch(Held(row))).ShouldBeEmpty("every row is held by something");
        rows.SelectMany(row => Name().Matches(Held(row)).Select(m => m.Groups[1].Value)).Where(name => !IsThere(name))
            .ShouldBeEmpty();

        bool IsThere(string name) => name.Split('.') is [var type, var test]
            ? tests[type].Any(code => code.Contains($" {test}(", StringComparison.Ordinal))
            : cases.Any(c => c == name || c.StartsWith(name + "-", StringComparison.Ordinal));
    }

    private static string Held(string row) => row.Split('|')[2];

    [GeneratedRegex("^[|] (?:what|---) ")]
    private static partial Regex Head();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
