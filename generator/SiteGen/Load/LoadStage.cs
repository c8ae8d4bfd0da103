// Stage 1: reads every file of the site. Nothing else reads the disk.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Load;

internal static class LoadStage
{
    /// <summary>The key of site.yaml that asks for dates of commits.</summary>
    private static readonly Regex KeptAtKey =
        new("^source:", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <param name="memory">The last build: a file of the same size and time is not read again.</param>
    public static SiteSource? Run(BuildOptions options, DiagnosticBag bag, BuildMemory? memory = null)
    {
        memory ??= new BuildMemory();
        var input = Shown(options, options.InputFolder);
        var themes = Shown(options, options.ThemesFolder);
        if (!Directory.Exists(options.InputFolder))
            bag.Add(LoadErrors.NoFolder(new SourceText(input, ""), "--input"));
        if (options.NamesThemesFolder && !Directory.Exists(options.ThemesFolder))
            bag.Add(LoadErrors.NoFolder(new SourceText(themes, ""), "--themes"));
        if (bag.HasErrors)
            return null;

        string[] roots = [RealPath.Of(options.InputFolder), RealPath.Of(options.ThemesFolder)];
        var found = Find(options.InputFolder, SourceRoot.Input, input, roots, bag)
            .Concat(Directory.Exists(options.ThemesFolder)
                ? Find(options.ThemesFolder, SourceRoot.Themes, themes, roots, bag)
                : [])
            .ToArray();
        var hasSettings = found.Any(f => f is { Root: SourceRoot.Input, Path: PlainSite.FileName });
        if (!hasSettings && !found.Any(f => f.Root == SourceRoot.Input && PlainSite.IsPage(f.Path)))
        {
            bag.Add(LoadErrors.NoSiteFile(new SourceText($"{input}/{PlainSite.FileName}", "")));
            return null;
        }
        var source = Read(options, found, memory, bag);
        if (source.Files.FirstOrDefault(f => f is { Root: SourceRoot.Input, Path: PlainSite.FileName }) is { } settings
            && KeptAtKey.IsMatch(settings.Text.Text))
            source = source with { Committed = Committed(options, input, memory, bag) };
        return hasSettings ? source : PlainSite.WithSettings(source, memory.Memo);
    }

    /// <summary>Asked once, however often a preview builds.</summary>
    private static FrozenDictionary<string, DateOnly> Committed(BuildOptions options, string shown, BuildMemory memory,
        DiagnosticBag bag) => memory.Memo.Of("git", [options.InputFolder], bag, _ => GitDates.Of(options.InputFolder)
            .ToFrozenDictionary(d => $"{shown}/{d.Key}", d => d.Value, StringComparer.Ordinal));

    /// <summary>The themes, and the settings that name one of them; whatever else the input folder holds.</summary>
    public static SiteSource Themes(BuildOptions options, DiagnosticBag bag)
    {
        var found = new List<FoundFile>();
        if (Directory.Exists(options.ThemesFolder))
            found.AddRange(Find(options.ThemesFolder, SourceRoot.Themes, Shown(options, options.ThemesFolder),
                [RealPath.Of(options.ThemesFolder)], bag));
        var settings = new FileInfo(Path.Combine(options.InputFolder, PlainSite.FileName));
        if (settings.Exists)
            found.Add(new FoundFile(SourceRoot.Input, PlainSite.FileName,
                $"{Shown(options, options.InputFolder)}/{PlainSite.FileName}", settings));
        return Read(options, [.. found], new BuildMemory(), bag);
    }

    private static SiteSource Read(BuildOptions options, FoundFile[] found, BuildMemory memory, DiagnosticBag bag)
    {
        foreach (var same in found.GroupBy(f => (f.Root, f.Path)).Where(g => g.Count() > 1))
            bag.Add(FormErrors.OneFile(new SourceText(same.Last().ShownPath, ""), same.First().ShownPath));
        var files = new SourceFile?[found.Length];
        var assets = new Asset?[found.Length];
        Parallel.For(0, found.Length, i =>
        {
            if (FileRoles.IsRead(found[i].Root, found[i].Path))
                files[i] = memory.Memo.Of("text file", [found[i].FullPath, Version(found[i], memory)], bag, faults =>
                    ReadText(found[i], memory, faults));
            else
                assets[i] = memory.Memo.Of("asset", [found[i].FullPath, Version(found[i], memory)], bag, faults =>
                    ReadAsset(found[i], memory, faults));
        });
        return BuiltInTheme.AddTo(new SiteSource([.. files.OfType<SourceFile>()], [.. assets.OfType<Asset>()],
            ThemeNames(options.ThemesFolder), Shown(options, options.InputFolder),
            Shown(options, options.ThemesFolder)));
    }

    private static ImmutableArray<string> ThemeNames(string folder) => Directory.Exists(folder)
        ?
        [
            .. Entries(folder, folder, new DiagnosticBag()).OfType<DirectoryInfo>().Select(d => d.Name)
                .Where(n => !IsIgnored(n) && !FileRoles.IsBackup(n)).Order(StringComparer.Ordinal),
        ]
        : [];

    private sealed record FoundFile(SourceRoot Root, string Path, string ShownPath, FileInfo File)
    {
        public string FullPath => File.FullName;
    }

    /// <summary>What tells a file from an older one at the same place. One that has gone since it was found has none,
    /// and reading it is the fault.</summary>
    private static string Version(FoundFile file, BuildMemory memory)
    {
        var times = memory.Touched.GetValueOrDefault(file.FullPath);
        var target = file.File.LinkTarget is null ? file.File : new FileInfo(RealPath.Of(file.FullPath));
        return target.Exists
            ? string.Create(CultureInfo.InvariantCulture,
                $"{target.FullName} {target.Length} {target.LastWriteTimeUtc.Ticks} {times}")
            : $"gone {times}";
    }

    /// <param name="roots">The site's folders: a link may lead anywhere within them.</param>
    private static List<FoundFile> Find(string folder, SourceRoot root, string shown, string[] roots, DiagnosticBag bag)
    {
        var found = new List<FoundFile>();
        Walk(folder, "");
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;

        void Walk(string current, string prefix)
        {
            foreach (var entry in Entries(current, $"{shown}/{prefix}".TrimEnd('/'), bag)
                .Where(e => !IsIgnored(e.Name)))
            {
                var shownEntry = $"{shown}/{prefix}{entry.Name}";
                if (entry is not DirectoryInfo && LeadsOut(entry, roots))
                    bag.Add(LoadErrors.LinkOut(new SourceText(shownEntry, "")));
                else if (entry is not DirectoryInfo)
                    found.Add(new FoundFile(root, FileRoles.Canonical(prefix + entry.Name), shownEntry,
                        (FileInfo)entry));
                else if (HoldsItself(entry))
                    bag.Add(LoadErrors.LinkInCircle(new SourceText(shownEntry, "")));
                else if (LeadsOut(entry, roots))
                    bag.Add(LoadErrors.LinkOut(new SourceText(shownEntry, "")));
                else
                    Walk(entry.FullName, $"{prefix}{entry.Name}/");
            }
        }
    }

    private static FileSystemInfo[] Entries(string folder, string shown, DiagnosticBag bag)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(LoadErrors.Unreadable(new SourceText(shown, ""), fault));
            return [];
        }
    }

    private static bool LeadsOut(FileSystemInfo entry, string[] roots) =>
        entry.LinkTarget is not null && RealPath.Of(entry.FullName) is var real
            && !roots.Any(root => RealPath.IsInside(real, root));

    /// <summary>A link to a folder around it.</summary>
    private static bool HoldsItself(FileSystemInfo folder) =>
        folder.LinkTarget is not null && folder.ResolveLinkTarget(returnFinalTarget: true) is { } target
        && (folder.FullName + Path.DirectorySeparatorChar)
            .StartsWith(Path.TrimEndingDirectorySeparator(target.FullName) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);

    /// <summary>Hidden files, and what systems and editors put beside a file without being asked.</summary>
    public static bool IsIgnored(string name) => name[0] == '.' || name is "Thumbs.db" or "desktop.ini" or "4913";

    private static SourceFile? ReadText(FoundFile file, BuildMemory memory, DiagnosticBag bag)
    {
        if (ReadBytes(file, memory, bag) is not { } bytes)
            return null;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            bag.Add(LoadErrors.OtherUnicode(new SourceText(file.ShownPath, "")));
            return null;
        }
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            var text = new SourceText(file.ShownPath, bytes.AsMemory(start));
            if (IsBlank(text))
                bag.Add(LoadErrors.EmptyFile(text));
            return new SourceFile(file.Root, file.Path, text);
        }
        catch (DecoderFallbackException fault)
        {
            var before = Encoding.UTF8.GetString(bytes, start, Math.Max(0, fault.Index - start)).Length;
            bag.Add(LoadErrors.InvalidUtf8(new SourceText(file.ShownPath, Encoding.UTF8.GetString(bytes))
                .SpanAt(before)));
            return null;
        }
    }

    private static bool IsBlank(SourceText text)
    {
        using var reader = text.Open();
        while (reader.Read() is >= 0 and var letter)
        {
            if (!char.IsWhiteSpace((char)letter))
                return false;
        }
        return true;
    }

    private static Asset? ReadAsset(FoundFile file, BuildMemory memory, DiagnosticBag bag) =>
        ReadBytes(file, memory, bag) is { } bytes ? new Asset(file.Root, file.Path, file.ShownPath, bytes) : null;

    private static byte[]? ReadBytes(FoundFile file, BuildMemory memory, DiagnosticBag bag)
    {
        var bytes = RegularFile.Read(file.FullPath, new SourceText(file.ShownPath, ""),
            FileRoles.IsRead(file.Root, file.Path), out var fault);
        if (fault is null)
            return bytes;
        memory.Touch(file.FullPath);
        bag.Add(fault);
        return null;
    }

    private static string Shown(BuildOptions options, string folder)
    {
        var relative = Path.GetRelativePath(options.WorkingFolder, folder).Replace('\\', '/');
        return relative.StartsWith("..", StringComparison.Ordinal)
            ? Path.GetFullPath(folder).Replace('\\', '/')
            : relative;
    }
}
