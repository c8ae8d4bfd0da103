// A schema file to rules. A keyword that is not supported is an error, never ignored.
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

/// <param name="formats">What <c>format</c> may be.</param>
internal sealed class SchemaReader(string[] formats, DiagnosticBag bag)
{
    private static readonly string[] Formats =
        ["date", "uri", "email", "markdown", "link", "private-link", "phone", "site", "colour"];

    private static readonly string[] Keywords =
    [
        "$schema", "$id", "$defs", "$ref", "title", "description", "default", "examples", "deprecated", "type",
        "properties", "required", "additionalProperties", "enum", "const", "pattern", "format", "minLength",
        "maxLength", "minimum", "maximum", "items", "minItems", "maxItems", "uniqueItems", "dependentRequired", "if",
        "then", "x-key", "x-ref", "x-separator", "x-require", "x-ask", "x-claim", "x-say",
    ];

    /// <summary>A picture is a file of a theme, so only settings of a theme can name one.</summary>
    private static readonly string[] ThemeFormats = [.. Formats, ThemeSchema.Picture];

    private readonly List<(string Name, SourceSpan Span)> _uses = [];

    /// <summary>A schema that comes with the program.</summary>
    public static SourceText Own(string name)
    {
        using var stream = typeof(SchemaReader).Assembly.GetManifestResourceStream(name)!;
        return new SourceText(name, new StreamReader(stream).ReadToEnd());
    }

    public static Schema? Read(SourceText source, DiagnosticBag bag)
    {
        if (YamlTree.Read(source, bag) is not { } node)
            return null;
        if (node is not MapNode map)
        {
            bag.Add(FormErrors.NotAMap(node.Span, "a schema"));
            return null;
        }
        return new SchemaReader(Formats, bag).Whole(map);
    }

    /// <summary>The rules for the settings of a theme.</summary>
    public static Schema OfTheme(MapNode map, DiagnosticBag bag) => new SchemaReader(ThemeFormats, bag).Whole(map);

    private Schema Whole(MapNode map)
    {
        var definitions = map.Find("$defs")?.Value is MapNode defs
            ? defs.Entries.ToImmutableDictionary(e => e.Key, e => Value(e.Value))
            : ImmutableDictionary<string, Schema>.Empty;
        var schema = Value(map) with { Definitions = definitions };
        foreach (var (name, span) in _uses.Where(u => !definitions.ContainsKey(u.Name)))
            bag.Add(SchemaErrors.UnknownReference(span, $"#/$defs/{name}"));
        foreach (var (name, span) in _uses)
        {
            if (Endless(name, span, definitions) is not { } endless)
                continue;
            bag.Add(endless);
            schema = schema with { Definitions = schema.Definitions.Remove(name) };
        }
        return schema;
    }

    /// <summary>What is said of a name that leads back to itself, or through too many others.</summary>
    private static Diagnostic? Endless(string name, SourceSpan span, ImmutableDictionary<string, Schema> definitions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = name; current is not null; current = definitions.GetValueOrDefault(current)?.Definition)
        {
            if (!seen.Add(current))
                return SchemaErrors.CircularReference(span, $"#/$defs/{name}");
            if (seen.Count > DataLimits.Depth)
                return FormErrors.TooMuch(span, "$ref behind each other", DataLimits.Depth);
        }
        return null;
    }

    private Schema Value(DataNode node)
    {
        var schema = new Schema { Span = node.Span };
        if (node is not MapNode map)
        {
            bag.Add(FormErrors.NotAMap(node.Span, "a rule of a schema"));
            return schema;
        }
        foreach (var entry in map.Entries)
        {
            if (Keywords.Contains(entry.Key))
                schema = With(schema, entry);
            else
                bag.Add(SchemaErrors.UnknownKeyword(entry.KeySpan, entry.Key, Keywords));
        }
        return schema;
    }

    private Schema With(Schema schema, MapEntry entry) => entry.Key switch
    {
        "type" => schema with { Type = Type(entry) },
        "properties" => schema with { Properties = Properties(entry) },
        "required" => schema with { Required = Texts(entry) },
        "dependentRequired" => schema with { DependentRequired = Dependents(entry) },
        "if" => schema with { If = Value(entry.Value) },
        "then" => schema with { Then = Value(entry.Value) },
        "additionalProperties" when entry.Value is MapNode => schema with { OtherValues = Value(entry.Value) },
        "additionalProperties" => schema with { AllowsOtherKeys = Flag(entry) },
        "enum" => schema with { Allowed = Both(schema.Allowed, Texts(entry)) },
        "const" => schema with { Allowed = Both(schema.Allowed, [Text(entry)]) },
        "pattern" => schema with { Pattern = Pattern(entry) },
        "format" => schema with { Format = Format(entry) },
        "minLength" => schema with { MinLength = Number(entry) },
        "maxLength" => schema with { MaxLength = Number(entry) },
        "minimum" => schema with { Minimum = Real(entry) },
        "maximum" => schema with { Maximum = Real(entry) },
        "items" => schema with { Items = Value(entry.Value) },
        "minItems" => schema with { MinItems = Number(entry) },
        "maxItems" => schema with { MaxItems = Number(entry) },
        "uniqueItems" => schema with { UniqueItems = Flag(entry) },
        "$ref" => schema with { Definition = Reference(entry) },
        "description" => schema with { Description = Text(entry) },
        "x-key" => schema with { KeyField = Text(entry) },
        "x-ref" => schema with { ReferencedSet = Text(entry) },
        "x-separator" => schema with { Separator = Text(entry) },
        "x-claim" => schema with { Claim = ClaimOf(entry) },
        "x-say" => schema with { Say = Text(entry) },
        "examples" => schema with { Examples = Texts(entry) },
        "x-require" => schema with { RequiredRows = Texts(entry) },
        "x-ask" => schema with { Asked = Asked(entry) },
        _ => schema,
    };

    /// <summary>One type, or a type and "null": a value that is left out or null fits every rule but
    /// "required".</summary>
    private ValueType Type(MapEntry entry) => TypeName(entry.Value) switch
    {
        "string" => ValueType.String,
        "integer" => ValueType.Integer,
        "number" => ValueType.Number,
        "boolean" => ValueType.Boolean,
        "array" => ValueType.List,
        "object" => ValueType.Map,
        _ => Bad(entry, "string, integer, number, boolean, array or object", ValueType.Any),
    };

    private static string? TypeName(DataNode node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode { Items: [ScalarNode type, ScalarNode { Text: "null" }] } => type.Text,
        _ => null,
    };

    private ImmutableArray<KeyValuePair<string, Schema>> Properties(MapEntry entry) => entry.Value is MapNode map
        ? [.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Value(e.Value)))]
        : Bad(entry, "names with their rules", ImmutableArray<KeyValuePair<string, Schema>>.Empty);

    private ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Dependents(MapEntry entry) =>
        entry.Value is MapNode map
        ? [.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Texts(e)))]
        : Bad(entry, "names, each with a list of the names that it needs",
            ImmutableArray<KeyValuePair<string, ImmutableArray<string>>>.Empty);

    private static ImmutableArray<string>? Both(ImmutableArray<string>? before, ImmutableArray<string> named) =>
        named.IsEmpty ? before : before is { } other ? [.. other.Intersect(named)] : named;

    private TextPattern? Pattern(MapEntry entry)
    {
        try
        {
            return new TextPattern(Text(entry));
        }
        catch (ArgumentException)
        {
            return Bad<TextPattern?>(entry, "a regular expression", null);
        }
    }

    private Claim ClaimOf(MapEntry entry) => Text(entry) switch
    {
        "text" => Claim.Text,
        "facts" => Claim.Facts,
        _ => Bad(entry, "text or facts", Claim.None),
    };

    private string? Format(MapEntry entry) =>
        formats.Contains(Text(entry)) ? Text(entry) : Bad<string?>(entry, $"one of {string.Join(", ", formats)}", null);

    private string? Reference(MapEntry entry)
    {
        const string Start = "#/$defs/";
        var text = Text(entry);
        if (!text.StartsWith(Start, StringComparison.Ordinal))
            return Bad<string?>(entry, $"a name such as {Start}name", null);
        _uses.Add((text[Start.Length..], entry.Value.Span));
        return text[Start.Length..];
    }

    private string Text(MapEntry entry) => entry.Value is ScalarNode scalar ? scalar.Text : Bad(entry, "a text", "");

    private bool Flag(MapEntry entry) =>
        entry.Value is ScalarNode { Text: "true" or "false" } scalar
        ? scalar.Text == "true"
        : Bad(entry, "true or false", true);

    private int? Number(MapEntry entry) =>
        int.TryParse(Text(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Bad<int?>(entry, "a whole number", null);

    private double? Real(MapEntry entry) =>
        double.TryParse(Text(entry), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : Bad<double?>(entry, "a number", null);

    private ImmutableArray<string> Texts(MapEntry entry) =>
        entry.Value is ListNode list && list.Items.All(i => i is ScalarNode)
            ? [.. list.Items.Select(i => ((ScalarNode)i).Text)]
            : Bad(entry, "a list of texts", ImmutableArray<string>.Empty);

    private ImmutableArray<AskedSetting> Asked(MapEntry entry)
    {
        var asked = ((entry.Value as ListNode)?.Items ?? []).Select(AskedSetting).ToImmutableArray();
        return entry.Value is ListNode && asked.All(a => a is not null)
            ? asked.OfType<AskedSetting>().ToImmutableArray()
            : Bad(entry, "a list of { any: [keys], about: text, write: text }", ImmutableArray<AskedSetting>.Empty);
    }

    private static AskedSetting? AskedSetting(DataNode node)
    {
        var map = node as MapNode;
        var any = (map?.Find("any")?.Value as ListNode)?.Items.OfType<ScalarNode>().Select(k => k.Text)
            .ToImmutableArray() ?? [];
        return any.Length > 0 && map!.Find("about")?.Value is ScalarNode about && map.Find("write")
            ?.Value is ScalarNode write
            ? new AskedSetting(any, about.Text, write.Text)
            : null;
    }

    private T Bad<T>(MapEntry entry, string expected, T fallback)
    {
        bag.Add(SchemaErrors.BadKeyword(entry.Value.Span, entry.Key, expected));
        return fallback;
    }
}
