// What site.yaml, synonyms.yaml and search-tests.yaml say about the search.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Model;

internal sealed record SearchConfig
{
    /// <summary>All pages in one group, each section a result of its own.</summary>
    public static SearchConfig AllPages { get; } = new()
    {
        Groups = [new SearchGroup("pages", "Pages", 100, [], true, null, new SearchFields(null, [], []), null)],
        Budgets = [],
    };

    public required ImmutableArray<SearchGroup> Groups { get; init; }

    public UrgentSigns? Urgent { get; init; }

    public ImmutableArray<SearchShortcut> Shortcuts { get; init; } = [];

    /// <summary>Most kilobytes (1,024 bytes) of a compressed part, by its name: <c>titles</c>, <c>all</c>.</summary>
    public required ImmutableArray<KeyValuePair<Named, double>> Budgets { get; init; }

    /// <summary>By language.</summary>
    public FrozenDictionary<string, SynonymList> Synonyms { get; init; } = FrozenDictionary<string, SynonymList>.Empty;

    /// <summary>By language.</summary>
    public FrozenDictionary<string, ImmutableArray<RelevanceTest>> Tests { get; init; } =
        FrozenDictionary<string, ImmutableArray<RelevanceTest>>.Empty;
}

/// <summary>One kind of results: pages of some layouts, or the rows of a set.</summary>
/// <param name="Boost">Percent by which its scores are multiplied.</param>
/// <param name="Sections">Whether each section of a page is a result of its own.</param>
/// <param name="Items">The things inside a row that are results of their own, such as questions in a list.</param>
internal sealed record SearchGroup(
    string Id,
    string Label,
    long Boost,
    ImmutableArray<string> Layouts,
    bool Sections,
    Named? Set,
    SearchFields Fields,
    SearchItems? Items);

/// <summary>Where a result's words come from.</summary>
/// <param name="Summary">A pattern such as <c>{city}, {region}</c>: the line below the title.</param>
/// <param name="Keywords">Fields whose words count nearly as much as the title's.</param>
/// <param name="Text">Fields whose words count as text.</param>
internal sealed record SearchFields(string? Summary, ImmutableArray<Named> Keywords, ImmutableArray<Named> Text);

/// <param name="Path">From the row to the items: <c>groups.questions</c>.</param>
/// <param name="Title">The field with the item's own words.</param>
internal sealed record SearchItems(Named Path, string Anchor, string Title, SearchFields Fields);

/// <summary>The signs that cannot wait: rows of a set.</summary>
/// <param name="Page">The page that comes first when one of them is typed.</param>
/// <param name="Text">The field with the sign itself.</param>
/// <param name="Words">The field with what people type who have it.</param>
/// <param name="Level">The field that says how urgent it is.</param>
internal sealed record UrgentSigns(Named Page, Named Set, Named Text, Named Words, Named? Level);

/// <summary>Rows of a set that say what leads where at once.</summary>
/// <param name="Field">The field with what is typed, or with its first letters.</param>
/// <param name="Length">How many letters are typed, of which the field has the first; 0 if it has the whole
/// query.</param>
/// <param name="To">The address that it leads to, a pattern: <c>/places/{place}/</c>.</param>
internal sealed record SearchShortcut(Named Set, Named Field, int Length, Named To);

/// <summary>Which words stand for which.</summary>
/// <param name="Same">Each finds all the others; the first is shown.</param>
/// <param name="LeadsTo">What people type, by the words of the site that it stands for.</param>
/// <param name="Either">The meanings of a short form, all of which are searched and offered.</param>
/// <param name="Terms">Words that are right as they are though no page has them: never taken for other ones.</param>
internal sealed record SynonymList(
    ImmutableArray<ImmutableArray<Named>> Same,
    ImmutableArray<(Named To, ImmutableArray<Named> From)> LeadsTo,
    ImmutableArray<(Named Form, ImmutableArray<Named> Meanings)> Either,
    ImmutableArray<Named> Terms)
{
    public static SynonymList Empty { get; } = new([], [], [], []);
}

/// <summary>A query, and links to the pages of which one has to be among the first results.</summary>
/// <param name="Owed">Who still has to write the page that answers it; null if it is there.</param>
internal sealed record RelevanceTest(Named Query, ImmutableArray<Named> Pages, string? Owed = null);
