// YAML (and JSON, which is YAML too) to a tree with positions. The only user of YamlDotNet.
using System.Collections.Immutable;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using SiteGen.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SiteGen.Parse.Forms;

internal sealed class YamlTree
{
    private readonly SourceText _source;
    private readonly int _lineOffset;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private readonly Dictionary<string, (DataNode Node, long Values)> _anchors = new(StringComparer.Ordinal);
    private readonly bool _hidesBreaks;
    private int _depth;
    private long _values;
    private long _aliased;

    private YamlTree(SourceText source, string text, int lineOffset, DiagnosticBag bag)
    {
        _source = source;
        _lineOffset = lineOffset;
        _bag = bag;
        _hidesBreaks = text.AsSpan().IndexOfAny(LineBreaks.Others) >= 0;
        _parser = new Parser(
            new Scanner(new StringReader(_hidesBreaks ? LineBreaks.Hide(text) : text), skipComments: true));
    }

    /// <summary>Reads a whole file; null after a fault or when it holds nothing.</summary>
    public static DataNode? Read(SourceText source, DiagnosticBag bag) => Read(source, source.Text, 0, bag);

    /// <summary>Reads a part of a file that begins after <paramref name="lineOffset"/> lines.</summary>
    public static DataNode? Read(SourceText source, string text, int lineOffset, DiagnosticBag bag)
    {
        var tree = new YamlTree(source, text, lineOffset, bag);
        try
        {
            tree._parser.Consume<StreamStart>();
            if (!tree._parser.TryConsume<DocumentStart>(out _))
            {
                if (lineOffset == 0)
                    bag.Add(LoadErrors.EmptyFile(source));
                return null;
            }
            var node = tree.Node();
            tree.ExpectEnd();
            return node;
        }
        catch (TooMuchException fault)
        {
            bag.Add(FormErrors.TooMuch(fault.Span, fault.What, fault.Most));
            return null;
        }
        catch (YamlException fault)
        {
            bag.Add(tree.Fault(fault));
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            // What YamlDotNet throws for some unfinished texts, without a place.
            var at = tree._parser.Current?.End ?? new Mark(0, 1, 1);
            bag.Add(FormErrors.BadYaml(tree.Span(at, at),
                "the text breaks off or has a sign in a place that YAML does not allow"));
            return null;
        }
    }

    /// <summary>A further document would be lost without a word.</summary>
    private void ExpectEnd()
    {
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _bag.Add(FormErrors.SecondDocument(Span(second.Start, second.End)));
    }

    private Diagnostic Fault(YamlException fault)
    {
        var span = Span(fault.Start, fault.Start);
        var line = span.Source.Line(span.Line);
        var tab = line.Length - line.AsSpan().TrimStart(' ').Length;
        if (tab < line.Length && line[tab] == '\t')
            return FormErrors.Tab(_source.Span(span.Line, tab + 1));
        if (fault.Message.Contains("invalid tab", StringComparison.Ordinal) && TabAfter(span.Line) is { } place)
            return FormErrors.Tab(place);
        var problem = fault.Message;
        var end = problem.IndexOf("): ", StringComparison.Ordinal);
        if (problem.StartsWith('(') && end > 0)
            problem = problem[(end + 3)..];
        return problem.Contains("invalid mapping", StringComparison.Ordinal)
            ? FormErrors.SecondColon(span)
            : problem.Contains("quoted scalar", StringComparison.Ordinal)
            ? FormErrors.UnclosedQuote(span)
            : FormErrors.BadYaml(span, problem.TrimEnd('.').Trim() is { Length: > 0 } text
                ? char.ToLowerInvariant(text[0]) + text[1..]
                : "unexpected text");
    }

    /// <summary>The first tab in an indentation from a line on: YamlDotNet names the start of the whole
    /// block.</summary>
    private SourceSpan? TabAfter(int line)
    {
        for (; line <= _source.LineCount; line++)
        {
            var text = _source.Line(line);
            var blank = text.Length - text.AsSpan().TrimStart().Length;
            if (text.AsSpan(0, blank).Contains('\t'))
                return _source.Span(line, text.IndexOf('\t', StringComparison.Ordinal) + 1);
        }
        return null;
    }

    private DataNode? Node()
    {
        if (_parser.Current is not { } current)
            return null;
        if (_depth > DataLimits.Depth)
            throw new YamlException(current.Start, current.End, $"nested more than {DataLimits.Depth} levels deep");
        var before = _values++;
        Limit(_values, DataLimits.Values, "values", current);
        switch (current)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                if (_anchors.TryGetValue(alias.Value.Value, out var known))
                {
                    _values = before + known.Values;
                    _aliased += known.Values;
                    Limit(_aliased, DataLimits.AliasedValues, "values behind aliases", alias);
                    return known.Node;
                }
                _bag.Add(FormErrors.UnknownAlias(Span(alias.Start, alias.End), alias.Value.Value));
                return new ScalarNode(alias.Value.Value, false, Span(alias.Start, alias.End));
            case Scalar scalar:
                _parser.MoveNext();
                return Keep(scalar, Value(scalar), before);
            case SequenceStart start:
                return Keep(start, List(start), before);
            case MappingStart start:
                return Keep(start, Map(start), before);
            default:
                return null;
        }
    }

    private ScalarNode Value(Scalar scalar)
    {
        var text = _hidesBreaks ? LineBreaks.Show(scalar.Value) : scalar.Value;
        var node = new ScalarNode(text, scalar.Style == ScalarStyle.Plain, Span(scalar.Start, scalar.End));
        if (ControlCharacters.Find(text) is { } control && !_source.Text.Contains((char)control))
            _bag.Add(MarkdownErrors.ControlCharacter(node.Span, control));
        if (node.Plain && PlainValue.Of(node) is TextValue && CommentBehind(scalar) is { } comment)
            _bag.Add(FormErrors.CutByComment(comment, text));
        return node;
    }

    /// <summary>A sign that begins a comment behind a text, where hardly anybody means one: two blanks in front and one
    /// behind say that it is meant.</summary>
    private SourceSpan? CommentBehind(Scalar scalar)
    {
        var end = Span(scalar.End, scalar.End);
        var line = end.Source.Line(end.Line);
        var at = line.IndexOf('#', Math.Min(end.Column - 1, line.Length));
        if (at < 1 || !string.IsNullOrWhiteSpace(line[Math.Min(end.Column - 1, at)..at]))
            return null;
        var isMeant = at > 1 && line[at - 1] == ' ' && line[at - 2] == ' '
            && (at + 1 == line.Length || line[at + 1] == ' ');
        return isMeant ? null : end.Source.Span(end.Line, at + 1, line.Length - at);
    }

    /// <param name="before">How many values there were before this one.</param>
    private DataNode Keep(NodeEvent node, DataNode value, long before)
    {
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor.Value] = (value, _values - before);
        return value;
    }

    private void Limit(long found, int most, string what, ParsingEvent at)
    {
        if (found > most)
            throw new TooMuchException(Span(at.Start, at.End), what, most);
    }

    private sealed class TooMuchException(SourceSpan span, string what, int most) : Exception
    {
        public SourceSpan Span => span;

        public string What => what;

        public int Most => most;
    }

    private ListNode List(SequenceStart start)
    {
        _parser.MoveNext();
        var items = ImmutableArray.CreateBuilder<DataNode>();
        _depth++;
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node() is { } item)
                items.Add(item);
        }
        _depth--;
        return new ListNode(items.ToImmutable(), Span(start.Start, start.Start));
    }

    private MapNode Map(MappingStart start)
    {
        _parser.MoveNext();
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        _depth++;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node();
            var value = Node();
            if (key is not ScalarNode name)
            {
                if (key is not null)
                    _bag.Add(FormErrors.NotAKey(key.Span));
                continue;
            }
            if (!lines.TryAdd(name.Text, name.Span.Line))
                _bag.Add(FormErrors.DuplicateKey(name.Span, name.Text, lines[name.Text]));
            else if (value is not null)
                entries.Add(new MapEntry(name.Text, name.Span, value));
            Limit(lines.Count, DataLimits.Keys, "keys of one map", start);
        }
        _depth--;
        return new MapNode(entries.ToImmutable(), Span(start.Start, start.Start));
    }

    /// <summary>YamlDotNet's lines and columns start at 1, but count from the start of the part that it was
    /// given.</summary>
    private SourceSpan Span(Mark start, Mark end)
    {
        var length = end.Line == start.Line ? (int)(end.Column - start.Column) : 1;
        return _source.Span((int)start.Line + _lineOffset, (int)start.Column, length);
    }
}
