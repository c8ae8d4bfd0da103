// What an edition's content and templates name, looked up before any page is made: also where none of them comes by.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal static class KnownNames
{
    /// <summary>Names that nothing gives, as findings.</summary>
    public static void Check(SitePlan plan, BuildOptions options, DiagnosticBag bag)
    {
        // What a template that cannot be read gives to others is not known.
        if (!plan.Edition.Theme.Templates.Any(t => t.HasErrors))
            CheckTemplates(new PageReader(new EditionModel(plan, options, html => html), bag, null), bag);
        CheckCitations(plan, bag);
        foreach (var document in plan.Edition.Content.Documents)
            CheckDirectives(document.Body.Parts, plan.Edition.Theme, bag);
    }

    private static void CheckTemplates(PageReader reader, DiagnosticBag bag)
    {
        if (reader.Plan.Pages is not [var page, ..])
            return;
        var model = new PageModel(reader, page).ForDirective(DirectiveArguments.None, DirectivePlace.None, "");
        var names = model.MemberNames.ToDictionary(name => name, name => Known(reader.Plan, model, name),
            StringComparer.Ordinal);
        Template.CheckNames([.. reader.Plan.Edition.Theme.Templates], reader.Settings, names, bag);
    }

    /// <summary>What is the same for every page as it is; of a page and its menus the names alone.</summary>
    private static ITemplateObject? Known(SitePlan plan, ITemplateObject model, string name)
    {
        if (name is "args" or "content" || !model.TryGetMember(name, out var value))
            return null;
        var known = (ITemplateObject)value!;
        if (name == "data")
            return new NearbySets(known);
        IEnumerable<string> fields = name == "page"
            ? plan.Pages.Select(p => p.Row).OfType<Row>().SelectMany(r => r.Fields.Items.Select(i => i.Key))
            : [];
        return name is not ("page" or "nav") ? known : new ModelObject(
            [.. known.MemberNames.Union(fields).Select(m => KeyValuePair.Create(m, (object?)null))]);
    }

    private static void CheckDirectives(ImmutableArray<BodyPart> parts, Theme theme, DiagnosticBag bag)
    {
        foreach (var directive in parts.OfType<DirectivePart>())
        {
            if (!directive.Templates.Any(theme.Directives.ContainsKey))
                bag.Add(RenderErrors.UnknownDirective(directive, theme.Directives.Keys));
            CheckDirectives(directive.Content, theme, bag);
        }
    }

    private static void CheckCitations(SitePlan plan, DiagnosticBag bag)
    {
        var set = plan.Site.Config.Citations is { } config
            ? plan.Edition.Content.Data.GetValueOrDefault(config.Text)
            : null;
        foreach (var citation in plan.Edition.Content.Documents.SelectMany(d => d.Body.Citations.Concat(d.Citations)))
        {
            if (set is null)
                bag.Add(RenderErrors.NoCitationSet(citation.Span));
            else if (set.Find(citation.Key) is null)
                bag.Add(RenderErrors.UnknownCitation(citation.Span, citation.Key, set.Keys));
        }
    }

    /// <summary>A theme may serve sites with other data too: a set that a site does not have is missed where a template
    /// runs that reads it. A name that is nearly that of a set is a typo wherever it stands.</summary>
    private sealed class NearbySets(ITemplateObject sets) : ITemplateObject
    {
        public IEnumerable<string> MemberNames => sets.MemberNames;

        public bool TryGetMember(string name, out object? value) =>
            sets.TryGetMember(name, out value) || Nearest.Of(name, sets.MemberNames) is null;
    }
}
