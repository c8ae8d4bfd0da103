// TOML as the tree that YAML is read into, so that one reader of settings serves both. The only user of Tomlyn.
using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using Span = SiteGen.Diagnostics.SourceSpan;

namespace SiteGen.Commands.Moving;

internal static class TomlTree
{
    /// <summary>Null after a fault.</summary>
    /// <param name="lineOffset">How many lines of the file stand above the text.</param>
    public static MapNode? Read(SourceText source, string text, int lineOffset, DiagnosticBag bag)
    {
        var document = SyntaxParser.Parse(text, null, true);
        Span At(SyntaxNodeBase node) =>
            source.Span(node.Span.Start.Line + 1 + lineOffset, node.Span.Start.Column + 1);
        if (document.HasErrors)
        {
            foreach (var fault in document.Diagnostics)
                bag.Add(MoveErrors.BadToml(source.Span(fault.Span.Start.Line + 1 + lineOffset,
                    fault.Span.Start.Column + 1), fault.Message));
            return null;
        }
        var root = new Table();
        foreach (var item in document.KeyValues)
            root.At(Names(item.Key!).SkipLast(1)).Values[Names(item.Key!)[^1]] = Node(item.Value, At);
        foreach (var table in document.Tables)
        {
            var inner = root.At(Names(table.Name!), isNew: table is TableArraySyntax);
            foreach (var item in table.Items)
                inner.At(Names(item.Key!).SkipLast(1)).Values[Names(item.Key!)[^1]] = Node(item.Value, At);
        }
        return root.Node(source.Span(1 + lineOffset, 1));
    }

    private static string[] Names(KeySyntax key) =>
        [Name(key.Key), .. key.DotKeys.Select(k => Name(k.Key))];

    private static string Name(BareKeyOrStringValueSyntax? name) => name switch
    {
        BareKeySyntax bare => bare.Key?.Text ?? "",
        StringValueSyntax text => text.Value ?? "",
        _ => "",
    };

    private static DataNode Node(ValueSyntax? value, Func<SyntaxNodeBase, Span> at) => value switch
    {
        StringValueSyntax text => new ScalarNode(text.Value ?? "", false, at(text)),
        IntegerValueSyntax whole => new ScalarNode(whole.Value.ToString(CultureInfo.InvariantCulture), true, at(whole)),
        ArraySyntax list => new ListNode([.. list.Items.Select(i => Node(i.Value, at))], at(list)),
        InlineTableSyntax table => Inline(table, at),
        null => new ScalarNode("", true, default),
        _ => new ScalarNode(value.ToString().Trim(), true, at(value)),
    };

    private static MapNode Inline(InlineTableSyntax table, Func<SyntaxNodeBase, Span> at)
    {
        var inner = new Table();
        foreach (var item in table.Items.Select(i => i.KeyValue).OfType<KeyValueSyntax>())
            inner.At(Names(item.Key!).SkipLast(1)).Values[Names(item.Key!)[^1]] = Node(item.Value, at);
        return inner.Node(at(table));
    }

    /// <summary>A table while it is being filled; a list of tables is filled at its last.</summary>
    private sealed class Table
    {
        public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

        public Table At(IEnumerable<string> names, bool isNew = false)
        {
            var at = this;
            var left = names.ToList();
            for (var i = 0; i < left.Count; i++)
            {
                var found = at.Values.GetValueOrDefault(left[i]);
                if (isNew && i == left.Count - 1)
                {
                    var list = found as List<Table> ?? [];
                    at.Values[left[i]] = list;
                    list.Add(new Table());
                    return list[^1];
                }
                if (found is List<Table> { Count: > 0 } tables)
                    at = tables[^1];
                else if (found is Table table)
                    at = table;
                else
                    at = at.Add(left[i]);
            }
            return at;
        }

        private Table Add(string name)
        {
            var table = new Table();
            Values[name] = table;
            return table;
        }

        public MapNode Node(Span span) => new([.. Values.Select(v => new MapEntry(v.Key, span, v.Value switch
        {
            Table table => table.Node(span),
            List<Table> list => new ListNode([.. list.Select(t => t.Node(span))], span),
            var value => (DataNode)value,
        }))], span);
    }
}
