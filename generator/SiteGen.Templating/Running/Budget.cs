// What one rendering may use up in all, so that no template runs or grows without end.
using System.Numerics;
using Scriban.Runtime;

namespace SiteGen.Templating.Running;

/// <summary>Counts the steps of a rendering and the texts that it makes and reads.</summary>
/// <remarks>
/// Scriban limits one nest of loops, the depth of calls, one text and the output. Calls that call twice, lists and texts
/// that are searched again and again and texts that are kept get their limits here.
/// </remarks>
internal sealed class Budget(RenderSettings settings)
{
    /// <summary>Steps of a rendering for each turn that a loop may take.</summary>
    public const int StepsPerTurn = 20;

    /// <summary>All texts together, in lengths of the longest output.</summary>
    public const int Texts = 5;

    /// <summary>All regular expressions together, in times of the longest one.</summary>
    public const int RegexRuns = 10;

    private const int LongestNumber = 65_536;

    private readonly long _steps = (long)settings.LoopLimit * StepsPerTurn;
    private readonly long _characters = (long)settings.OutputLimit * Texts;
    private TimeSpan _regex = settings.RegexTimeout * RegexRuns;
    private long _stepsTaken;
    private long _charactersRead;

    /// <summary>What a value costs that an expression has given.</summary>
    public Excess Spend(object? value)
    {
        _stepsTaken++;
        switch (value)
        {
            case string text:
                _charactersRead += text.Length;
                break;
            case Html html:
                _charactersRead += html.Text.Length;
                break;
            case ScriptArray list:
                _stepsTaken += list.Count >> 3;
                break;
            case BigInteger number:
                var words = number.GetBitLength() >> 6;
                if (words > LongestNumber >> 6)
                    return Excess.Number;
                _stepsTaken += words * words;
                break;
        }
        return Reached();
    }

    /// <summary>What going through a list costs.</summary>
    public Excess SpendSteps(int count)
    {
        _stepsTaken += count;
        return Reached();
    }

    /// <summary>What a text costs that is made on the way to another one.</summary>
    public Excess SpendText(int length)
    {
        _charactersRead += length;
        return Reached();
    }

    private Excess Reached() =>
        _stepsTaken > _steps ? Excess.Steps : _charactersRead > _characters ? Excess.Texts : Excess.None;

    /// <summary>The time that the next regular expression may take.</summary>
    public TimeSpan RegexTime => _regex < settings.RegexTimeout ? _regex : settings.RegexTimeout;

    /// <summary>Takes off what a regular expression took; false when nothing is left.</summary>
    public bool SpendRegex(TimeSpan taken)
    {
        _regex -= taken;
        return _regex > TimeSpan.Zero;
    }
}

/// <summary>What there was too much of.</summary>
internal enum Excess
{
    None,
    Steps,
    Texts,
    Number,
}
