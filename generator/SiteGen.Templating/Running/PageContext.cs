// One rendering of one template with all that it includes: Scriban's context with our rules for text and missing names.
using System.Buffers;
using Scriban.Functions;
using SiteGen.Templating.Functions;
using static SiteGen.Templating.TemplateErrors;

namespace SiteGen.Templating.Running;

internal sealed class PageContext : TemplateContext
{
    private const int ValueDepth = 64;
    private const int ShownCode = 60;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);
    private readonly SourceText _root;
    private readonly ITemplateObject _model;
    private readonly ScriptObject _variables = [];
    private readonly Budget _budget;
    private ScriptRuntimeException? _fault;

    public PageContext(Template template, ITemplateObject model, RenderSettings settings)
        : base(settings.Builtins)
    {
        Settings = settings;
        _budget = new Budget(this);
        _root = template.Source;
        _model = model;
        AutoIndent = settings.AutoIndent;
        LoopLimit = settings.LoopLimit;
        RecursiveLimit = settings.RecursionLimit;
        LimitToString = settings.OutputLimit;
        OnStringLimit = OnOutputLimit = ScriptLimitBehavior.Throw;
        ObjectRecursionLimit = ValueDepth;
        RegexTimeOut = settings.RegexTimeout;
        NewLine = "\n";
        TryGetVariable = settings.Strict ? Missing : null;
        Enter(template.Source);
        PushGlobal(model);
        if (model is not ScriptObject)
            PushGlobal(_variables);
    }

    public RenderSettings Settings { get; }

    public Budget Budget => _budget;

    public bool IsStrict => Settings.Strict;

    /// <summary>Where the templates were included through which a fault was reached, the innermost first.</summary>
    public List<SourceSpan> Includers { get; } = [];

    /// <summary>The page's own <c>date.format</c>.</summary>
    public string DateFormat { get; set; } = DateTimeFunctions.DefaultFormat;

    /// <summary>What was being worked out when a fault was found.</summary>
    public ScriptNode? FaultNode { get; private set; }

    /// <summary>Takes down what is being worked out while a fault has unwound nothing yet, and does not stop
    /// it.</summary>
    public bool Begins(ScriptRuntimeException fault)
    {
        if (!ReferenceEquals(fault, _fault))
            (_fault, FaultNode) = (fault, CurrentNode);
        return false;
    }

    /// <summary>Takes down the way of a fault while it is still on it, and does not stop it.</summary>
    public bool CameThrough(ScriptNode include)
    {
        Includers.Add(Span(include));
        return false;
    }

    /// <summary>HTML where output is escaped, else the text that it is in Scriban.</summary>
    public object AsHtml(string text) => Settings.Escape ? new Html(text) : text;

    /// <summary>A template is being run: places in it can be shown.</summary>
    public void Enter(SourceText source) => _sources[source.Path] = source;

    /// <summary>A place of Scriban's as one of ours; of several lines the first.</summary>
    public SourceSpan Span(ScribanSpan span) => SourceOf(span).SpanBetween(span.Start.Offset, span.End.Offset + 1);

    public SourceSpan Span(ScriptNode? node) => Span(node?.Span ?? CurrentSpan);

    /// <summary>The code of an expression as its author wrote it.</summary>
    public string Written(ScriptNode node)
    {
        var text = SourceOf(node.Span).Text;
        var start = Math.Clamp(node.Span.Start.Offset, 0, text.Length);
        var code = text[start..Math.Clamp(node.Span.End.Offset + 1, start, text.Length)];
        return Characters.Shortened(code, ShownCode);
    }

    /// <summary>The function that a variable holds.</summary>
    public IScriptFunctionInfo? FunctionOf(ScriptVariable variable) =>
        CurrentGlobal!.TryGetValue(this, variable.Span, variable.Name, out var value)
            ? value as IScriptFunctionInfo
            : null;

    public Diagnostic NoFunction(SourceSpan at, string name, IEnumerable<string>? known = null) =>
        UnknownFunction.WithHint(
        TemplateHints.FunctionHint(name, [.. known ?? Builtins.Names(BuiltinObject)]), at, name);

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        object? value;
        try
        {
            value = base.Evaluate(scriptNode, aliasReturnedFunction);
        }
        catch (ScriptRuntimeException fault) when (Begins(fault))
        {
            throw;
        }
        if (value is ScriptRange range)
            value = List(range, scriptNode);
        _budget.Spend(value, scriptNode);
        return value;
    }

    /// <summary>What is printed while something runs.</summary>
    public object Captured(Action run)
    {
        PushOutput();
        IScriptOutput output;
        try
        {
            run();
        }
        finally
        {
            output = PopOutput();
        }
        return AsHtml(output.ToString() ?? "");
    }

    public void CheckLength(long length, ScriptNode? node)
    {
        if (length > LimitToString)
            throw TemplateErrors.OutputLimit.Fault(Span(node), LimitToString);
    }

    public void CheckCount(int count, ScriptNode? node)
    {
        if (count > LoopLimit)
            throw ListLimit.Fault(Span(node), LoopLimit);
    }

    /// <summary>The text as HTML, unless that is longer than a text may be.</summary>
    public string Escaped(string text)
    {
        var rest = text.AsSpan();
        var at = rest.IndexOfAny(Special);
        if (at < 0)
            return text;
        var builder = new StringBuilder(text.Length + 16);
        for (; at >= 0; at = rest.IndexOfAny(Special))
        {
            var entity = rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ =>
                "&#39;" };
            builder.Append(rest[..at]).Append(entity);
            CheckLength(builder.Length, null);
            rest = rest[(at + 1)..];
        }
        return builder.Append(rest).ToString();
    }

    /// <summary>A part of a text with HTML in it: texts are escaped, those that the template's author wrote are
    /// not.</summary>
    public string HtmlOf(object? value, ScriptExpression? written)
    {
        var text = ObjectToString(value) ?? "";
        return value is Html || !Settings.Escape || Values.IsLiteral(written) ? text : Escaped(text);
    }

    public override TemplateContext Write(ScribanSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Html html => Write(html.Text),
        int number => Write(number.ToString(CultureInfo.InvariantCulture)),
        _ => ObjectToString(textAsObject) is { } text ? Write(Settings.Escape ? Escaped(text) : text) : this,
    };

    public override string? ObjectToString(object? value, bool nested = false)
    {
        var text = value switch
        {
            string plain when !nested => plain,
            Html html => base.ObjectToString(html.Text, nested),
            DateTime or DateOnly => DateFunctions.Print((DateTime)Values.Of(value)!, DateFormat),
            ITemplateObject model and not System.Collections.IEnumerable => Listed(model),
            _ => base.ObjectToString(value, nested),
        };
        if (nested)
            _budget.Spend(0, text?.Length ?? 0, null); // It is copied again and again on the way out of nested lists.
        return text;
    }

    public override string GetTypeName(object? value) =>
        value is Type type ? Values.Name(type) : Values.TypeName(value);

    public override object? ToObject(ScribanSpan span, object? value, Type destinationType)
    {
        if (value is IReadOnlyList<object?> list and not System.Collections.IList
            && destinationType == typeof(System.Collections.IList))
            return new ScriptArray(list);
        if (value is Html html && (destinationType == typeof(int) || destinationType == typeof(bool)))
            value = html.Text;
        return base.ToObject(span, Values.Of(value), destinationType);
    }

    public override object? IsEmpty(ScribanSpan span, object? against) => against switch
    {
        null => true,
        Html html => html.Text.Length == 0,
        IReadOnlyCollection<object?> list => list.Count == 0,
        ITemplateObject members => !members.MemberNames.Any(),
        _ => base.IsEmpty(span, against),
    };

    public override void Import(ScribanSpan span, object objectToImport)
    {
        if (objectToImport is ScriptObject)
            base.Import(span, objectToImport);
        else if (objectToImport is not ITemplateObject members)
            throw NotAnObject.Fault(Span(span), "import", Values.TypeName(objectToImport));
        else
            foreach (var name in members.MemberNames)
                CurrentGlobal!.SetValue(name, members.TryGetMember(name, out var value)
                    ? Values.Of(value)
                    : null, false);
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        string => TextAccessor.Instance,
        IReadOnlyList<object?> and ITemplateObject => ListAccessor.Instance,
        IScriptObject or System.Collections.IList or decimal or System.Numerics.BigInteger =>
            base.GetMemberAccessorImpl(target),
        IReadOnlyList<object?> => ListAccessor.Instance,
        Html => Accessor.Html,
        DateTime => Accessor.Date,
        TimeSpan => Accessor.Span,
        _ when target.GetType().IsPrimitive => base.GetMemberAccessorImpl(target),
        _ => null,
    };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) => target switch
    {
        string => TextAccessor.Instance,
        IReadOnlyList<object?> and not ScriptArray => ListAccessor.Instance,
        _ => base.GetListAccessorImpl(target, type),
    };

    private static bool Missing(TemplateContext context, ScribanSpan span, ScriptVariable variable, out object? value)
    {
        var page = (PageContext)context;
        value = variable.Name == "$" ? new ScriptArray() : null;
        if (value is not null || variable is IOptional { IsOptional: true })
            return value is not null;
        if (variable.Name is "for" or "while" or "tablerow")
            throw OutsideLoop.Fault(page.Span(span), variable.Name);
        if (variable is StrictVariable { IsCalled: true })
            throw page.NoFunction(page.Span(span), variable.Name).Fault();
        IEnumerable<string> known = variable is ScriptVariableLocal
            ? []
            : page.BuiltinObject.GetMembers().Concat(page._model.MemberNames).Concat(page._variables.GetMembers());
        var hint = Nearest.Hint(variable.Name, known.Where(n => n.Length > 0));
        throw UnknownVariable.WithHint(hint, page.Span(span), variable.Name).Fault();
    }

    private SourceText SourceOf(ScribanSpan span) =>
        span.FileName is { } name && _sources.TryGetValue(name, out var source) ? source : _root;

    /// <summary>A list that is worked out once: what a function makes of a list is worked out anew each time in
    /// Scriban.</summary>
    private ScriptArray List(ScriptRange range, ScriptNode? node)
    {
        var list = new ScriptArray();
        foreach (var item in range)
        {
            list.Add(item);
            CheckCount(list.Count, node);
        }
        _budget.Spend(list.Count, 0, node);
        return list;
    }

    private string Listed(ITemplateObject model)
    {
        var members = model.MemberNames.Select(name =>
        {
            var value = model.TryGetMember(name, out var member) ? Values.Of(member) : null;
            return $"{name}: {ObjectToString(value, nested: true)}";
        });
        return $"{{{string.Join(", ", members)}}}";
    }
}
