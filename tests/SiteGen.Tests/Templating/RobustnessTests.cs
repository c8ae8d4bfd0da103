// Mutated templates: whatever is in a template, the engine answers with text or with diagnostics, in bounded time.
using System.Diagnostics;
using SiteGen.Diagnostics;
using SiteGen.Templating;

namespace SiteGen.Tests.Templating;

public sealed class RobustnessTests
{
    private const int Seed = 20261122;

    private static readonly RenderSettings Settings = new()
    {
        LoopLimit = 40,
        RecursionLimit = 20,
        OutputLimit = 20_000,
        RegexTimeout = TimeSpan.FromMilliseconds(5),
        FindTemplate = static name => name == "x" ? Included : null,
    };

    private static readonly Template Included =
        Template.Parse(new SourceText("x", "{{ x }}{{ $0 }}{{ include 'x' }}"), new DiagnosticBag());

    /// <summary>One template is small: what takes longer each time grows out of proportion.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>TEMPLATE_MUTATIONS asks for another number; then the run may take as long as it needs.</summary>
    private static int? Asked =>
        int.TryParse(Environment.GetEnvironmentVariable("TEMPLATE_MUTATIONS"), out var count) ? count : null;

    [Fact]
    public void A_mutated_template_gives_text_or_diagnostics_and_never_crashes_or_hangs()
    {
        var seeds = Spec.All.Select(e => e.Template).ToArray();
        var watch = Stopwatch.StartNew();
        var tried = 0;
        Parallel.For(0, Asked ?? 100_000, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (i, loop) =>
        {
            if (Asked == null && watch.Elapsed > TimeSpan.FromSeconds(12))
                loop.Stop();
            Interlocked.Increment(ref tried);
            var random = new Random(Seed + i);
            var text = MutatedTemplates.Next(seeds, random);
            var settings = i % 2 == 0 ? Settings : Settings with { Strict = false, Escape = false };
            try
            {
                // A busy machine may hold one up: what is slow three times is slow.
                for (var round = 0; Time(() => Run(text, settings)) > Patience;)
                    (++round).ShouldBeLessThan(3, "each time it takes longer than two seconds");
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"mutation {i} broke the engine:\n{text}", fault);
            }
        });
        tried.ShouldBeGreaterThan(Math.Min(Asked ?? 1000, 1000) - 1);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("f(")]
    [InlineData("x[")]
    [InlineData("$\"{")]
    [InlineData("1 + (")]
    [InlineData("true ? ")]
    [InlineData("x ?? ")]
    [InlineData("x | ")]
    [InlineData("1 + ")]
    [InlineData("x.a.")]
    [InlineData("do;")]
    [InlineData("if x;")]
    [InlineData("func f(x);")]
    [InlineData("f x ")]
    public void Ten_thousand_levels_of_nesting_are_an_error_and_no_stack_overflow(string opening)
    {
        var bag = new DiagnosticBag();
        var thread = new Thread(() =>
            Run("{{" + string.Concat(Enumerable.Repeat(opening, 10_000)) + "1", Settings, bag), 1_000_000);
        thread.Start();
        thread.Join();
        bag.HasErrors.ShouldBeTrue();
    }

    [Theory]
    [InlineData("x", ".a")]
    [InlineData("'x'", " | string.upcase")]
    [InlineData("1", " + 1")]
    [InlineData("x", "; x")]
    [InlineData("x", " x")]
    [InlineData("[1", ", 1")]
    [InlineData("x", "'")]
    [InlineData("x", "|f: 1 ")]
    [InlineData("x", " ? 1 :")]
    [InlineData("", "}}{{ 1 +")]
    [InlineData("", "}}{{ if x ")]
    [InlineData("", "}}{{ end ")]
    [InlineData("", "{{")]
    public void What_is_repeated_ten_thousand_times_is_read_in_time(string first, string again)
    {
        var watch = Stopwatch.StartNew();
        var text = "{{ " + first + string.Concat(Enumerable.Repeat(again, 10_000)) + " }}";
        Template.Parse(new SourceText("a.html", text), new DiagnosticBag());
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), "wide enough for a busy machine, far from the square");
    }

    [Fact]
    public void Nested_brackets_name_the_place_where_they_are_too_deep()
    {
        var bag = new DiagnosticBag();
        Template.Parse(new SourceText("a.html", "{{ " + new string('(', 10_000) + "1" + new string(')', 10_000)
            + " }}"), bag).HasErrors.ShouldBeTrue();
        var error = bag.Sorted().ShouldHaveSingleItem();
        error.Code.ShouldBe("SG416");
        error.Span.ToString().ShouldBe("a.html:1:252");
    }

    [Fact]
    public void Nested_blocks_that_are_too_deep_are_reported_once()
    {
        var bag = new DiagnosticBag();
        Template.Parse(new SourceText("a.html", string.Concat(Enumerable.Repeat("{{ if x }}", 10_000))
            + string.Concat(Enumerable.Repeat("{{ end }}", 10_000))), bag);
        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SG416");
    }

    [Theory]
    [InlineData("{{ x = []; x[0] = x; y = []; y[0] = y; x == y }}", "SG445")]
    [InlineData("{{ x = []; x[0] = x; x[1] = x; x }}", "SG446")]
    [InlineData("{{ for x in (1..2147483000) reversed limit: 2; x; end }}", "SG445")]
    [InlineData("{{ 1..2147483000 }}", "SG445")]
    [InlineData("{{ (1..2147483000) | array.reverse }}", "SG445")]
    [InlineData("{{ x = 'a' * 10000; x | string.replace 'a' x }}", "SG447")]
    [InlineData("{{ func f; for x in 1..40; f; end; end; f }}", "SG445")]
    [InlineData("{{ for a in 1..40; x = (1..40) | array.each @math.abs; end }}", "SG445")]
    [InlineData("{{ x = [1, 2, 3]; for a in 1..40; y = x * 13; end }}", "SG445")]
    [InlineData("{{ 1e9000000 }}", "SG405")]
    [InlineData("{{ '1e9000000' | object.eval }}", "SG454")]
    [InlineData("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 15 }}", "SG445")]
    [InlineData("{{ a = [1]; for i in 1..36; a = [a, a]; end; b = [1]; for i in 1..36; b = [b, b]; end; a == b }}",
        "SG445")]
    [InlineData("{{ x = 2 << 60000; y = x * x }}", "SG445")]
    [InlineData("{{ x = '<' * 19000; x }}", "SG447")]
    [InlineData("{{ x = 'a'; for i in 1..39; x = $\"{x}{x}\"; end }}", "SG447")]
    [InlineData("{{ x = 'a' * 20000; for a in 1..40; y = x | string.contains 'b'; end }}", "SG447")]
    [InlineData("{{ l = []; for a in 0..38; l[a] = 'a' * 9000; end }}", "SG447")]
    [InlineData("{{ x = 'a' * 30; for a in 1..40; y = x | regex.match '^(a|a?)+$'; end; z = 'a' * 30 + '!' | "
        + "regex.match '^(a|a?)+$' }}", "SG448")]
    [InlineData("{{ capture x; 'ab'; end; for a in 1..39; x = x + x; end }}", "SG447")]
    [InlineData("{{ 1 | math.format 'F999999999' }}", "SG447")]
    [InlineData("{{ 1e40 | object.format 'D999999999' }}", "SG447")]
    [InlineData("{{ x = timespan.from_days 10675199; x = x + x }}", "SG438")]
    [InlineData("{{ for x in 1..1000000000000; end }}", "SG445")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "SG447")]
    [InlineData("{{ [1, 2] * 2000000000 }}", "SG445")]
    [InlineData("{{ 'ab' * 2000000000 }}", "SG447")]
    [InlineData("{{ ['('] | array.each @(do; ret 'a' | regex.match ($0 * 9000); end) }}", "SG449")]
    [InlineData("{{ 'a,' * 41 | string.split ',' }}", "SG445")]
    [InlineData("{{ 'a' * 201 | regex.matches 'a' }}", "SG447")]
    [InlineData("{{ 'a' * 201 | regex.split '' }}", "SG447")]
    [InlineData("{{ func f; if $0 > 0; for x in 1..40; f ($0 - 1); end; end; end; f 15 }}", "SG445")]
    [InlineData("{{ x = '{{ object.eval_template x }}'; object.eval_template x }}", "SG454")]
    [InlineData("{{ x = 'object.eval x'; object.eval x }}", "SG454")]
    [InlineData("{{ x = 'a' * 15000; y = $\"{x}{x}{x}{x}\" }}", "SG447")]
    [InlineData("{{ x = 'a' * 15000; y = x + x }}", "SG447")]
    public void Values_and_loops_without_end_are_stopped(string template, string code)
    {
        var bag = new DiagnosticBag();
        Run(template, Settings, bag);
        string.Join(' ', bag.Sorted().Select(d => d.Code)).ShouldBe(code);
    }

    private static TimeSpan Time(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed;
    }

    private static void Run(string text, RenderSettings settings, DiagnosticBag? bag = null)
    {
        bag ??= new DiagnosticBag();
        var template = Template.Parse(new SourceText("mutated", text), bag);
        if (!template.HasErrors)
            template.Render(
                new DictionaryObject(
                new Dictionary<string, object?> { ["x"] = new List<object?> { 1, "two", null }, ["name"] = "Ada" }),
                settings, bag);
    }
}
