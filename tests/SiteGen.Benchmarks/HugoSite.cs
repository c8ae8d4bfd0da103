// The same generated pages for Hugo, with a theme of the same parts: what both are measured with.
namespace SiteGen.Benchmarks;

internal static class HugoSite
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("config.toml", """
            baseURL = "https://docs.example/"
            title = "Generated"
            languageCode = "en"
            disableKinds = ["taxonomy", "term", "RSS"]
            [outputs]
            home = ["HTML", "JSON"]
            [markup.highlight]
            noClasses = false
            [markup.goldmark.renderer]
            unsafe = true
            """),
        ("layouts/_default/baseof.html", """
            <!doctype html>
            <html lang="{{ .Site.LanguageCode }}"><head><meta charset="utf-8">
            <title>{{ .Title }} - {{ .Site.Title }}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            {{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
            <link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/site.css"></head>
            <body><header><a href="{{ "/" | relURL }}">{{ .Site.Title }}</a></header>
            {{ partial "sidebar.html" . }}
            <main><nav><ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
            {{ end }}</ol></nav>
            <h1>{{ .Title }}</h1>
            {{ .Content }}
            {{ block "more" . }}{{ end }}</main>
            <aside>{{ .TableOfContents }}</aside></body></html>
            """),
        ("layouts/partials/sidebar.html", """
            {{ $here := . }}<nav><ul>
            {{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
            {{ if or (eq . $here) (eq . $here.CurrentSection) }}<ul>{{ range .Pages }}
            <li><a href="{{ .RelPermalink }}"{{ if eq . $here }} aria-current="page"{{ end }}>{{ .Title }}</a></li>
            {{ end }}</ul>{{ end }}</li>{{ end }}
            </ul></nav>
            """),
        ("layouts/_default/single.html", """
            {{ define "more" }}<nav>
            {{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
            {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}
            """),
        ("layouts/_default/list.html", """
            {{ define "more" }}<ul>
            {{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
            """),
        ("layouts/_default/_markup/render-link.html", """
            {{ $to := .Page.GetPage .Destination }}<a href="{{ with $to }}{{ .RelPermalink }}{{ else }}{{
              .Destination }}{{ end }}">{{ .Text | safeHTML }}</a>
            """),
        ("layouts/index.json", """
            [{{ range $i, $page := .Site.RegularPages }}{{ if $i }},{{ end }}
            {"url": {{ $page.RelPermalink | jsonify }}, "title": {{ $page.Title | jsonify }},
            "text": {{ $page.Plain | jsonify }}}{{ end }}]
            """),
        ("static/site.css", "body { max-width: 70rem; margin: auto }\n"),
    ];

    /// <summary>Writes the site for Hugo into <c>hugo/</c>, from the pages in <c>content/</c>.</summary>
    public static void Write(string folder)
    {
        foreach (var (path, text) in Files)
            GeneratedSite.Put(Path.Combine(folder, "hugo"), path, text);
        var content = Path.Combine(folder, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(content, file).Replace("index.md", "_index.md", StringComparison.Ordinal);
            GeneratedSite.Put(Path.Combine(folder, "hugo", "content"), path, File.ReadAllText(file)
                .Replace("(index.md)", "(_index.md)", StringComparison.Ordinal));
        }
    }
}
