// How a plan answers the questions that pages ask of it, and when two answers are the same.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal static class Answers
{
    public const string All = "*";

    /// <summary>Which set explains words, and which holds the sources: what site.yaml says without telling templates.</summary>
    public const string Glossary = "(glossary)", Citations = "(citations)";

    /// <summary>The questions to which two plans give different answers.</summary>
    public static HashSet<Read> Changed(ReadTable asked, EditionModel old, EditionModel now) =>
        [.. asked.All.AsParallel().Where(read => !Same(Of(old, read), Of(now, read)))];

    private static object? Of(EditionModel model, Read read)
    {
        var (plan, name) = (model.Plan, read.Name);
        return read.Kind switch
        {
            ReadKind.Document => plan.PagesByDocument.GetValueOrDefault(name)?.Document,
            ReadKind.Page => plan.PagesByUrl.TryGetValue(name, out var page) ? read.Member.Length == 0 ? page.Url : new PageView(model, page, null).Answer(read.Member) : null,
            ReadKind.Pages => plan.Pages.Select(p => (object?)p.Url).ToArray(),
            ReadKind.Row => Row(model, name, read.Member),
            ReadKind.Rows => name.Length == 0
                ? plan.Edition.Content.Data.Keys.Order(StringComparer.Ordinal).ToArray<object?>()
                : plan.Edition.Content.Data.GetValueOrDefault(name)?.Rows.Select(r => (object?)r.Key).ToArray(),
            ReadKind.Address => plan.RowUrls.GetValueOrDefault(Id(name)),
            ReadKind.Link => model.Links.Resolve(new LinkTarget(name, read.Member, new SourceText("", name).SpanAt(0)), new DiagnosticBag()) is { } link ? (link.Url, link.Title, link.IsHidden) : null,
            ReadKind.Template => plan.Edition.Theme.Find(name, read.Member),
            ReadKind.Text => Field(plan.Edition.Theme.Strings.GetValueOrDefault(plan.Edition.Language), name),
            ReadKind.Theme => Field(plan.Edition.Theme.Settings, name),
            ReadKind.Site => name switch
            {
                Glossary => plan.Site.Config.Glossary?.Set.Text,
                Citations => plan.Site.Config.Citations?.Text,
                _ => model.Site.TryGetMember(name, out var value) ? value : null,
            },
            ReadKind.Asset => plan.AssetUrls.GetValueOrDefault(name),
            ReadKind.Menu => name.Length == 0
                ? plan.Navigation.Menus.Select(m => (object?)m.Name).ToArray()
                : plan.Navigation.Menus.FirstOrDefault(m => m.Name == name)?.Items.Select(Item).ToArray(),
            ReadKind.Languages => plan.PagesByUrl.TryGetValue(name, out var page) ? EditionView.Of(model, page) : null,
            ReadKind.Key => name.Length == 0 ? model.FrontMatterKeys.Order(StringComparer.Ordinal).ToArray<object?>() : model.FrontMatterKeys.Contains(name),
            ReadKind.Date => model.Date,
            _ => throw new InvalidOperationException($"nobody answers {read}"),
        };
    }

    private static (string Set, string Key) Id(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return (name[..colon], name[(colon + 1)..]);
    }

    private static object? Row(EditionModel model, string name, string member)
    {
        var (set, key) = Id(name);
        var rows = model.Plan.Edition.Content.Data.GetValueOrDefault(set);
        if (rows?.Find(key) is not { } row)
            return rows?.FindHidden(key) is not null ? "hidden" : null;
        return member switch
        {
            "" => "shown",
            FieldsView.AddedByName when !row.Fields.TryGet(member, out _) => model.AddedBy(row.AddedBy),
            _ => Field(row.Fields, member),
        };
    }

    private static object? Field(Fields? fields, string name) => name == All ? fields : fields?.TryGet(name, out var value) == true ? (value, "") : null;

    private static object?[] Item(MenuItem item) => [item.Page.Url, item.Page.Title, item.Number, item.Children.Select(Item).ToArray<object?>()];

    private static bool Same(object? a, object? b) => ReferenceEquals(a, b) || (a, b) switch
    {
        (Document or Template, _) => false,
        (ValueTuple<object?, string> one, ValueTuple<object?, string> other) => Same(one.Item1, other.Item1),
        (RowView one, RowView other) => one.Row.Set == other.Row.Set && one.Row.Key == other.Row.Key,
        (FieldsView one, FieldsView other) => Same(one.Fields, other.Fields),
        (ModelObject one, ModelObject other) => Same(one, other),
        (object?[] one, object?[] other) => one.Length == other.Length && one.Zip(other).All(pair => Same(pair.First, pair.Second)),
        (Html one, Html other) => one.Text == other.Text,
        _ => Equals(a, b),
    };

    private static bool Same(ModelObject one, ModelObject other) =>
        one.MemberNames.SequenceEqual(other.MemberNames) && one.MemberNames.All(name => one.TryGetMember(name, out var a) && other.TryGetMember(name, out var b) && Same(a, b));
}
