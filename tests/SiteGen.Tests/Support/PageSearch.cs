// The search as the page runs it: the theme's own scripts, without a browser.
using System.Text.Json;
using Jint;

namespace SiteGen.Tests.Support;

internal sealed class PageSearch
{
    /// <summary>Takes parts in any order, as the theme's script does.</summary>
    private const string Loader = """
        var sitegenSearch = (function () {
          const waiting = [];
          const made = {};
          return { made, add(name, needs, make) {
            waiting.push(make ? { name, needs, make } : { name, needs: [], make: () => needs });
            const next = () => waiting.findIndex(one => one.needs.every(need => made[need]));
            for (let at = next(); at >= 0; at = next()) {
              const [one] = waiting.splice(at, 1);
              made[one.name] = one.make(...one.needs.map(need => made[need]));
            }
          } };
        })();
        """;

    private readonly Engine _engine = new(options => options.TimeoutInterval(TimeSpan.FromSeconds(30)));

    /// <param name="site">The site that is searched.</param>
    /// <param name="parts">The parts that have come; all of them if there are none.</param>
    public PageSearch(SearchSite site, params string[] parts)
    {
        _engine.Execute(Loader);
        foreach (var part in parts.Length > 0 ? parts : ["text", "titles", "files"])
            _engine.Execute(site.Script(part));
        foreach (var script in Scripts.Reverse())
            _engine.Execute(File.ReadAllText(script));
    }

    /// <summary>The scripts of the theme that search; the one that shows what was found needs a page.</summary>
    public static IEnumerable<string> Scripts { get; } =
    [
        .. Directory.GetFiles(Path.Combine(TestFolders.Repository, "themes", "base", "assets", "search"))
            .Where(path => Path.GetFileName(path) != "view.js")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the page finds, in one line.</summary>
    public string Answer(string query) => Text($$"""
        (function (found) {
          const score = hit => hit.doc + ':' + (hit.score === Infinity ? 'first' : hit.score);
          const line = result => [result.doc, ...result.sections].join(' ');
          return [found.hits.map(score).join(' '), found.results.map(line).join(', '), found.signs.join(' '),
            found.missing.join(' '), found.rest, found.suggestion].map(text => text === null ? '-' : text).join(' | ');
        })(sitegenSearch.made.ranking.search({{JsonSerializer.Serialize(query)}}, false))
        """);

    /// <summary>The signs that the page sees in a query, with the parts that have come.</summary>
    public string Signs(string query) => Text($$"""
        (function (check) {
          const index = sitegenSearch.made['whole-index'];
          return check.find(check.wordsOf({{JsonSerializer.Serialize(query)}}), index).join(' ');
        })(sitegenSearch.made['urgent-check'])
        """);

    private string Text(string script) => _engine.Evaluate(script).AsString();
}
