// What one rendering may use up in all, so that no template runs or grows without end: Scriban limits one nest of
// loops, the depth of calls, one text and the output.
using System.Numerics;
using SiteGen.Templating.Functions;
using static SiteGen.Templating.TemplateErrors;

namespace SiteGen.Templating.Running;

internal sealed class Budget(PageContext page, RenderSettings settings)
{
    /// <summary>For each turn that a loop may take so many steps, all texts together so many lengths of the longest
    /// output, all regular expressions together so many times of the longest one.</summary>
    private const int StepsPerTurn = 20, Texts = 5, RegexRuns = 10;

    /// <summary>What a match takes, in characters: it is a list of its own, and each character may be one.</summary>
    private const int LengthOfMatch = 100;

    private const int LongestNumber = 1024;

    private readonly long _mostSteps = (long)settings.LoopLimit * StepsPerTurn;
    private readonly long _mostCharacters = (long)settings.OutputLimit * Texts;
    private TimeSpan _regexTime = settings.RegexTimeout * RegexRuns;
    private long _steps;
    private long _characters;

    /// <summary>What a value costs that an expression has given.</summary>
    public void Spend(object? value, ScriptNode? node)
    {
        var words = value is BigInteger number ? number.GetBitLength() >> 6 : 0;
        if (words > LongestNumber)
            throw TooLarge.Fault(page.Span(node));
        if (Values.Plain(value) is string text)
            Text(text.Length, node);
        _steps += 1 + words * words + (value is ScriptArray list ? list.Count >> 3 : 0);
        if (_steps > _mostSteps)
            throw TurnLimit.Fault(page.Span(node), _mostSteps);
    }

    /// <summary>What a text costs that is made on the way to another one.</summary>
    public void Text(long length, ScriptNode? node)
    {
        Fits(length, node);
        _characters += length;
        if (_characters > _mostCharacters)
            throw TextLimit.Fault(page.Span(node), _mostCharacters);
    }

    /// <summary>Asked before a long text is put together.</summary>
    public void Fits(long length, ScriptNode? node)
    {
        if (length > settings.OutputLimit)
            throw OutputLimit.Fault(page.Span(node), settings.OutputLimit);
    }

    /// <summary>A list grows to so many items.</summary>
    public void Items(int count, ScriptNode? node)
    {
        _steps++;
        if (count > settings.LoopLimit)
            throw ListLimit.Fault(page.Span(node), settings.LoopLimit);
    }

    /// <summary>Runs a function on regular expressions in the time that is left for them.</summary>
    public object? Timed(Call call, IScriptCustomFunction function)
    {
        if (_regexTime <= TimeSpan.Zero)
            throw RegexTimes.Fault(call.Span, (settings.RegexTimeout * RegexRuns).TotalSeconds);
        if (call.Text(0).Length > settings.OutputLimit / LengthOfMatch)
            throw RegexText.Fault(call.Span, settings.OutputLimit / LengthOfMatch);
        page.RegexTimeOut = _regexTime < settings.RegexTimeout ? _regexTime : settings.RegexTimeout;
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
