// site.* and build.* of the template model: what site.yaml says, and the build itself.
using System.Collections.Immutable;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal sealed class SiteView(PageReader reader) : ITemplateObject
{
    private static readonly ObjectKind<string, object> Settings =
        new("settings of site.yaml", (_, name) => name, (plan, name, _) => Of(plan.Site.Config, name));

    private static readonly string[] Names =
        ["title", "description", "version", "versions", "glossary", "citations", "settings"];
    private object? _settings;

    public IEnumerable<string> MemberNames => Names;

    /// <summary>The set that holds the words that the site explains; null when it explains none.</summary>
    public static string? GlossarySet(PageReader reader) => Read(reader, "glossary") as string;

    /// <summary>The set that citations name; null when there is none.</summary>
    public static string? CitationSet(PageReader reader) => Read(reader, "citations") as string;

    public bool TryGetMember(string name, out object? value)
    {
        value = null;
        if (!Names.Contains(name))
            return false;
        value = (name, Read(reader, name)) switch
        {
            ("settings", var said) =>
                _settings ??= said is Fields fields ? new FieldsView(fields, reader) : ModelObject.Of(),
            ("glossary", string set) => ModelObject.Of(("set", set), ("term", Read(reader, "glossary term"))),
            ("versions", ImmutableArray<SiteVersion> versions) =>
                versions.Select(v => ModelObject.Of(("title", v.Title), ("url", v.Url))).ToArray(),
            var (_, plain) => plain,
        };
        return true;
    }

    private static object? Read(PageReader reader, string name) => reader.Read(Settings, name);

    private static object? Of(SiteConfig config, string name) => name switch
    {
        "title" => config.Title,
        "description" => config.Description,
        "version" => config.Version,
        "versions" => config.Versions,
        "settings" => config.Settings,
        "glossary" => config.Glossary?.Set.Text,
        "glossary term" => config.Glossary?.Term,
        "citations" => config.Citations?.Text,
        _ => null,
    };
}

internal sealed class BuildView(PageReader reader) : ITemplateObject
{
    private static readonly ObjectKind<SitePlan, object> Days =
        new("the day of the build", (plan, _) => plan, (plan, _, _) => plan.Date);

    private static readonly string Generator = $"SiteGen {typeof(BuildView).Assembly.GetName().Version?.ToString(3)}";
    private static readonly string[] Names = ["date", "generator"];

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "date" => reader.Read(Days, reader.Plan, ""),
            "generator" => Generator,
            _ => null,
        };
        return value is not null;
    }
}
