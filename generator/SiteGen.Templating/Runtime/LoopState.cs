// What a template can ask of a running loop: for.index, for.last, while.first …
namespace SiteGen.Templating.Runtime;

internal sealed class LoopState(int? length, int columns = 0) : ITemplateObject
{
    public int Index { get; set; }

    public bool Changed { get; set; } = true;

    public IEnumerable<string> MemberNames => Syntax.LoopMembers.Of(columns > 0 ? "tablerow" : length == null ? "while" : "for");

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
