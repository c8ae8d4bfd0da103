// Where a site lands, and the folder beside it that a build works in: marked as ours, and gone when nothing is under
// way.
using SiteGen.Load;
using SiteGen.Model;

namespace SiteGen.Write;

/// <param name="Folder">The folder of the site, behind all links.</param>
internal sealed record OutputPlace(string Folder)
{
    private const string Ending = ".sitegen";
    private const string MarkName = ".sitegen";
    private const string LockName = "lock";
    private const string MarkText =
        "SiteGen works in this folder while it writes the site beside it. Without a running build it may be deleted.\n";

    /// <summary>True for a whole disk: nothing lies beside it.</summary>
    public bool IsRoot => Path.GetDirectoryName(Folder) is null;

    public string Parent => Path.GetDirectoryName(Folder)!;

    public string Work => Path.Combine(Parent, $".{Path.GetFileName(Folder)}{Ending}");

    /// <summary>The site that is being laid out.</summary>
    public string New => Path.Combine(Work, "new");

    /// <summary>The last good site, for as long as the new one takes its place.</summary>
    public string Old => Path.Combine(Work, "old");

    public string Lock => Path.Combine(Work, LockName);

    private string Mark => Path.Combine(Work, MarkName);

    public static OutputPlace Of(BuildOptions options) => new(RealPath.Of(options.OutputFolder));

    /// <summary>False when somebody else's folder has the name of ours. A build that begins or ends meanwhile changes
    /// nothing about that.</summary>
    public bool IsOurs()
    {
        try
        {
            return !Path.Exists(Work)
                || (Directory.Exists(Work)
                    && (File.Exists(Mark) || Directory.EnumerateFileSystemEntries(Work)
                    .All(e => e == Lock || e == Mark)));
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
    }

    public void Claim()
    {
        Directory.CreateDirectory(Work);
        File.WriteAllText(Mark, MarkText);
    }

    /// <summary>Takes the folder away unless another build has come into it meanwhile.</summary>
    public void Leave()
    {
        File.Delete(Mark);
        File.Delete(Lock);
        if (!Directory.EnumerateFileSystemEntries(Work).Any())
            Directory.Delete(Work);
    }

    /// <summary>The places below this one in which a build has worked: sites of single themes.</summary>
    public IEnumerable<OutputPlace> Below(bool atAnyDepth)
    {
        if (!Directory.Exists(Folder))
            return [];
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = atAnyDepth,
            AttributesToSkip = FileAttributes.ReparsePoint
        };
        return Directory.EnumerateDirectories(Folder, $".*{Ending}", options)
            .Select(work => new OutputPlace(SiteOf(work))).Where(place => place.IsOurs());
    }

    /// <summary>The places that this one lies in.</summary>
    public IEnumerable<OutputPlace> Above()
    {
        for (var folder = Parent; Path.GetDirectoryName(folder) is not null; folder = Path.GetDirectoryName(folder)!)
            yield return new OutputPlace(folder);
    }

    private static string SiteOf(string work) =>
        Path.Combine(Path.GetDirectoryName(work)!, Path.GetFileName(work)[1..^Ending.Length]);
}
