// "sitegen render --relaxed --no-escape" is plain Scriban: the same outputs, and errors at the same places.
using System.Diagnostics;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Templating;

namespace SiteGen.Tests.Templating;

public sealed class PlainScribanTests
{
    private static readonly string[] Written =
    [
        "{{ 1 + 2 * 3 }} {{ 7 // 2 }} {{ 7 / 2 }} {{ 7 % 4 }} {{ 2 - -1 }} {{ 1.5 + 1 }} {{ 1 << 4 }} {{ 'a' * 3 }}",
        "{{ 'b' > 'a' }} {{ 1 == 1.0 }} {{ null == false }} {{ !true }} {{ true && false || true }} {{ 1 ?? 2 }}",
        "{{ nothing }}|{{ nothing ?? 'x' }}|{{ nothing.empty? }}|{{ nothing?.a }}|{{ [].empty? }}|{{ {}.empty? }}",
        "{{ x = 5; x += 2; x }} {{ y = [1, 2, 3]; y[0] }} {{ y[-1] }} {{ y[9] }} {{ y.size }} {{ y[5] = 1; y }}",
        "{{ o = { a: 1, 'b c': [1, { d: 2 }] }; o.a }} {{ o['b c'][1].d }} {{ o }} {{ o.size }} {{ o.e = 3; o }}",
        "{{ for x in 1..5 }}{{ x }}{{ for.index }}{{ for.first }}{{ for.last }}{{ for.even }};{{ end }}",
        "{{ for x in [3, 2, 1] limit: 2 offset: 1 reversed }}{{ x }}{{ else }}none{{ end }}",
        "{{ for x in [] }}{{ x }}{{ else }}none{{ end }} {{ for x in 'abc' }}({{ x }}){{ end }}",
        "{{ for x in { a: 1, b: 2 } }}{{ x.key }}={{ x.value }} {{ end }} {{ for x in 1..9; if x == 4; break;"
            + " end; x; end }}",
        "{{ while x < 3 }}{{ x = x + 1 }}{{ end }} {{ x = 0; while x < 3; x = x + 1; if x == 2; continue; end;"
            + " x; end }}",
        "{{ tablerow x in 1..4 cols: 2 }}{{ x }}{{ end }}",
        "{{ case 3 }}{{ when 1, 2 }}low{{ when 3 }}three{{ else }}other{{ end }} {{ if 0 }}a{{ else if '' }}b{{"
            + " else }}c{{ end }}",
        "{{ func f(x, y = 2, z...) }}{{ x + y }}{{ z.size }}{{ end }}{{ f 1 }} {{ f 1 5 }} {{ f 1 5 6 7 }} {{ 3 | f }}",
        "{{ f = do; ret $0 * 2; end; f 4 }} {{ g(x) = x + 1; g 2 }} {{ [1, 2] | array.each @g }} {{ func h; ret"
            + " 1; end; h }}",
        "{{ capture c }}<b>{{ 1 }}</b>{{ end }}{{ c }} {{ c | string.upcase }} {{ with { a: 1 } }}{{ a }}{{ end }}",
        "{{ wrap w }}in{{ end }}{{ func w }}[{{ $$ }}]{{ end }}",
        "{{ func w }}[{{ $$ }}]{{ end }}{{ wrap w }}in{{ end }}",
        "{{ 'a b' | string.upcase | string.replace 'B' 'c' }} {{ string.truncate 'a longer text' 8 }} {{ 'abc'[1] }}",
        "{{ $'a{1 + 1}b' }} {{ $\"x{'y'}z\" }} {{ `raw\\n` }} {{ 'it\\'s\\t\\u00e9' }} {{ \"a\" + 1 + [2] }}",
        "a {{~ 1 ~}}  b {{- 2 -}}  c {%{ {{ raw }} }%} {{ # comment\n }} {{ ## long ## }} d",
        "  {{ 'x\ny' }}\n\t{{ capture z }}p\n q{{ end }}{{ z }}\n",
        "{{ '😀😀' | string.size }} {{ '<&>' }} {{ html.escape '<&>' }}",
        "{{ date.parse '2026-11-22' | date.to_string '%Y/%m/%d' }} {{ date.format = '%F'; date.parse '2026-11-22' }}",
        "{{ timespan.from_days 2 }} {{ (date.parse '2026-11-22') - (date.parse '2026-11-20') }}",
        "{{ math.round 2.567 1 }} {{ 10 | math.divided_by 4 }} {{ 1e3 }} {{ 0xff }} {{ 0b101 }} {{ 2.50m }} {{"
            + " 99999999999 }}",
        "{{ object.typeof 1 }} {{ object.kind 'a' }} {{ object.keys { a: 1 } }} {{ object.to_json { a: [1, 'x',"
            + " null] } }}",
        "{{ object.eval '1 + 2' }} {{ object.eval_template 'a{{ 1 }}' }} {{ import { q: 4 }; q }} {{ this['q'] }}",
        "{{ readonly r; r = 1 }}", "{{ x = null; x.y }}", "{{ x = null; x[0] }}", "{{ [1] | array.first }} {{ 5 6 }}",
        "{{ 1 / 0 }}",
        "{{ 1 + {} }}",
        "{{ -{} }}",
        "{{ 'a' | nofunction }}",
        "{{ string.nofunction 'a' }}",
        "{{ 'a' - 1 }}",
        "{{ string.append 'a' }}", "{{ string.append 'a' 'b' 'c' }}", "{{ for x in 5; end }}", "{{ string.size = 5 }}",
        "{{ if }}", "{{ if true }}x", "{{ end }}", "{{ else }}", "{{ x = }}", "{{ x. }}", "{{ [1, }}", "{{ { a } }}",
        "{{ for x inn y }}{{ end }}",
        "{{ (1 }}",
        "{{ 1 ) }}",
        "{{ 'open }}",
        "{{ '\\q' }}",
        "{{ 5++ }}",
        "{{ x = 5 y = 6 }}",
        "{{ func f(x = 1, y) }}{{ end }}",
        "{{ case 1 }}{{ x }}{{ end }}",
        "{{ @ }}",
        "{{ , }}",
        "{{ ret 1 }} not",
        "{{ tablerow x in 1..7 cols: 3 }}{{ tablerow.row }}{{ x }}{{ end }}",
        "{{ func pair(a, b...) }}{{ a }}-{{ b }}{{ end }}{{ pair 1 2 3 }} {{ area(x, y = 4) = x * y;"
            + " area y: 2 x: 1 }}",
        "{{ wrap fence }}{{ for i in 1..3 }}{{ i }}{{ end }}{{ end }}",
        "{{ func fence; '<'; $$; '>'; end }}{{ wrap fence }}in{{ end }}",
        "{{ for k in {a: 1, b: 2} }}{{ k.key }}{{ end }} {{ 1..5 }} {{ (1..<5) | array.size }} {{ [1, 2, 3] - [2]"
            + " }}",
        "{{ x = []; x.kind = 5; x[0] = x.kind; x }} {{ y = [] << 1; 2 >> y }} {{ [] << 1 + 2 }}",
        "{{ $\"{$'one {$\"two {2}: {$'three'}\"}'}\" }} {{ $\"\\{{4 * 4}}\" }} {{ $'{true ? $\"y{1}\" : 2}' }}",
        "{{ 'ab' | string.ends_with 'b' ? 3 : 4 }} {{ false ? true ? 1 : 2 : 3 }} {{ x = '3'; 'a' |"
            + " string.size ? x : 1 }}",
        "{{ array.join [1] ',' 2 3 4 }}", "{{ object.eval 'a.b.c' }}", "{{ object.eval '1 +' }}",
        "{{ object.eval_template 'a {{ if }}' }}", "{{ math.divided_by 1 0 }} {{ 1 / 0 }}",
        "{{ string.slice 'a' 'b' }}",
        "[\n  {{~ for i in 1..2 ~}}\n  [\n    {{~ if true ~}}\n    a {{ 'b' }} {{ i }}.\n    {{~ end ~}}\n  ]\n"
            + "  {{~ end ~}}\n]",
        "{{ m = 'kept'; readonly m; import { m: 'new', n: 1 }; m + n }}",
        "{{ obj ??= 1 }}", "{{ a = 1; func a; end; a }}",
        "text only",
    ];

    public static TheoryData<string> Templates => [.. Written];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_relaxed_template_without_escaping_gives_what_Scriban_gives(string text) =>
        Ours(text).ShouldBe(Scribans(text), text);

    /// <summary>What takes Scriban all time, and functions that the program gives in the place of Scriban's.</summary>
    private static readonly Regex NotCompared = new(
        @"\d[eE]\d{3}|\d{9}|regex|html|include|date|uuid|random|eval|json|\{%+\{|<< 60|\* 1000|99999|size|array",
        RegexOptions.CultureInvariant);

    [Fact]
    public void Mutated_relaxed_templates_give_what_Scriban_gives()
    {
        string[] seeds = [.. Written.Where(t => !NotCompared.IsMatch(t))];
        var watch = Stopwatch.StartNew();
        var different = new List<string>();
        var tried = 0;
        for (var i = 0; i < 2_000 && watch.Elapsed < TimeSpan.FromSeconds(3); i++)
        {
            var text = MutatedTemplates.Next(seeds, new Random(i));
            if (NotCompared.IsMatch(text))
                continue;
            tried++;
            var (ours, plain) = (Ours(text), Scribans(text));
            if (plain is not null && ours != plain)
                different.Add($"{text}\n  ours:    {ours}\n  Scriban: {plain}");
        }
        tried.ShouldBeGreaterThan(100);
        different.ShouldBeEmpty();
    }

    private static Scriban.Template? Parsed(string text)
    {
        try
        {
            return Scriban.Template.Parse(text);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static string Ours(string text)
    {
        var bag = new DiagnosticBag();
        var template = Template.ParseRelaxed(new SourceText("example", text), bag);
        var settings = new RenderSettings { Escape = false, Strict = false };
        var model = TemplateData.From(new Dictionary<string, object?>());
        return template.HasErrors || template.Render(model, settings, bag) is not { } output
            ? "error at " + bag.Sorted().Select(d => (d.Span.Line, d.Span.Column)).Min()
            : output;
    }

    /// <summary>Null where its parser itself throws.</summary>
    private static string? Scribans(string text)
    {
        if (Parsed(text) is not { } template)
            return null;
        if (template.HasErrors)
            return "error at " + template.Messages
                .Select(m => (Math.Max(m.Span.Start.Line, 0) + 1, Math.Max(m.Span.Start.Column, 0) + 1)).Min();
        var context = new Scriban.TemplateContext { NewLine = "\n" };
        context.PushGlobal(new Scriban.Runtime.ScriptObject());
        context.PushCulture(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            return template.Render(context);
        }
        catch (Scriban.Syntax.ScriptRuntimeException fault)
        {
            return "error at " + (fault.Span.Start.Line + 1, fault.Span.Start.Column + 1);
        }
    }
}
