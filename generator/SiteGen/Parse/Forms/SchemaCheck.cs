// Holds a value against its schema and gives it its type; every fault is reported, none twice.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using SiteGen.Parse.Markdown;

namespace SiteGen.Parse.Forms;

/// <param name="what">What the value is called in messages: "front matter", "row of centers".</param>
/// <param name="basePath">Content path that links in the value are relative to.</param>
internal sealed class SchemaCheck(Schema root, string what, string basePath, MarkdownReader markdown, DiagnosticBag bag)
{
    /// <summary>The keys down to the value that is being looked at.</summary>
    private readonly Stack<string> _keys = new();

    public Fields? Fields(MapNode node) => Map(node, root);

    private FieldValue? Value(DataNode node, Schema schema, string name)
    {
        if (schema.Definition is { } definition && root.Definitions.TryGetValue(definition, out var named))
            return Named(node, schema, named, name);
        if (node is ScalarNode { IsNull: true })
            return null;
        return schema.Type switch
        {
            ValueType.Map => node is MapNode map ? Map(map, schema) : Wrong(node, name, "keys and values"),
            ValueType.List => node switch
            {
                ListNode list => List(list, schema, name),
                ScalarNode cell when schema.Separator is { } separator => List(Split(cell, separator), schema, name),
                _ => Wrong(node, name, "a list"),
            },
            ValueType.Any when node is not ScalarNode => PlainValue.Of(node),
            _ => node is ScalarNode scalar ? Scalar(scalar, schema, name) : Wrong(node, name, Expected(schema)),
        };
    }

    /// <summary>A value of a named rule ($ref). Rules beside the $ref hold as well.</summary>
    private FieldValue? Named(DataNode node, Schema schema, Schema named, string name)
    {
        var value = Value(node, named, name);
        var beside = schema with { Definition = null, Description = null };
        if (value is null || beside == new Schema { Span = schema.Span })
            return value;
        var typed = beside.Type == ValueType.Any
            ? beside with { Type = TypeOf(named), Separator = named.Separator }
            : beside;
        var other = Value(node, typed, name);
        return beside.Format is null && beside.ReferencedSet is null ? value : other;
    }

    private ValueType TypeOf(Schema schema) =>
        schema.Type == ValueType.Any && schema.Definition is { } definition
            && root.Definitions.TryGetValue(definition, out var named) ? TypeOf(named) : schema.Type;

    private Fields Map(MapNode written, Schema schema)
    {
        var node = written.Opened();
        var values = new List<FieldValue?>(schema.Properties.Length);
        List<string> others = [];
        foreach (var (key, property) in schema.Properties)
        {
            _keys.Push(key);
            values.Add(node.Find(key) is { } entry ? Value(entry.Value, property, key) : null);
            _keys.Pop();
        }
        foreach (var entry in node.Entries)
        {
            if (schema.Property(entry.Key) is not null)
                continue;
            if (schema.OtherValues is { } other)
                Add(entry.Key, OtherValue(entry, other));
            else if (schema.AllowsOtherKeys
                && !(schema.DoubtsNearKeys && Nearest.Of(entry.Key, schema.Names) is not null))
                Add(entry.Key, PlainValue.Of(entry.Value));
            else
                bag.Add(SchemaErrors.UnknownKey(entry.KeySpan, what, entry.Key, schema.Properties.Select(p => p.Key)));
        }
        Needs(node, schema.Required, schema);
        Conditions(node, schema);
        return new Fields(others.Count == 0 ? schema.Names : [.. schema.Names, .. others], [.. values], written);

        void Add(string name, FieldValue? value)
        {
            others.Add(name);
            values.Add(value);
        }
    }

    private void Needs(MapNode node, ImmutableArray<string> keys, Schema schema)
    {
        foreach (var key in keys)
        {
            if (node.Find(key) is not { } entry)
                bag.Add(SchemaErrors.MissingKey(node.Span, what, key, schema.Property(key)?.Description));
            else if (IsBlank(entry.Value) && !bag.Sorted().Any(d => d.Span == entry.Value.Span))
                bag.Add(SchemaErrors.EmptyKey(entry.KeySpan with { Length = key.Length }, key, schema.Property(key)
                    ?.Description));
        }
    }

    /// <summary>Blanks in quotes say as little as nothing at all.</summary>
    private static bool IsBlank(DataNode node) =>
        node is ScalarNode scalar && (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Text));

    /// <summary>What a value asks for because of another: dependentRequired, and then where if fits.</summary>
    private void Conditions(MapNode node, Schema schema)
    {
        static bool Has(MapNode map, string key) => map.Find(key) is { } entry && !IsBlank(entry.Value);
        foreach (var (key, others) in schema.DependentRequired.Where(d => Has(node, d.Key)))
        {
            foreach (var other in others.Where(o => !Has(node, o)))
                bag.Add(SchemaErrors.LacksCompanion(node.Find(key)!.Value.Span, key, other, schema.Property(other)
                    ?.Description));
        }
        if (schema is not { If: { } condition, Then: { } then } || !Fits(node, condition))
            return;
        Needs(node, then.Required, schema);
        foreach (var (key, property) in then.Properties.Where(p => Has(node, p.Key)))
            Value(node.Find(key)!.Value, property, key);
    }

    private bool Fits(MapNode node, Schema condition)
    {
        var found = new DiagnosticBag();
        new SchemaCheck(condition with { Definitions = root.Definitions }, what, basePath, markdown, found)
            .Fields(node);
        return !found.HasErrors;
    }

    /// <summary>A name that nobody declared stands there to say something: without a value it says nothing.</summary>
    private FieldValue? OtherValue(MapEntry entry, Schema schema)
    {
        if (entry.Value is not ScalarNode { IsNull: true } || schema.Type != ValueType.Map)
            return Value(entry.Value, schema, entry.Key);
        bag.Add(SchemaErrors.EmptyKey(entry.KeySpan with { Length = entry.Key.Length }, entry.Key, null));
        return null;
    }

    private ListValue List(ListNode node, Schema schema, string name)
    {
        if (node.Items.Length < schema.MinItems)
            bag.Add(SchemaErrors.Count(node.Span, name, node.Items.Length, $"at least {schema.MinItems}"));
        if (node.Items.Length > schema.MaxItems)
            bag.Add(SchemaErrors.Count(node.Span, name, node.Items.Length, $"at most {schema.MaxItems}"));
        if (schema.UniqueItems)
        {
            foreach (var twice in node.Items.OfType<ScalarNode>().GroupBy(i => i.Text).Where(g => g.Count() > 1))
                bag.Add(SchemaErrors.ItemTwice(twice.Last().Span, name, twice.Key));
        }
        return new ListValue(
            [.. node.Items.Select(i => schema.Items is { } items ? Item(i, items, name) : PlainValue.Of(i))]);
    }

    /// <summary>A dash with nothing behind it is no value that was left out.</summary>
    private FieldValue? Item(DataNode node, Schema schema, string name)
    {
        if (node is ScalarNode { IsNull: true } && TypeOf(schema) != ValueType.Any)
            bag.Add(SchemaErrors.EmptyItem(node.Span, name));
        return Value(node, schema, name);
    }

    private static ListNode Split(ScalarNode cell, string separator) =>
        new([.. cell.Text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(t => new ScalarNode(t, false, cell.Span))], cell.Span);

    private FieldValue? Scalar(ScalarNode node, Schema schema, string name)
    {
        if (schema.Allowed is { } allowed && !allowed.Contains(node.Text))
        {
            bag.Add(SchemaErrors.NotOneOf(node.Span, name, node.Text, allowed));
            return null;
        }
        switch (schema.Type)
        {
            case ValueType.Boolean:
                return node.Text is "true" or "false"
                    ? new FlagValue(node.Text == "true")
                    : Wrong(node, name, "true or false");
            case ValueType.Integer:
                if (!long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                    out var whole))
                    return Wrong(node, name, "a whole number");
                CheckRange(node, schema, name, whole);
                return new WholeNumberValue(whole);
            case ValueType.Number:
                if (!double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    return Wrong(node, name, "a number");
                CheckRange(node, schema, name, number);
                return new NumberValue(number);
            case ValueType.String:
                return Text(node, schema, name);
            default:
                return PlainValue.Of(node);
        }
    }

    private void CheckRange(ScalarNode node, Schema schema, string name, double number)
    {
        if (number < schema.Minimum)
            bag.Add(SchemaErrors.Range(node.Span, name, number, $"at least {schema.Minimum}"));
        if (number > schema.Maximum)
            bag.Add(SchemaErrors.Range(node.Span, name, number, $"at most {schema.Maximum}"));
    }

    private FieldValue? Text(ScalarNode node, Schema schema, string name)
    {
        var text = node.Text;
        if (text.Length < schema.MinLength)
            bag.Add(SchemaErrors.Length(node.Span, name, text.Length, $"at least {schema.MinLength}"));
        if (text.Length > schema.MaxLength)
            bag.Add(SchemaErrors.Length(node.Span, name, text.Length, $"at most {schema.MaxLength}"));
        if (schema.Pattern is { } pattern)
            Fits(node, pattern, schema, name);
        if (schema.ReferencedSet is { } set)
            return new RowReference(set, text, node.Span);
        return schema.Format is { } format ? Formatted(node, format, name) : new TextValue(text);
    }

    private void Fits(ScalarNode node, TextPattern pattern, Schema schema, string name)
    {
        var fits = pattern.Fits(node.Text);
        if (fits is null)
            bag.Add(SchemaErrors.SlowPattern(node.Span, name, pattern.ToString()));
        else if (fits is false)
            bag.Add(SchemaErrors.Pattern(node.Span, name, node.Text, pattern.ToString(), schema.Say, schema.Description,
                NearForm.Of(node.Text, pattern)));
    }

    private FieldValue? Formatted(ScalarNode node, string format, string name)
    {
        switch (format)
        {
            case "date":
                if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                    out var date))
                    return new DateValue(date);
                bag.Add(SchemaErrors.BadDate(node.Span, name, node.Text));
                return null;
            case "uri" when !IsWebAddress(node.Text):
                bag.Add(SchemaErrors.BadUri(node.Span, name, node.Text));
                return null;
            case "email" when !EmailAddress.IsValid(node.Text):
                bag.Add(SchemaErrors.BadEmail(node.Span, name, node.Text));
                return null;
            case "markdown":
                return new MarkdownField(node.Text, markdown.Field(node, basePath, bag));
            case "link":
                return Link(node);
            case "private-link":
                SettingForms.PrivateLink(node, bag);
                return Link(node);
            case "phone":
                SettingForms.Phone(Path, node, bag);
                return new TextValue(node.Text);
            case "site":
                SettingForms.Site(Path, node, bag);
                return new TextValue(node.Text);
            case "colour" when ColourForm.Read(name, node, bag) is null:
                return null;
            default:
                return new TextValue(node.Text);
        }
    }

    private string Path => string.Join('.', _keys.Reverse());

    private LinkReference Link(ScalarNode node) => new(new LinkTarget(node.Text, basePath, node.Span));

    private static bool IsWebAddress(string text) =>
        !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal);

    private FieldValue? Wrong(DataNode node, string name, string expected)
    {
        bag.Add(SchemaErrors.WrongType(node.Span, name, Found(node), expected));
        return null;
    }

    private static string Expected(Schema schema) => schema.Type switch
    {
        ValueType.Boolean => "true or false",
        ValueType.Integer => "a whole number",
        ValueType.Number => "a number",
        _ => "a text",
    };

    private static string Found(DataNode node) => node switch
    {
        ListNode => "a list",
        MapNode => "keys and values",
        _ => $"\"{((ScalarNode)node).Text}\"",
    };
}
