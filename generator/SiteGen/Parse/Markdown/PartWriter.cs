// Cuts the HTML of a Markdown body into parts wherever an edition has something to decide.
using System.Collections.Immutable;
using System.Text;
using SiteGen.Model;

namespace SiteGen.Parse.Markdown;

internal sealed class PartWriter
{
    private readonly Stack<ImmutableArray<BodyPart>.Builder> _frames = new([ImmutableArray.CreateBuilder<BodyPart>()]);
    private readonly StringBuilder _html = new();

    public PartWriter() =>
        Writer = new StringWriter(_html, System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };

    public StringWriter Writer { get; }

    public void Add(BodyPart part)
    {
        Cut();
        _frames.Peek().Add(part);
    }

    public void Begin()
    {
        Cut();
        _frames.Push(ImmutableArray.CreateBuilder<BodyPart>());
    }

    public ImmutableArray<BodyPart> End()
    {
        Cut();
        return _frames.Pop().ToImmutable();
    }

    private void Cut()
    {
        if (_html.Length == 0)
            return;
        _frames.Peek().Add(new HtmlPart(_html.ToString()));
        _html.Clear();
    }
}
