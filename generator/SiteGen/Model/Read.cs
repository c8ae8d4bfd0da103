// What a page has read of the site while it was made: the questions that its templates asked of the model.
using System.Collections.Concurrent;

namespace SiteGen.Model;

internal enum ReadKind
{
    /// <summary>A Markdown file as a whole: path.</summary>
    Document,

    /// <summary>A member of a page: address, member; without a member, whether there is such a page.</summary>
    Page,

    /// <summary>The addresses of all pages.</summary>
    Pages,

    /// <summary>A field of a row: "set:key", field; without a field, whether there is such a row; "*" is the whole row.</summary>
    Row,

    /// <summary>Which rows a set has: set; without a set, which sets there are.</summary>
    Rows,

    /// <summary>The address of a row: "set:key".</summary>
    Address,

    /// <summary>Where a link leads: as written, the path that it is relative to.</summary>
    Link,

    /// <summary>A template: folder, name.</summary>
    Template,

    /// <summary>A text of the theme: name; "*" is all of them.</summary>
    Text,

    /// <summary>A setting of the theme: name; "*" is all of them.</summary>
    Theme,

    /// <summary>What site.yaml says: name.</summary>
    Site,

    /// <summary>The address of an asset, which changes with its content: name.</summary>
    Asset,

    /// <summary>A menu: name; without one, which menus there are.</summary>
    Menu,

    /// <summary>The page in other languages: address.</summary>
    Languages,

    /// <summary>Whether any page has a key in its front matter: name; without one, which keys there are.</summary>
    Key,

    /// <summary>The day of the build.</summary>
    Date,
}

/// <summary>One question, the same object for all pages that ask it.</summary>
internal sealed class Read(ReadKind kind, string name, string member)
{
    public ReadKind Kind => kind;

    public string Name => name;

    public string Member => member;

    public override string ToString() => member.Length == 0 ? $"{kind} {name}" : $"{kind} {name} {member}";
}

/// <summary>All questions that were ever asked of an edition.</summary>
internal sealed class ReadTable
{
    private readonly ConcurrentDictionary<(ReadKind, string, string), Read> _reads = new();

    public IEnumerable<Read> All => _reads.Values;

    public Read Of(ReadKind kind, string name, string member) =>
        _reads.TryGetValue((kind, name, member), out var read) ? read : _reads.GetOrAdd((kind, name, member), static key => new Read(key.Item1, key.Item2, key.Item3));
}
