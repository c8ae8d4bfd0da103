// What the reference cannot show: values of .NET types, threads, settings.
using System.Reflection;
using SiteGen.Diagnostics;
using SiteGen.Templating;
using SiteGen.Templating.Functions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Templating;

public sealed class TemplateTests
{
    [Fact]
    public void A_value_that_is_a_list_and_an_object_can_be_looped_over_and_read_by_name()
    {
        var rows = new Rows();
        Render("{{ for r in rows; r; end }} {{ rows.b }} {{ rows['b'] }} {{ rows[0] }} {{ rows.size }}", ("rows", rows))
            .ShouldBe("12 2 2 1 2");
    }

    [Fact]
    public void Values_of_dotnet_types_are_printed_in_the_invariant_culture()
    {
        Render(
            "{{ a }} {{ b }} {{ c }} {{ d }} {{ e }} {{ f }} {{ g.x }} {{ h[1] }} {{ i }}",
            ("a", 1.5), ("b", 12345678901L), ("c", 2.50m), ("d", true), ("e", new DateOnly(2026, 11, 22)),
                ("f", new DateTime(2026, 1, 2)), ("g", new Dictionary<string, object?> { ["x"] = 7 }),
                ("h", new[] { 1, 2 }), ("i", TimeSpan.FromHours(1)))
            .ShouldBe("1.5 12345678901 2.50 true 22 Nov 2026 02 Jan 2026 7 2 01:00:00");
    }

    [Fact]
    public void A_day_acts_like_a_date()
    {
        Render("{{ d.year }} {{ d | date.add_days 1 | date.to_string '%F' }} {{ d < date.now }} {{ d == (date.parse "
            + "'2026-01-02') }}", ("d", new DateOnly(2026, 1, 2))).ShouldBe("2026 2026-01-03 true true");
    }

    [Fact]
    public void Dates_and_time_spans_have_the_members_that_Scriban_gives_them()
    {
        object[] values = [new DateTime(2026, 11, 22, 10, 30, 15, 7, 8, DateTimeKind.Utc), new TimeSpan(1, 2, 3, 4, 5)];
        foreach (var value in values)
        {
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                var name = Scriban.Runtime.StandardMemberRenamer.Default(property);
                Render($"{{{{ value.{name} }}}}", ("value", value))
                    .ShouldBe(Render("{{ member }}", ("member", property.GetValue(value))), name);
            }
        }
    }

    [Fact]
    public void A_function_of_the_host_joins_the_group_of_its_name()
    {
        var settings = new RenderSettings
        {
            Functions =
            [new TemplateFunction("string.twice", 1, 1, a => $"{a[0]}{a[0]}"),
            new TemplateFunction("link", 1, 1, a => $"/{a[0]}/")]
        };
        Render(settings, "{{ 'a' | string.twice }} {{ 'a' | string.upcase }} {{ link 'b' }}").ShouldBe("aa A /b/");
    }

    [Fact]
    public void Functions_of_changed_settings_replace_those_before()
    {
        var first = new RenderSettings { Functions = [new TemplateFunction("f", 0, 0, _ => 1)] };
        Render(first, "{{ f }}").ShouldBe("1");
        Render(first with { Functions = [new TemplateFunction("f", 0, 0, _ => 2)] }, "{{ f }}").ShouldBe("2");
    }

    [Fact]
    public void A_fault_of_a_host_function_is_reported_at_the_call_with_its_hint()
    {
        var bag = new DiagnosticBag();
        var settings = new RenderSettings
        {
            Functions =
            [new TemplateFunction("asset", 1, 1, _ =>
            throw new TemplateFunctionException("no asset \"x\"", "write y"))]
        };
        Template.Parse(new SourceText("a.html", "text\n  {{ asset 'x' }}"), bag).Render(Model(), settings, bag)
            .ShouldBeNull();
        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Span.ToString(), fault.Message, fault.Hint).ShouldBe(("a.html:2:6", "no asset \"x\"", "write y"));
    }

    [Fact]
    public void A_bug_in_a_host_function_is_not_swallowed()
    {
        var settings = new RenderSettings
        {
            Functions =
            [new TemplateFunction("f", 0, 0, _ => throw new InvalidOperationException("bug"))]
        };
        Should.Throw<InvalidOperationException>(() => Render(settings, "{{ f }}"));
    }

    [Fact]
    public void One_template_renders_from_many_threads_at_once()
    {
        var template = Template.Parse(
            new SourceText("a",
            "{{ func f(n); ret n * 2; end; for i in 1..50; x = i; capture y; x; end; f x; y; ','; end }}"),
            new DiagnosticBag());
        var texts = new string?[64];
        Parallel.For(0, texts.Length, i =>
            texts[i] = template.Render(Model(), new RenderSettings(), new DiagnosticBag()));
        texts.Distinct().ShouldHaveSingleItem().ShouldNotBeNull().ShouldStartWith("21,42,63,");
    }

    [Fact]
    public void A_template_cannot_change_the_model()
    {
        var data = new Dictionary<string, object?> { ["list"] = new List<object?> { 1 }, ["x"] = 1 };
        var bag = new DiagnosticBag();
        Template.Parse(new SourceText("a", "{{ x = 2; x; list[0] = 5 }}"), bag)
            .Render(new DictionaryObject(data), new RenderSettings(), bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SG441");
        data["x"].ShouldBe(1);
    }

    [Theory]
    [InlineData("{{ string.mine = 1 }}")]
    [InlineData("{{ string.upcase = 1 }}")]
    [InlineData("{{ array['mine'] = 1 }}")]
    [InlineData("{{ with math; mine = 1; end }}")]
    public void A_template_cannot_change_the_functions_that_all_templates_share(string text)
    {
        var bag = new DiagnosticBag();
        Template.Parse(new SourceText("a", text), bag).Render(Model(), new RenderSettings(), bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SG441");
        Render("{{ date.mine = 1; date.format = '%Y' }}").ShouldBe("");
        foreach (var group in new[] { "string", "array", "math", "date" })
            Render($"{{{{ {group}?.mine ?? 'none' }}}}").ShouldBe("none");
        Render("{{ date.parse '2026-11-22' }}").ShouldBe("22 Nov 2026");
    }

    [Fact]
    public void Data_of_the_command_line_can_be_changed_by_its_template_only()
    {
        var data = new Dictionary<string, object?> { ["o"] = new Dictionary<string, object?> { ["a"] = 1 } };
        Template.Parse(new SourceText("a", "{{ o.a = 2; o.a }}"), new DiagnosticBag())
            .Render(TemplateData.From(data), new RenderSettings(), new DiagnosticBag()).ShouldBe("2");
        ((Dictionary<string, object?>)data["o"]!)["a"].ShouldBe(1);
    }

    [Fact]
    public void Escaping_leaves_html_of_the_model_alone() =>
        Render("{{ a }}{{ b }}", ("a", new Html("<b>")), ("b", "<b>")).ShouldBe("<b>&lt;b&gt;");

    [Fact]
    public void A_template_with_errors_is_not_rendered()
    {
        var bag = new DiagnosticBag();
        var template = Template.Parse(new SourceText("a", "{{ if }}"), new DiagnosticBag());
        template.HasErrors.ShouldBeTrue();
        template.Render(Model(), new RenderSettings(), bag).ShouldBeNull();
        bag.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_fault_over_several_lines_marks_the_first_one_only()
    {
        var bag = new DiagnosticBag();
        Template.Parse(new SourceText("a", "{{ string.append [\n  'a'\n] }}"), bag)
            .Render(Model(), new RenderSettings(), bag).ShouldBeNull();
        var span = bag.Sorted().ShouldHaveSingleItem().Span;
        (span.Line, span.Column, span.Length).ShouldBe((1, 4, "string.append [".Length));
    }

    [Theory]
    [InlineData("{{ if false; string.slice 1 lenght: 3; end }}", "1:29 SG436")]
    [InlineData("{{ if false; 'a' | string.upcas | string.replace 'b'; end }}", "1:27 SG433, 1:35 SG435")]
    [InlineData("{{ func f; shuot 'a'; end }}", "1:12 SG433")]
    [InlineData("{{ for x in []; include 'haeder'; ['header', 'foter'] | include_join ', '; end }}",
        "1:25 SG443, 1:46 SG443")]
    [InlineData("{{ if false; shout; shout 'a' 'b' 'c'; shout 'a' loud: true; end }}", "1:21 SG435, 1:50 SG436")]
    [InlineData("{{ if false; known.prnt; known?.prin; known.pint ?? 'x'; known.prin; known.print; end }}",
        "1:20 SG431")]
    [InlineData("{{ if false; fixed 'b'; fixed 'a'; 'c' | fixed; end }}", "1:14 SG450, 1:42 SG450")]
    [InlineData("{{ f = do; ret $0; end; f 1; g(x) = x; g 2; 3 | g; x = [1] | array.each @string.upcase; include "
        + "'header' any: 1 }}", "")]
    [InlineData("{{ string = { mine: 1 }; string.mine; for math in [{ a: 1 }]; math.a; end; import known; print 1 }}",
        "")]
    [InlineData("{{ string.slice 'abc' start: 1; string.slice ^[['abc', 1]]; 'a' | string.replace 'a' 'b' | "
        + "string.upcase }}", "")]
    [InlineData("{{ if false; knwon; wrap bx; 1; end; knwon.a; x = nose; [1] | array.each @nose; end }}",
        "1:14 SG430, 1:26 SG433, 1:38 SG430, 1:51 SG430, 1:75 SG430")]
    [InlineData("{{ if false; include; string.upcase; string.upcas; shout; empty; for.index; end }}",
        "1:14 SG435, 1:23 SG435, 1:45 SG433")]
    [InlineData("{{ if false; { nose: 1 }.nose; shout; f nose: 1; string.append text: 'a' with: 'b'; end; "
        + "func f; end }}", "")]
    [InlineData("{{ if false; a; b; c.d; e; f; g; end; a = 1; capture b; end; c ?? 1; for e in []; end; f?.x; "
        + "g(h) = h }}", "")]
    [InlineData("{{ if false; a; end; this.a = 1 }}", "")]
    [InlineData("{{ if false; a; end; with known; b; end }}", "")]
    [InlineData("{{ if false; a; end; 'a = 1' | object.eval }}", "")]
    [InlineData("{{ include 'setter'; if false; set_there; not_set; end }}", "1:43 SG430")]
    public void What_templates_name_is_looked_up_before_they_run(string text, string found)
    {
        var bag = new DiagnosticBag();
        var templates = new Dictionary<string, string>
        {
            ["header"] = "",
            ["footer"] = "",
            ["setter"] = "{{ set_there = 1 }}",
        }.ToDictionary(t => t.Key, t => Template.Parse(new SourceText(t.Key, t.Value), bag));
        var settings = new RenderSettings
        {
            Functions =
            [
                new("shout", 0, 2, a => a[0]),
                new("fixed", 1, 1, a => a[0] is "a"
                    ? a[0]
                    : throw new TemplateFunctionException("no such file", "write a")) { IsFixed = true },
            ],
            TemplateNames = templates.Keys,
            FindTemplate = templates.GetValueOrDefault,
        };
        var known = new Dictionary<string, ITemplateObject?> { ["known"] = Model(("print", "Print")) };
        Template.CheckNames([Template.Parse(new SourceText("a", text), bag)], settings, known, bag);
        string.Join(", ", bag.Sorted().Select(d => $"{d.Span.Line}:{d.Span.Column} {d.Code}")).ShouldBe(found);
    }

    [Fact]
    public void Builtins_follow_the_clock_of_the_build() =>
        Render(new RenderSettings { Clock = new Clock() }, "{{ date.now | date.to_string '%F %T' }}")
            .ShouldBe("2026-11-22 10:30:15");

    [Fact]
    public void The_template_that_calls_every_function_leaves_none_out()
    {
        var path = Path.Combine(TestFolders.Repository, "tests/SiteGen.Tests/Templating/functions.sbn");
        var source = new SourceText(path, File.ReadAllText(path));
        var settings = new RenderSettings();
        var bag = new DiagnosticBag();
        Template.Parse(source, bag).Render(Model(), settings, bag).ShouldNotBeNull(
            string.Join('\n', bag.Sorted().Select(d => $"{d.Span.Line}:{d.Span.Column} {d.Message}")));
        Builtins.Names(settings.Builtins).Except(["empty", "blank"])
            .Where(name => !source.Text.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string? Render(string text, params (string Name, object? Value)[] model) =>
        Render(new RenderSettings(), text, model);

    private static string? Render(RenderSettings settings, string text, params (string Name, object? Value)[] model)
    {
        var bag = new DiagnosticBag();
        var result = Template.Parse(new SourceText("test", text), bag).Render(Model(model), settings, bag);
        bag.Sorted().Select(d => d.Message).ShouldBeEmpty();
        return result;
    }

    private static DictionaryObject Model(params (string Name, object? Value)[] members) =>
        new(members.ToDictionary(m => m.Name, m => m.Value));

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 10, 30, 15, TimeSpan.Zero);
    }

    private sealed class Rows : List<object?>, ITemplateObject
    {
        public Rows()
            : base([1, 2])
        {
        }

        public IEnumerable<string> MemberNames => ["a", "b"];

        public bool TryGetMember(string name, out object? value)
        {
            value = name == "a" ? 1 : 2;
            return name is "a" or "b";
        }
    }
}
