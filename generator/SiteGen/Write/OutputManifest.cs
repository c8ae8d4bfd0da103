// What the last build has written: tells our files from foreign ones, and changed from unchanged.
using System.Security.Cryptography;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Write;

internal sealed class OutputManifest(SortedDictionary<string, string> hashes)
{
    public const string FileName = OutputFile.ListOfFiles;
    private const string FirstLine =
        "# Written by SiteGen: the files of the last build with their hashes. Builds use it to tell their own files "
        + "from yours.";

    public IEnumerable<string> Paths => hashes.Keys;

    public static OutputManifest Of(IEnumerable<OutputFile> files)
    {
        var hashes = files.AsParallel()
            .Select(f => (f.Path, Hash: Convert.ToHexStringLower(SHA256.HashData(f.Bytes.Span))))
            .ToDictionary(f => f.Path, f => f.Hash);
        return new OutputManifest(new SortedDictionary<string, string>(hashes, StringComparer.Ordinal));
    }

    /// <summary>Null when the folder has none.</summary>
    public static OutputManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 65 && l[64] == ' '))
            hashes[line[65..]] = line[..64];
        return new OutputManifest(hashes);
    }

    public bool Contains(string path) => hashes.ContainsKey(path);

    public bool SameAs(OutputManifest other) => hashes.SequenceEqual(other.Hashes);

    public byte[] Bytes()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var (path, hash) in hashes)
            text.Append(hash).Append(' ').Append(path).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private SortedDictionary<string, string> Hashes => hashes;
}
