// What one rendering may use up in all, so that no template runs or grows without end.
using System.Numerics;
using SiteGen.Templating.Functions;

namespace SiteGen.Templating.Running;

/// <summary>Counts the steps of a rendering and the texts that it makes and reads.</summary>
/// <remarks>
/// Scriban limits one nest of loops, the depth of calls, one text and the output. Calls that call twice, lists and
/// texts
/// that are searched again and again and texts that are kept get their limits here.
/// </remarks>
internal sealed class Budget(PageContext page)
{
    /// <summary>Steps of a rendering for each turn that a loop may take.</summary>
    private const int StepsPerTurn = 20;

    /// <summary>All texts together, in lengths of the longest output.</summary>
    private const int Texts = 5;

    /// <summary>All regular expressions together, in times of the longest one.</summary>
    private const int RegexRuns = 10;

    /// <summary>What a match takes, in characters: it is a list of its own, and each character may be one.</summary>
    private const int LengthOfMatch = 100;

    private const int LongestNumber = 1024;

    private readonly long _mostSteps = (long)page.Settings.LoopLimit * StepsPerTurn;
    private readonly long _mostCharacters = (long)page.Settings.OutputLimit * Texts;
    private TimeSpan _regexTime = page.Settings.RegexTimeout * RegexRuns;
    private long _steps;
    private long _characters;

    /// <summary>What a value costs that an expression has given.</summary>
    public void Spend(object? value, ScriptNode? node)
    {
        _steps++;
        switch (value)
        {
            case null:
                break;
            case string text:
                _characters += text.Length;
                break;
            case Html html:
                _characters += html.Text.Length;
                break;
            case ScriptArray list:
                _steps += list.Count >> 3;
                break;
            case BigInteger number:
                var words = number.GetBitLength() >> 6;
                if (words > LongestNumber)
                    throw TemplateErrors.TooLarge.Fault(page.Span(node));
                _steps += words * words;
                break;
        }
        Spend(0, 0, node);
    }

    /// <summary>What going through a list costs, and a text that is made on the way to another one.</summary>
    public void Spend(int steps, int characters, ScriptNode? node)
    {
        _steps += steps;
        _characters += characters;
        if (_steps > _mostSteps)
            throw TemplateErrors.TurnLimit.Fault(page.Span(node), _mostSteps);
        if (_characters > _mostCharacters)
            throw TemplateErrors.TextLimit.Fault(page.Span(node), _mostCharacters);
    }

    /// <summary>Runs a function on regular expressions in the time that is left for them.</summary>
    public object? Timed(Call call, IScriptCustomFunction function)
    {
        var limit = page.Settings.RegexTimeout;
        if (_regexTime <= TimeSpan.Zero)
            throw TemplateErrors.RegexTimes.Fault(call.Span, (limit * RegexRuns).TotalSeconds);
        var most = page.Settings.OutputLimit / LengthOfMatch;
        if (call.Text(0).Length > most)
            throw TemplateErrors.RegexText.Fault(call.Span, most);
        page.RegexTimeOut = _regexTime < limit ? _regexTime : limit;
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            return call.Run(function);
        }
        finally
        {
            _regexTime -= System.Diagnostics.Stopwatch.GetElapsedTime(start);
        }
    }
}
