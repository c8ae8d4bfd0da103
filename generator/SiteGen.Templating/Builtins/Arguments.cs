// The arguments of one call, converted to what a builtin wants, each fault at its argument.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Templating.Runtime;
using SiteGen.Templating.Syntax;

namespace SiteGen.Templating.Builtins;

internal readonly struct Arguments(Rendering run, object?[] values, Extent at, ImmutableArray<Argument> written)
{
    public Rendering Run => run;

    public Extent At => at;

    public int Count => values.Length;

    /// <summary>An argument's value; null when it was left out.</summary>
    public object? this[int index] => index < values.Length ? values[index] : null;

    public bool Has(int index) => index < values.Length;

    public ReadOnlySpan<object?> From(int index) => index < values.Length ? values.AsSpan(index) : [];

    /// <summary>An argument as text; null and what was left out are empty.</summary>
    public string Text(int index) => TextOrNull(index) ?? "";

    public string? TextOrNull(int index)
    {
        if (this[index] is not { } value)
            return null;
        var text = run.Text(value);
        run.CountText(text.Length, ExtentOf(index));
        return text;
    }

    /// <summary>Refuses a text that would be longer than a rendering may be, before it is made.</summary>
    public void CheckLength(long length, int index)
    {
        if (length > run.Settings.OutputLimit)
            throw run.Fault(TemplateErrors.OutputLimit(SpanOf(index), run.Settings.OutputLimit));
    }

    /// <summary>Refuses a list that would be longer than a loop may be.</summary>
    public void CheckSize(long count) => run.CheckSize(count, at);

    public bool Truth(int index) => Values.Truth(this[index]);

    public int Int(int index, int otherwise = 0)
    {
        if (!Has(index) || this[index] == null)
            return otherwise;
        return Values.TryInt(this[index], run.Culture, out var number) ? number : throw run.NotAWholeNumber(this[index], ExtentOf(index));
    }

    public double Number(int index, double otherwise = 0)
    {
        if (this[index] == null)
            return otherwise;
        if (Values.TryDouble(this[index], out var number))
            return number;
        if (this[index] is bool b)
            return b ? 1 : 0;
        return Values.AsText(this[index]) is { } text && double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, run.Culture, out number)
            ? number
            : throw Wrong(index, "a number");
    }

    /// <summary>An argument that must be a number by type.</summary>
    public object NumberValue(int index) => Values.IsNumber(this[index]) ? this[index]! : throw Wrong(index, "a number");

    /// <summary>An argument as a list; null stays null.</summary>
    public IReadOnlyList<object?>? ListOrNull(int index)
    {
        if (this[index] == null)
            return null;
        var list = run.Sequence(this[index], at) ?? (run.Strict ? throw Wrong(index, "a list") : [this[index]]);
        run.CheckSize(list.Count, at);
        return list;
    }

    public IReadOnlyList<object?> List(int index) => ListOrNull(index) ?? [];

    public ITemplateObject? ObjectOrNull(int index) =>
        this[index] == null ? null : Values.AsObject(this[index]) ?? throw Wrong(index, "an object");

    public FunctionValue Function(int index) => this[index] as FunctionValue ?? throw Wrong(index, "a function");

    public DateTime? DateOrNull(int index) => this[index] == null ? null : Values.AsDate(this[index]) ?? throw Wrong(index, "a date");

    public TimeSpan Span(int index) => this[index] is TimeSpan span ? span : throw Wrong(index, "a time span");

    /// <summary>A culture named by an argument; the invariant one when it was left out.</summary>
    public CultureInfo Culture(int index)
    {
        if (TextOrNull(index) is not { Length: > 0 } name)
            return run.Culture;
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw run.Fault(TemplateErrors.UnknownCulture(SpanOf(index), name));
        }
    }

    /// <summary>Calls a function that was passed as an argument.</summary>
    public object? Invoke(FunctionValue function, params object?[] arguments) => CallEvaluator.Invoke(run, function, at, arguments);

    public TemplateFault Wrong(int index, string wanted) =>
        run.Fault(TemplateErrors.WrongType(SpanOf(index), Values.TypeName(this[index]), wanted));

    public TemplateFault Bad(int index, string message, string? hint) =>
        run.Fault(TemplateErrors.BadValue(SpanOf(index), message, hint));

    /// <summary>True when an argument is a text that stands in the template itself.</summary>
    public bool IsLiteral(int index) => !written.IsDefault && index < written.Length && TextJoiner.IsLiteral(written[index].Value);

    /// <summary>Where an argument is written; the call itself when that is not known.</summary>
    public SourceSpan SpanOf(int index) => run.Span(ExtentOf(index));

    private Extent ExtentOf(int index) =>
        !written.IsDefault && index < written.Length && written[index].Name == null && written[index].Value is not Unary { Operator: UnaryOperator.Expand }
            ? written[index].At
            : at;
}
