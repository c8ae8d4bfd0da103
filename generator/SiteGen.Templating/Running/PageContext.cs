// One rendering of one template with all that it includes: Scriban's context with our rules for text and missing names.
using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Diagnostics;
using SiteGen.Templating.Functions;

namespace SiteGen.Templating.Running;

internal sealed class PageContext : TemplateContext
{
    private const int ValueDepth = 64;
    private const int ShownCode = 60;
    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);
    private readonly ITemplateObject _model;
    private readonly ScriptObject _variables = [];
    private readonly bool _escape;
    private ScriptRuntimeException? _fault;

    public PageContext(Template template, ITemplateObject model, RenderSettings settings)
        : base(settings.Builtins)
    {
        Settings = settings;
        Budget = new Budget(settings);
        Root = template.Source;
        _model = model;
        _escape = settings.Escape;
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
        PushGlobal(model as IScriptObject ?? new ModelScope(model));
        if (model is not ScriptObject)
            PushGlobal(_variables);
    }

    public RenderSettings Settings { get; }

    public Budget Budget { get; }

    public SourceText Root { get; }

    public bool IsStrict => Settings.Strict;

    /// <summary>Where the templates were included through which a fault was reached, the innermost first.</summary>
    public List<SourceSpan> Includers { get; } = [];

    /// <summary>The page's own <c>date.format</c>.</summary>
    public string DateFormat { get; set; } = DateTimeFunctions.DefaultFormat;

    /// <summary>HTML where output is escaped, else the text that it is in Scriban.</summary>
    public object AsHtml(string text) => _escape ? new Html(text) : text;

    /// <summary>A template is being run: places in it can be shown.</summary>
    public void Enter(SourceText source) => _sources[source.Path] = source;

    /// <summary>A place of Scriban's as one of ours; of several lines the first.</summary>
    public SourceSpan Span(ScribanSpan span) => Places.Of(SourceOf(span), span);

    /// <summary>The code of an expression as its author wrote it.</summary>
    public string Written(ScriptNode node)
    {
        var text = SourceOf(node.Span).Text;
        var start = Math.Clamp(node.Span.Start.Offset, 0, text.Length);
        var code = text[start..Math.Clamp(node.Span.End.Offset + 1, start, text.Length)];
        return code.Length <= ShownCode ? code : code[..ShownCode] + "…";
    }

    /// <summary>What was being worked out when a fault was found.</summary>
    public ScriptNode? FaultNode { get; private set; }

    /// <summary>The function that a variable holds.</summary>
    public IScriptFunctionInfo? FunctionOf(ScriptVariable variable) =>
        CurrentGlobal!.TryGetValue(this, variable.Span, variable.Name, out var value) ? value as IScriptFunctionInfo : null;

    /// <summary>Takes down the way of a fault while it is still on it, and does not stop it.</summary>
    public bool CameThrough(ScriptNode include)
    {
        Includers.Add(Span(include.Span));
        return false;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = EvaluateLazily(scriptNode, aliasReturnedFunction);
        return value is ScriptRange range ? List(range, scriptNode?.Span ?? CurrentSpan) : value;
    }

    /// <summary>As Scriban does it: what a function makes of a list is worked out anew each time that it is gone through.</summary>
    public object? EvaluateLazily(ScriptNode? scriptNode, bool aliasReturnedFunction = false)
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
        Check(Budget.Spend(value), scriptNode?.Span ?? CurrentSpan);
        return value;
    }

    /// <summary>A list that is worked out once.</summary>
    public ScriptArray List(ScriptRange range, ScribanSpan at)
    {
        var list = new ScriptArray();
        foreach (var item in range)
        {
            if (list.Count >= LoopLimit)
                throw new TemplateFault(TemplateErrors.ListLimit(Span(at), LoopLimit));
            list.Add(item);
        }
        Check(Budget.SpendSteps(list.Count), at);
        return list;
    }

    /// <summary>Stops a rendering that has used up too much.</summary>
    public void Check(Excess excess, ScribanSpan at)
    {
        if (excess != Excess.None)
            throw new TemplateFault(Faults.TooMuch(this, excess, at));
    }

    /// <summary>The text as HTML, unless that is longer than a text may be.</summary>
    public string Escaped(string text)
    {
        if ((long)text.Length * Values.LongestEntity > LimitToString && Values.EscapedLength(text) > LimitToString)
            throw new TemplateFault(TemplateErrors.OutputLimit(Span(CurrentSpan), LimitToString));
        return Values.Escape(text);
    }

    public override TemplateContext Write(ScribanSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                return Write(html.Text);
            case string text:
                return Write(_escape ? Escaped(text) : text);
            case int number:
                return Write(number.ToString(CultureInfo.InvariantCulture));
            default:
                var shown = ObjectToString(textAsObject);
                return Write(_escape && shown is not null ? Escaped(shown) : shown);
        }
    }

    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        Html html => base.ObjectToString(html.Text, nested),
        DateOnly day => DateFunctions.Print(day.ToDateTime(TimeOnly.MinValue), DateFormat),
        DateTime date => DateFunctions.Print(date, DateFormat),
        ITemplateObject members and not ScriptObject and not System.Collections.IEnumerable => Listed(members),
        _ => nested ? Counted(base.ObjectToString(value, nested)) : base.ObjectToString(value, nested),
    };

    public override string GetTypeName(object? value) => value is Type type ? Values.Name(type) : Values.TypeName(value);

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
        {
            base.Import(span, objectToImport);
            return;
        }
        if (objectToImport is not ITemplateObject members)
            throw new TemplateFault(
                TemplateErrors.NotAnObject(Span(span), "import", Values.TypeName(objectToImport)));
        foreach (var name in members.MemberNames)
            CurrentGlobal!.SetValue(name, members.TryGetMember(name, out var value) ? Values.Of(value) : null, false);
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject or string => base.GetMemberAccessorImpl(target),
        ITemplateObject => ModelAccessor.Instance,
        Html => ValueAccessors.Html,
        DateTime => ValueAccessors.Date,
        TimeSpan => ValueAccessors.TimeSpan,
        System.Collections.IList => base.GetMemberAccessorImpl(target),
        IReadOnlyList<object?> => ModelAccessor.Instance,
        decimal or System.Numerics.BigInteger => base.GetMemberAccessorImpl(target),
        _ when target.GetType().IsPrimitive => base.GetMemberAccessorImpl(target),
        _ => null,
    };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IReadOnlyList<object?> and not ScriptArray
            ? ModelAccessor.Instance
            : base.GetListAccessorImpl(target, type);

    private static bool Missing(TemplateContext context, ScribanSpan span, ScriptVariable variable, out object? value)
    {
        var page = (PageContext)context;
        value = null;
        if (variable is IOptional { IsOptional: true })
            return false;
        if (variable.Name == "$")
        {
            value = new ScriptArray();
            return true;
        }
        if (variable.Name is "for" or "while" or "tablerow")
            throw new TemplateFault(TemplateErrors.OutsideLoop(page.Span(span), variable.Name));
        throw new TemplateFault(IsCalled(variable)
            ? TemplateErrors.UnknownFunction(page.Span(span), variable.Name, Builtins.Names(page.BuiltinObject))
            : TemplateErrors.UnknownVariable(page.Span(span), variable.Name, page.NamesLike(variable)));
    }

    /// <summary>Notes where a fault began; always false, so that nothing is caught.</summary>
    private bool Begins(ScriptRuntimeException fault)
    {
        if (!ReferenceEquals(fault, _fault))
            (_fault, FaultNode) = (fault, CurrentNode);
        return false;
    }

    private static bool IsCalled(ScriptVariable variable) => variable.Parent switch
    {
        ScriptFunctionCall call => ReferenceEquals(call.Target, variable),
        ScriptPipeCall pipe => ReferenceEquals(pipe.To, variable),
        _ => false,
    };

    private IEnumerable<string> NamesLike(ScriptVariable variable) => variable is ScriptVariableLocal
        ? []
        : BuiltinObject.GetMembers().Concat(_model.MemberNames).Concat(_variables.GetMembers()).Where(n => n.Length > 0);

    private SourceText SourceOf(ScribanSpan span) =>
        span.FileName is { } name && _sources.TryGetValue(name, out var source) ? source : Root;

    /// <summary>A text inside of another one, which is copied again and again on the way out of nested lists.</summary>
    private string? Counted(string? text)
    {
        Check(Budget.SpendText(text?.Length ?? 0), CurrentSpan);
        return text;
    }

    private string Listed(ITemplateObject members)
    {
        var builder = new StringBuilder("{");
        foreach (var name in members.MemberNames)
        {
            var value = members.TryGetMember(name, out var member) ? Values.Of(member) : null;
            builder.Append(builder.Length > 1 ? ", " : "").Append(name).Append(": ");
            builder.Append(base.ObjectToString(value, nested: true));
        }
        return builder.Append('}').ToString();
    }
}
