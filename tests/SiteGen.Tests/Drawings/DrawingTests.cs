// A drawing that becomes part of every page is made anew from a list: what is not on it never gets there, and is found.
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using SiteGen.Diagnostics;
using SiteGen.Parse.Drawings;

namespace SiteGen.Tests.Drawings;

public sealed class DrawingTests
{
    private const string Svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 40 10\"";

    public static TheoryData<string, string> Hostile => new()
    {
        { "<meta http-equiv='refresh' content='0;url=https://evil.example/'/>", "parts of a web page" },
        { "<meta xmlns='http://www.w3.org/1999/xhtml' http-equiv='refresh' content='0;url=https://evil.example/'/>",
            "parts of a web page" },
        { "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='https://evil.example/'/>", "parts of a web page" },
        { "<h:p xmlns:h='http://www.w3.org/1999/xhtml'>x</h:p>", "parts of a web page" },
        { "<iframe srcdoc='x'/>", "parts of a web page" },
        { "<foreignObject><body/></foreignObject>", "parts of a web page" },
        { "<foreignobject/>", "parts of a web page" },
        { "<link rel='stylesheet' href='https://evil.example/a.css'/>", "parts of a web page" },
        { "<base href='https://evil.example/'/>", "parts of a web page" },
        { "<embed src='x'/>", "parts of a web page" },
        { "<script>alert(1)</script>", "a script" },
        { "<SCRIPT>alert(1)</SCRIPT>", "a script" },
        { "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>", "a script" },
        { "<defs><g><script>alert(1)</script></g></defs>", "a script" },
        { "<metadata><script>alert(1)</script></metadata>", "a script" },
        { "<metadata><m:meta xmlns:m='http://www.w3.org/1999/xhtml'/></metadata>", "parts of a web page" },
        { "<x:note xmlns:x='http://www.inkscape.org/x'><script/></x:note>", "a script" },
        { "<image href='https://evil.example/a.png'/>", "a picture" },
        { "<image href='data:image/svg+xml,%3Csvg%3E'/>", "a picture" },
        { "<filter><feImage href='https://evil.example/a.png'/></filter>", "a picture" },
        { "<use href='https://evil.example/a.svg#a'/>", "a copy of another part" },
        { "<use xlink:href='#a'/>", "a copy of another part" },
        { "<a href='https://evil.example/'><path d='M0 0'/></a>", "a link" },
        { "<a xlink:href='javascript:alert(1)'/>", "a link" },
        { "<animate attributeName='href' to='javascript:alert(1)'/>", "a movement" },
        { "<set attributeName='onmouseover' to='alert(1)'/>", "a movement" },
        { "<path><animateTransform/></path>", "a movement" },
        { "<switch><g/></switch>", "parts for one program only" },
        { "<svg onload='alert(1)'/>", "a drawing inside the drawing" },
        { "<textPath href='#a'>x</textPath>", "the element \"textPath\"" },
        { "<math/>", "the element \"math\"" },
        { "<path onclick='alert(1)'/>", "an event handler" },
        { "<path ONCLICK='alert(1)'/>", "an event handler" },
        { "<linearGradient onbegin='alert(1)'/>", "an event handler" },
        { "<path xml:base='https://evil.example/'/>", "a part from another place" },
        { "<path fill='url(https://evil.example/a.svg#a)'/>", "a part from another place" },
        { "<path fill='&#117;rl( //evil.example/a.svg#a )'/>", "a part from another place" },
        { "<path style='fill:url(\"https://evil.example/a\")'/>", "a part from another place" },
        { "<path style='fill:u\\72l(https://evil.example/a)'/>", "a part from another place" },
        { "<linearGradient xlink:href='https://evil.example/a.svg#a'/>", "a part from another place" },
        { "<pattern href='data:image/svg+xml,x'/>", "a part from another place" },
        { "<path fill='url(#a)'/>", "gradients, patterns or cuts" },
        { "<path mask='url(#a)'/>", "gradients, patterns or cuts" },
        { "<path filter='url(#a)'/>", "gradients, patterns or cuts" },
        { "<path href='javascript:alert(1)'/>", "a script" },
        { "<path href=' java&#10;script:alert(1)'/>", "a script" },
        { "<style>@import 'https://evil.example/a.css';</style>", "styles that cannot be kept" },
        { "<style>@font-face { src: url(https://evil.example/a.woff) }</style>", "styles that cannot be kept" },
        { "<style>g path { fill: red }</style>", "styles that cannot be kept" },
        { "<style>.never { background: url(https://evil.example/a) }</style>", "a part from another place" },
        { "<style>.a { fill: red", "cannot be read" },
        { "<path tabindex='0'/>", "the attribute \"tabindex\"" },
        { "<path HREF='https://evil.example/'/>", "the attribute \"HREF\"" },
        { "<path x:href='https://evil.example/' xmlns:x='urn:x'/>", "the attribute \"href\" of another standard" },
        { "<path d='M0 0\"&gt;&lt;script'/>", "the attribute \"d\" with a value" },
        { "<path style='fill:var(--x)'/>", "the property \"fill\" with a value" },
        { "<path style='position:fixed'/>", "the property \"position\"" },
        { "<?xml-stylesheet href='https://evil.example/a.css'?>", "an instruction for a program" },
        { "<path", "cannot be read" },
        { "<path d=M0/>", "cannot be read" },
        { "&nbsp;", "cannot be read" },
        { "&#0;", "cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_not_on_the_list_is_found_at_its_place_and_reaches_no_page(string inside, string what)
    {
        var (drawing, findings) = Read($"{Svg}>\n  {inside}\n</svg>");

        drawing.ShouldBeNull();
        findings.ShouldAllBe(f => f.Hint != null && f.Severity == Severity.Error);
        findings.Select(f => f.Message)
            .ShouldContain(m =>
            m.Contains(what, StringComparison.Ordinal), string.Join('\n', findings.Select(f => f.Message)));
        findings[0].Span.Line.ShouldBeInRange(2, 3);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"https://evil.example/www.w3.org/a.dtd\">")]
    [InlineData("<?xml version=\"1.0\"?><!-- a --><!-- b -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
        + "\"x\" [\n]>")]
    public void A_drawing_with_entities_of_its_own_is_refused(string type)
    {
        var (drawing, findings) = Read($"{type}{Svg}><text>&a;</text></svg>");

        drawing.ShouldBeNull();
        findings.Single().Message.ShouldContain("entities or rules of its own");
    }

    [Fact]
    public void Instructions_and_handlers_of_the_first_element_are_found_too()
    {
        Read($"<?xml-stylesheet href=\"a.css\"?>{Svg}/>").Findings.Single().Message.ShouldContain("xml-stylesheet");
        Read($"{Svg} onload=\"alert(1)\"/>").Findings.Single().Message.ShouldContain("event handler");
        Read($"{Svg} xml:base=\"https://evil.example/\"/>").Findings.Single().Message.ShouldContain("another place");
    }

    [Fact]
    public void Parts_in_parts_without_end_are_refused_and_do_not_end_the_program()
    {
        var deep = string.Concat(Enumerable.Repeat("<g>", 20_000)) + string.Concat(Enumerable.Repeat("</g>", 20_000));

        Read($"{Svg}>{deep}</svg>").Findings.Single().Message.ShouldContain("parts in too many parts");
    }

    [Fact]
    public void Each_kind_of_fault_is_said_once_and_all_kinds_at_once()
    {
        var (_, findings) = Read($"{Svg}><script/><script/><a/><path onclick='x'/></svg>");

        findings.Select(f => f.Message)
            .ShouldBe(["the drawing holds a script", "the drawing holds a link",
            "the drawing holds an event handler, which is a script"]);
    }

    [Fact]
    public void What_drawing_programs_note_for_themselves_is_left_out()
    {
        const string Style = "font-variant-ligatures:normal;fill:none;stroke:#1f4fa0;stroke-width:0.5px;"
            + "-inkscape-font-specification:'Arial, Normal';mix-blend-mode:normal;line-height:125%";
        var drawing = Clean($"""
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <!-- Created with Inkscape -->
            <svg
              xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
              xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
              xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns:cc="http://creativecommons.org/ns#"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns="http://www.w3.org/2000/svg"
              width="120mm" height="30mm" viewBox="0 0 120 30" version="1.1" id="svg8"
              inkscape:version="1.2" sodipodi:docname="a.svg" xml:space="preserve">
              <title>Logo</title>
              <defs id="defs2">
                <linearGradient id="a"><stop offset="0" style="stop-color:#fff;stop-opacity:1"/></linearGradient>
              </defs>
              <sodipodi:namedview id="base" pagecolor="#ffffff" inkscape:zoom="1">
                <inkscape:grid type="xygrid"/>
              </sodipodi:namedview>
              <metadata id="m">
                <rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF>
              </metadata>
              <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
                <path id="p" sodipodi:nodetypes="cc" d="M 1,1 L 5,5" style="{Style}"/>
              </g>
            </svg>
            """);

        drawing.ShouldContain("<path d=\"M 1,1 L 5,5\" fill=\"none\" stroke=\"#1f4fa0\" stroke-width=\"0.5px\"/>");
        drawing.ShouldNotContain("id=");
        drawing.ShouldNotContain("Layer");
    }

    [Fact]
    public void Plain_styles_become_attributes_the_stronger_rule_last()
    {
        var drawing = Clean($$"""
            {{Svg}} data-name="Layer 1">
            <defs><style><![CDATA[
            .a,.b{fill:#fff;isolation:isolate} /* x */ path{fill:red;stroke:blue} #c{fill:green}
            ]]></style></defs>
            <path class="a" d="M0 0"/>
            <path class="b" id="c" d="M1 1" fill="#000" style="stroke : none !important"/>
            </svg>
            """);

        drawing.ShouldContain("<path d=\"M0 0\" fill=\"#fff\" stroke=\"blue\"/>");
        drawing.ShouldContain("<path d=\"M1 1\" fill=\"green\" stroke=\"none\"/>");
    }

    [Fact]
    public void Attributes_may_name_colours_of_the_page()
    {
        var drawing = Clean($"{Svg}><path d=\"M0 0\" fill=\"var(--page)\" stroke=\"var(--mark)\"/></svg>");

        drawing.ShouldContain("<path d=\"M0 0\" fill=\"var(--page)\" stroke=\"var(--mark)\"/>");
    }

    [Fact]
    public void Movements_of_css_lose_their_units_and_a_cut_along_the_frame_is_left_out()
    {
        var drawing = Clean(
            $"{Svg}><g clip-path=\"url(#clip0)\"><path style=\"transform: translate(1px, 2px) rotate(45deg)\" "
            + $"d=\"M0 0\"/></g><defs><clipPath id=\"clip0\"><rect width=\"40\" height=\"10\" "
            + $"fill=\"white\"/></clipPath></defs></svg>");

        drawing.ShouldContain("<g><path d=\"M0 0\" transform=\"translate(1, 2) rotate(45)\"/></g>");
        Read($"{Svg}><g clip-path=\"url(#clip0)\"/><defs><clipPath id=\"clip0\"><rect width=\"39\" "
            + $"height=\"10\"/></clipPath></defs></svg>").Findings.Single().Message.ShouldContain("cuts");
    }

    [Theory]
    [InlineData("viewBox='0 0 120 30' width='120mm' height='30mm'",
        "viewBox=\"0 0 120 30\" width=\"160\" height=\"40\"")]
    [InlineData("width='120mm' height='30mm'", "viewBox=\"0 0 453.5433 113.3858\" width=\"160\" height=\"40\"")]
    [InlineData("viewBox='0,0,120,30' width='100%' height='100%'",
        "viewBox=\"0 0 120 30\" width=\"160\" height=\"40\"")]
    [InlineData("viewBox='0 0 90000 10'", "viewBox=\"0 0 90000 10\" width=\"240\" height=\"40\"")]
    [InlineData("viewBox='0 0 10 90000' x='5' y='5'", "viewBox=\"0 0 10 90000\" width=\"1\" height=\"40\"")]
    [InlineData("width='4000' height='3000px'", "viewBox=\"0 0 4000 3000\" width=\"53\" height=\"40\"")]
    public void A_logo_is_small_whatever_size_it_gives_itself(string size, string written) =>
        Clean($"<svg {size} preserveAspectRatio='none' class='menu'><path d='M0 0'/></svg>")
            .ShouldStartWith(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" {written} aria-hidden=\"true\" focusable=\"false\">");

    [Theory]
    [InlineData("width='100%' height='100%'")]
    [InlineData("width='40'")]
    [InlineData("viewBox='0 0 0 0' width='40' height='40'")]
    [InlineData("viewBox='0 0 NaN 1'")]
    [InlineData("viewBox='0 0 1e9 1'")]
    [InlineData("")]
    public void A_logo_without_a_size_of_its_own_is_refused(string size) =>
        Read($"<svg {size}><path d='M0 0'/></svg>").Findings.Single().Code.ShouldBe("SG190");

    [Fact]
    public void A_drawing_made_anew_is_the_same_once_more_and_a_browser_reads_no_more_into_it()
    {
        var drawing = Clean(
            $"{Svg}><g transform=\"matrix(1 0 0 1 2 3)\"><text x=\"1\" y=\"2\" font-family=\"'Gill Sans', "
            + $"&quot;Arial&quot;\">A &lt;script&gt; &amp; <tspan>B</tspan></text><rect width=\"4\" "
            + $"height=\"5\"/></g></svg>");

        Clean(drawing).ShouldBe(drawing);
        var document = new HtmlParser().ParseDocument($"<!doctype html><p>{drawing}<i>after</i>");
        document.QuerySelectorAll("script").ShouldBeEmpty();
        document.QuerySelector("p > svg > g > text")!.TextContent.ShouldBe("A <script> & B");
        document.QuerySelector("p > i").ShouldNotBeNull();
    }

    [Fact]
    public void Names_with_a_prefix_are_written_without_it()
    {
        Clean("<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><s:path d='M0 0'/></s:svg>")
            .ShouldContain("<path d=\"M0 0\"/>");
        Read("<svg xmlns='http://www.w3.org/1999/xhtml' viewBox='0 0 1 1'/>").Findings.Single().Code.ShouldBe("SG195");
        Read("<html/>").Findings.Single().Code.ShouldBe("SG195");
    }

    private static string Clean(string svg)
    {
        var (drawing, findings) = Read(svg);
        findings.Select(f => f.Message).ShouldBeEmpty();
        var logo = drawing!.ToLogo();
        Regex.IsMatch(logo, @"\bon\w+=|href|url\(|style=|<script|//(?!www\.w3\.org/2000/svg)", RegexOptions.IgnoreCase)
            .ShouldBeFalse(logo);
        return logo;
    }

    private static (Drawing? Drawing, IReadOnlyList<Diagnostic> Findings) Read(string svg)
    {
        var bag = new DiagnosticBag();
        var drawing = DrawingReader.Read(new SourceText("logo.svg", Encoding.UTF8.GetBytes(svg)), bag);
        return (drawing, bag.Sorted());
    }
}
