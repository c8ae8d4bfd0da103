// Fields and rows as templates see them: references become rows, Markdown becomes HTML, each on first reading.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Model;
using SiteGen.Templating;

namespace SiteGen.Render;

internal class FieldsView(Fields fields, EditionModel edition) : ITemplateObject
{
    public const string AddedByName = "added_by";
    private readonly ConcurrentDictionary<string, object?> _values = new(StringComparer.Ordinal);

    public Fields Fields => fields;

    public virtual IEnumerable<string> MemberNames
    {
        get
        {
            Note(Answers.All);
            edition.NoteAll(fields);
            return fields.Items.Select(f => f.Key);
        }
    }

    /// <summary>The group whose brand has added this; null for the site's own.</summary>
    protected virtual string? AddedBy => edition.AddedBy(fields.Span);

    public virtual bool TryGetMember(string name, out object? value)
    {
        Note(name);
        if (edition.Log.IsOn && fields.TryGet(name, out var read))
            edition.NoteAll(read);
        if (_values.TryGetValue(name, out value))
            return true;
        if (!fields.TryGet(name, out var raw))
        {
            value = name == AddedByName ? AddedBy : null;
            return name == AddedByName;
        }
        value = _values.GetOrAdd(name, edition.Convert(raw));
        return true;
    }

    /// <summary>Takes a note that a page has read a field. Fields inside of a field need none: the field is compared as a whole.</summary>
    protected virtual void Note(string name)
    {
    }
}

/// <summary>The texts or the settings of a theme.</summary>
internal sealed class ThemeView(ReadKind kind, Fields fields, EditionModel edition) : FieldsView(fields, edition)
{
    private readonly EditionModel _edition = edition;

    protected override void Note(string name) => _edition.Log.Note(kind, name);
}

internal sealed class RowView(Row row, EditionModel edition) : FieldsView(row.Fields, edition)
{
    private static readonly string[] Own = ["key", "set", "url", "id", AddedByName];
    private readonly EditionModel _edition = edition;
    private readonly string _id = EditionModel.Id(row.Set, row.Key);

    public Row Row => row;

    protected override string? AddedBy => _edition.AddedBy(row.AddedBy);

    public override IEnumerable<string> MemberNames => base.MemberNames.Union(Own);

    public override bool TryGetMember(string name, out object? value)
    {
        if (base.TryGetMember(name, out value))
            return true;
        value = name switch
        {
            "key" or "id" => row.Key,
            "set" => row.Set,
            "url" => _edition.RowUrl(row.Set, row.Key),
            _ => null,
        };
        return Own.Contains(name);
    }

    protected override void Note(string name) => _edition.Log.Note(ReadKind.Row, _id, name);
}
