// THE LIST of generators whose sites can be moved, and how each is known by its files.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Commands.Moving;

internal static class Generators
{
    private static readonly ImmutableArray<Func<SourceTree, DiagnosticBag, SourceSite?>> All =
        [MdBook, MkDocs, Starlight, Docusaurus, Zola, Hugo, Jekyll];

    /// <summary>Where the settings lie in trees that hold the program too.</summary>
    private static readonly string[] Folders = ["", "docs/", "website/", "site/", "exampleSite/"];

    private static readonly string[] Programs = ["js", "ts", "mjs", "cjs", "json"];

    private static readonly string[] Left =
    [
        "_includes/", "_layouts/", "_sass/", "_data/", "_plugins/", "_site/", "_config.yml", "Gemfile", "Gemfile.lock",
        "Rakefile", "feed.xml", "CNAME",
    ];

    /// <summary>A tree that none of them knows is a folder of Markdown.</summary>
    public static SourceSite Find(SourceTree tree, DiagnosticBag bag)
    {
        foreach (var known in All)
        {
            if (known(tree, bag) is { } site)
                return site;
            if (bag.HasErrors)
                break;
        }
        return new SourceSite("Markdown", "");
    }

    private static SourceSite? MdBook(SourceTree tree, DiagnosticBag bag)
    {
        var file = tree.Find("book.toml");
        var settings = file is null ? Settings.None : Settings.Of(file, bag);
        if (settings is null)
            return null;
        var root = Folder(settings.Text("book.src") ?? "src");
        if (tree.Find(root + "SUMMARY.md") is null && tree.Find("SUMMARY.md") is not null)
            root = "";
        if (tree.Find(root + "SUMMARY.md") is not { } summary)
            return null;
        return new SourceSite("mdBook", root)
        {
            Title = settings.Text("book.title"),
            Description = settings.Text("book.description"),
            Order = SummaryReader.Read(summary, root),
            LeftOut = [root + "SUMMARY.md", "book.toml", "theme/"],
        };
    }

    private static SourceSite? MkDocs(SourceTree tree, DiagnosticBag bag)
    {
        if (tree.Any("mkdocs.yml", "mkdocs.yaml") is not { } file || Settings.Of(file, bag) is not { } settings)
            return null;
        var root = Folder(settings.Text("docs_dir") ?? "docs");
        return new SourceSite("MkDocs", root)
        {
            Title = settings.Text("site_name"),
            Description = settings.Text("site_description"),
            Order = settings.Node("nav") is ListNode nav ? [.. NavOf(nav, root, [])] : [],
            LeftOut = [file.Path],
            Base = BaseOf(settings.Text("site_url")),
        };
    }

    private static SourceSite? Starlight(SourceTree tree, DiagnosticBag bag)
    {
        var config = tree.Any("astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts");
        var root = tree.HasFolder("src/content/docs/") ? "src/content/docs/" : "docs/src/content/docs/";
        if (!tree.HasFolder(root))
            return null;
        config ??= tree.Any("docs/astro.config.mjs", "docs/astro.config.ts");
        return new SourceSite("Starlight", tree.HasFolder(root + "en/") ? root + "en/" : root)
        {
            Title = Property(config, "title"),
            Description = Property(config, "description"),
            Static = ["public/", "docs/public/"],
            Base = BaseOf(Property(config, "base")),
        };
    }

    private static SourceSite? Docusaurus(SourceTree tree, DiagnosticBag bag)
    {
        foreach (var at in Folders)
        {
            if (tree.Any(Programs.Select(e => $"{at}docusaurus.config.{e}"))
                is not { } config)
                continue;
            var root = tree.HasFolder(at + "docs/") ? at + "docs/" : at.Length > 0 ? "docs/" : "";
            return new SourceSite("Docusaurus", root)
            {
                Title = Property(config, "title"),
                Description = Property(config, "tagline"),
                Static = [at + "static/"],
                Base = BaseOf(Property(config, "baseUrl")),
                Order = tree.Any(Programs.Select(e => $"{at}sidebars.{e}"))
                    is { } sidebars ? SidebarReader.Read(sidebars, tree, root) : [],
            };
        }
        return null;
    }

    private static SourceSite? Zola(SourceTree tree, DiagnosticBag bag)
    {
        foreach (var at in Folders)
        {
            if (tree.Any(at + "zola.toml", at + "config.toml") is { } file && tree.HasFolder(at + "content/")
                && file.Text.Contains("base_url", StringComparison.Ordinal) && Settings.Of(file, bag) is { } settings)
                return new SourceSite("Zola", at + "content/")
                {
                    Title = settings.Text("title"),
                    Description = settings.Text("description"),
                    Static = [at + "static/"],
                    LeftOut = [at + "themes/", at + "templates/", at + "sass/"],
                    Base = BaseOf(settings.Text("base_url")),
                };
        }
        return null;
    }

    private static SourceSite? Hugo(SourceTree tree, DiagnosticBag bag)
    {
        foreach (var at in Folders)
        {
            string[] names = ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml",
                "config.yml", "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml",
                "config/_default/config.yaml"];
            if (tree.Any(names.Select(n => at + n)) is not { } file || Settings.Of(file, bag) is not { } settings)
                continue;
            var root = at + Folder(settings.Text("contentDir") ?? "content");
            if (!tree.HasFolder(root))
                continue;
            return new SourceSite("Hugo", tree.HasFolder(root + "en/") ? root + "en/" : root)
            {
                Title = settings.Text("title", "languages.en.title"),
                Description = settings.Text("params.description", "languages.en.params.description"),
                Static = [at + "static/", at + "assets/"],
                LeftOut = [at + "themes/", at + "layouts/", at + "archetypes/"],
                Base = BaseOf(settings.Text("baseURL", "baseurl")),
            };
        }
        return null;
    }

    private static SourceSite? Jekyll(SourceTree tree, DiagnosticBag bag)
    {
        foreach (var at in Folders)
        {
            if (tree.Any(at + "_config.yml", at + "_config.yaml") is { } file && Settings.Of(file, bag) is { } settings)
                return new SourceSite("Jekyll", at)
                {
                    Title = settings.Text("title", "name"),
                    Description = settings.Text("description"),
                    Base = BaseOf(settings.Text("baseurl")),
                    LeftOut = [.. Left.Select(l => at + l)],
                };
        }
        return null;
    }

    private static string Folder(string name) =>
        name.Replace("./", "", StringComparison.Ordinal).Trim('/') is { Length: > 0 } plain && plain != "."
            ? plain + "/"
            : "";

    /// <summary>The path of an address, or of a whole one: "https://x.org/docs" is "/docs/".</summary>
    private static string BaseOf(string? address)
    {
        var path = Regex.Replace(address ?? "", "^https?://[^/]*", "").Trim('/');
        return path.Length == 0 || path.Contains('{', StringComparison.Ordinal) ? "/" : $"/{path}/";
    }

    /// <summary>A property of a settings file that is a program: only what is written out can be read.</summary>
    private static string? Property(TreeFile? config, string name) => config is null
        ? null
        : Regex.Match(config.Text, $"""(?m)^\s*{name}\s*:\s*(?:"([^"\n]+)"|'([^'\n]+)'|`([^`$]+)`)""")
            is { Success: true } m
            ? m.Groups.Values.Skip(1).First(g => g.Success).Value
            : null;

    private static IEnumerable<NavEntry> NavOf(ListNode nav, string root, ImmutableArray<string> section)
    {
        foreach (var item in nav.Items)
        {
            switch (item)
            {
                case ScalarNode page:
                    yield return new NavEntry(root + page.Text, null, section);
                    break;
                case MapNode { Entries: [var entry, ..] }:
                    if (entry.Value is ListNode inner)
                    {
                        foreach (var below in NavOf(inner, root, section.Add(entry.Key)))
                            yield return below;
                    }
                    else if (entry.Value is ScalarNode { IsNull: false } target
                        && !target.Text.Contains("://", StringComparison.Ordinal))
                        yield return new NavEntry(root + target.Text, entry.Key, section);
                    break;
            }
        }
    }
}
