// What a template can ask of a running loop: for.index, for.last, while.first …
namespace SiteGen.Templating.Runtime;

internal sealed class LoopState(int? length, int columns = 0) : ITemplateObject
{
    private object? _previous;
    private object? _current;

    public int Index { get; private set; }

    /// <summary>True when this item is another than the one before; worked out only when it is asked for.</summary>
    private bool Changed => Index == 0 || !Values.Equals(_previous, _current);

    public IEnumerable<string> MemberNames => Syntax.LoopMembers.Of(columns > 0 ? "tablerow" : length == null ? "while" : "for");

    /// <summary>Goes to the next turn.</summary>
    public void Turn(int index, object? item = null) => (Index, _previous, _current) = (index, _current, item);

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "index" => Boxes.Of(Index),
            "first" => Boxes.Of(Index == 0),
            "even" => Boxes.Of((Index & 1) == 0),
            "odd" => Boxes.Of((Index & 1) == 1),
            "last" when length != null => Boxes.Of(Index == length - 1),
            "changed" when length != null => Boxes.Of(Changed),
            "length" when length != null => Boxes.Of(length.Value),
            "rindex" when length != null => Boxes.Of(length.Value - Index - 1),
            "col" or "col0" when columns > 0 => Boxes.Of(Index % columns),
            "col_first" when columns > 0 => Boxes.Of(Index % columns == 0),
            "col_last" when columns > 0 => Boxes.Of((Index + 1) % columns == 0),
            _ => null,
        };
        return value != null;
    }
}
