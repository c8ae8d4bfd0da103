// What a schema file says about one value: the supported part of JSON Schema 2020-12.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;

namespace SiteGen.Parse.Forms;

internal enum ValueType
{
    Any,
    String,
    Integer,
    Number,
    Boolean,
    List,
    Map,
}

/// <summary>What a value claims for the page or row that it stands in.</summary>
internal enum Claim
{
    None,

    /// <summary>About its words: gone as soon as a brand or a translation has other ones.</summary>
    Text,

    /// <summary>About its facts: a translation says the same, a brand's change does not.</summary>
    Facts,
}

/// <summary>The rules for one value. A named rule ($ref) is looked up in <see cref="Definitions"/> when it is needed,
/// so rules may be recursive.</summary>
internal sealed record Schema
{
    public required SourceSpan Span { get; init; }

    public ValueType Type { get; init; }

    public ImmutableArray<KeyValuePair<string, Schema>> Properties
    {
        get;
        init => (field, Names) = (value, [.. value.Select(p => p.Key)]);
    }
    = [];

    /// <summary>The names of the properties.</summary>
    public ImmutableArray<string> Names { get; private init; } = [];

    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>dependentRequired: where a key has a value, others need one too.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> DependentRequired { get; init; } = [];

    /// <summary>if: what <see cref="Then"/> asks for holds only where a value fits this.</summary>
    public Schema? If { get; init; }

    public Schema? Then { get; init; }

    public bool AllowsOtherKeys { get; init; } = true;

    /// <summary>Other keys are fine but for those that are nearly a named one.</summary>
    public bool DoubtsNearKeys { get; init; }

    /// <summary>The rules for keys that are not named, when additionalProperties is a schema.</summary>
    public Schema? OtherValues { get; init; }

    /// <summary>What "enum" and "const" both allow; null where neither stands.</summary>
    public ImmutableArray<string>? Allowed { get; init; }

    public TextPattern? Pattern { get; init; }

    public string? Format { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public Schema? Items { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public string? Definition { get; init; }

    public string? Description { get; init; }

    /// <summary>x-key: the field that names a row.</summary>
    public string? KeyField { get; init; }

    /// <summary>x-ref: the value is a key of that set.</summary>
    public string? ReferencedSet { get; init; }

    /// <summary>x-separator: what stands between the items of a list in a CSV cell.</summary>
    public string? Separator { get; init; }

    /// <summary>x-claim: the value says who wrote, read or checked the rest.</summary>
    public Claim Claim { get; init; }

    /// <summary>x-say: what to write, in words; for patterns, which say it to programs only.</summary>
    public string? Say { get; init; }

    /// <summary>examples: values that show the form and are never meant as they stand.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>x-require: keys of rows that have to exist.</summary>
    public ImmutableArray<string> RequiredRows { get; init; } = [];

    /// <summary>x-ask: what a copy has to say about itself in its settings.</summary>
    public ImmutableArray<AskedSetting> Asked { get; init; } = [];

    public ImmutableDictionary<string, Schema> Definitions { get; init; } = ImmutableDictionary<string, Schema>.Empty;

    public Claim ClaimOf(string name) => Property(name)?.Claim ?? Claim.None;

    public Schema? Property(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Key == name)
                return property.Value;
        }
        return null;
    }
}
