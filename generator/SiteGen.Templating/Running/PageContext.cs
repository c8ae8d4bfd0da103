// One rendering of one template with all that it includes: Scriban's context with our rules for text and missing names.
using System.Buffers;
using System.Collections;
using static SiteGen.Templating.TemplateErrors;

namespace SiteGen.Templating.Running;

internal sealed class PageContext : TemplateContext
{
    private const int ValueDepth = 64;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);
    private readonly SourceText _root;
    private readonly ITemplateObject _model;
    private readonly ScriptObject _variables = [];
    private ScriptNode? _printed;

    public PageContext(Template template, ITemplateObject model, RenderSettings settings)
        : base(Own(settings.Builtins))
    {
        Settings = settings;
        Budget = new Budget(this, settings);
        _root = template.Source;
        _model = model;
        AutoIndent = !settings.Escape; // Indentation changes what pre and textarea show.
        LoopLimit = settings.LoopLimit;
        RecursiveLimit = settings.RecursionLimit;
        LimitToString = settings.OutputLimit;
        OnStringLimit = OnOutputLimit = ScriptLimitBehavior.Throw;
        ObjectRecursionLimit = ValueDepth;
        RegexTimeOut = settings.RegexTimeout;
        NewLine = "\n";
        if (settings.Strict)
            (TryGetVariable, TryGetMember) = (NoVariable, NoMember);
        Enter(template.Source);
        PushGlobal(model);
        if (model is not ScriptObject)
            PushGlobal(_variables);
    }

    public RenderSettings Settings { get; }

    public Budget Budget { get; }

    public bool IsStrict => Settings.Strict;

    private bool MayMiss
    {
        get => EnableRelaxedTargetAccess;
        set => EnableRelaxedTargetAccess = EnableNullIndexer = value;
    }

    /// <summary>Where the templates were included through which a fault was reached, the innermost first.</summary>
    public List<SourceSpan> Includers { get; } = [];

    /// <summary>The last fault as it was found, and what was being worked out then.</summary>
    public ScriptRuntimeException? Fault { get; private set; }


    public ScriptNode? FaultNode { get; private set; }

    /// <summary>Takes down what is being worked out while a fault has unwound nothing yet, and does not stop
    /// it.</summary>
    public bool Begins(ScriptRuntimeException fault)
    {
        if (!ReferenceEquals(fault, Fault))
            (Fault, FaultNode) = (fault, CurrentNode);
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

    /// <summary>Code in a text is being run, or was: Scriban gives it this path.</summary>
    public void EnterCode(string? code) => _sources["<input>"] = code is null ? _root : new SourceText("", code);

    /// <summary>A place of Scriban's as one of ours; of several lines the first.</summary>
    public SourceSpan Span(ScribanSpan span) => SourceOf(span).SpanBetween(span.Start.Offset, span.End.Offset + 1);

    /// <summary>The place of a node; without one, of what is worked out or was to be printed.</summary>
    public SourceSpan Span(ScriptNode? node)
    {
        var printed = CurrentNode is ScriptPage or ScriptBlockStatement ? _printed : null;
        return Span((node ?? printed ?? CurrentNode)?.Span ?? default);
    }

    /// <summary>The code of an expression as its author wrote it.</summary>
    public string Written(ScriptNode node)
    {
        var text = SourceOf(node.Span).Text;
        var start = Math.Clamp(node.Span.Start.Offset, 0, text.Length);
        return Short(text[start..Math.Clamp(node.Span.End.Offset + 1, start, text.Length)], 60);
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        object? value;
        var mayMiss = MayMiss;
        MayMiss = false;
        try
        {
            value = base.Evaluate(scriptNode, aliasReturnedFunction);
        }
        catch (ScriptRuntimeException fault) when (Begins(fault))
        {
            throw;
        }
        finally
        {
            MayMiss = mayMiss;
        }
        if (scriptNode is ScriptExpressionStatement)
            _printed = scriptNode;
        if (value is ScriptRange range)
            value = List(range, scriptNode);
        Budget.Spend(value, scriptNode);
        return value;
    }

    /// <summary>The value of a name that may be missing; what is worked out on the way to it may not.</summary>
    public object? ValueOrNull(ScriptExpression name)
    {
        MayMiss = true;
        try
        {
            return GetValue(name);
        }
        finally
        {
            MayMiss = false;
        }
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

    /// <summary>The text as HTML, unless that is longer than a text may be.</summary>
    public string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;
        Budget.Text(text.Length + 5L * text.AsSpan().CountAny(Special), null);
        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);
    }

    /// <summary>A part of a text with HTML in it: texts are escaped, those that the template's author wrote are
    /// not.</summary>
    public string HtmlOf(object? value, ScriptExpression? written)
    {
        var text = ObjectToString(value) ?? "";
        return value is Html || !Settings.Escape || Values.IsLiteral(written) ? text : Escaped(text);
    }

    public override TemplateContext Write(ScribanSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                return Write(html.Text);
            case int number:
                return Write(number.ToString(CultureInfo.InvariantCulture));
        }
        try
        {
            return ObjectToString(textAsObject) is { } text ? Write(Settings.Escape ? Escaped(text) : text) : this;
        }
        catch (ScriptRuntimeException fault) when (IsStrict && fault is not TemplateFault && _printed is { } printed)
        {
            // Scriban places it at the whole template.
            throw new ScriptRuntimeException(printed.Span, fault.OriginalMessage);
        }
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        var text = value switch
        {
            string plain when !nested => plain,
            Html html => base.ObjectToString(html.Text, nested),
            ITemplateObject model and not IEnumerable => Listed(model),
            _ => base.ObjectToString(Values.Of(value), nested),
        };
        if (nested)
            Budget.Text(text?.Length ?? 0, null); // It is copied again and again on the way out of nested lists.
        return text;
    }

    public override string GetTypeName(object? value) => !IsStrict ? base.GetTypeName(value)
        : value is Type type ? Values.Name(type) : Values.TypeName(value);

    public override object? ToObject(ScribanSpan span, object? value, Type destinationType) =>
        base.ToObject(span, destinationType == typeof(object) ? value : Values.Plain(Values.Of(value)),
            destinationType);

    public override object? IsEmpty(ScribanSpan span, object? against) => against switch
    {
        null when IsStrict => true,
        Html html => html.Text.Length == 0,
        ITemplateObject members and not IEnumerable => !members.MemberNames.Any(),
        _ => base.IsEmpty(span, against),
    };

    /// <summary>Nothing of .NET is looked through.</summary>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is DateTime or TimeSpan ? DateMembers.Instance
        : target is IScriptObject or IList or string or decimal or System.Numerics.BigInteger
            || target.GetType().IsPrimitive
            ? base.GetMemberAccessorImpl(target)
            : null;

    /// <summary>All pages share the functions; each has a format of dates of its own.</summary>
    private static ScriptObject Own(ScriptObject shared)
    {
        var own = (ScriptObject)shared.Clone(deep: false);
        own.SetValue("date", ((ScriptObject)own["date"]!).Clone(deep: false), readOnly: true);
        return own;
    }

    private static bool NoVariable(TemplateContext context, ScribanSpan span, ScriptVariable variable,
        out object? value)
    {
        var page = (PageContext)context;
        value = variable.Name == "$" ? new ScriptArray() : null;
        if (value is not null || page.MayMiss)
            return value is not null;
        if (variable.Name is "for" or "while" or "tablerow")
            throw OutsideLoop.Fault(page.Span(span), variable.Name);
        if (variable is ScriptVariableGlobal && Faults.IsCalled(variable))
            throw Faults.NoFunction(page.BuiltinObject, page.Span(span), variable.Name, variable).Fault();
        IEnumerable<string> known = variable is ScriptVariableLocal
            ? []
            : page._model.MemberNames.Concat(page._variables.GetMembers());
        throw Faults.NoVariable(page.Settings, page.Span(span), variable.Name, known).Fault();
    }

    private static bool NoMember(TemplateContext context, ScribanSpan span, object target, string member,
        out object? value)
    {
        value = null;
        var page = (PageContext)context;
        return page.MayMiss ? false : throw Faults.NoMember(page, span, target, member).Fault();
    }

    private SourceText SourceOf(ScribanSpan span) =>
        _sources.GetValueOrDefault(span.FileName ?? "", _root);

    /// <summary>A list that is worked out once: what a function makes of a list is worked out anew each time in
    /// Scriban.</summary>
    private ScriptArray List(ScriptRange range, ScriptNode? node)
    {
        var list = new ScriptArray();
        foreach (var item in range)
        {
            list.Add(item);
            Budget.Items(list.Count, node);
        }
        return list;
    }

    private string Listed(ITemplateObject model)
    {
        var members = model.MemberNames.Select(name =>
            $"{name}: {ObjectToString(model.TryGetMember(name, out var value) ? value : null, nested: true)}");
        return $"{{{string.Join(", ", members)}}}";
    }
}
