// What values are: truth, emptiness, type names, equality, order, lists and numbers.
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SiteGen.Templating.Runtime;

internal static class Values
{
    /// <summary>As in Scriban only null, false and empty are false; zero and the empty text are true.</summary>
    public static bool Truth(object? value) => value switch
    {
        null => false,
        bool b => b,
        EmptyValue => false,
        _ => true,
    };

    /// <summary>A value's type as messages name it.</summary>
    public static string TypeName(object? value) => value switch
    {
        null => "null",
        bool => "true/false",
        string or char or Html => "text",
        DateTime or DateOnly or DateTimeOffset => "a date",
        TimeSpan => "a time span",
        FunctionValue => "a function",
        _ when IsNumber(value) => "a number",
        RangeValue => "a range",
        _ when AsList(value) != null => "a list",
        _ => "an object",
    };

    public static bool IsNumber(object? value) => Integers.Is(value) || value is double or float or decimal;

    /// <summary>The value as a list; null when it is none. Text is no list.</summary>
    public static IReadOnlyList<object?>? AsList(object? value) => value switch
    {
        null or string or Html => null,
        IReadOnlyList<object?> list => list,
        IReadOnlyDictionary<string, object?> => null,
        ITemplateObject => null,
        IDictionary => null,
        IEnumerable items => items.Cast<object?>().ToList(),
        _ => null,
    };

    /// <summary>What a loop over the value goes through: items of a list, members of an object, characters of a text; null when it is none of these.</summary>
    public static IReadOnlyList<object?>? AsSequence(object? value)
    {
        if (AsList(value) is { } list)
            return list;
        if (AsText(value) is { } text)
            return text.Select(c => (object?)c.ToString()).ToList();
        return value is FunctionValue ? null : AsObject(value)?.MemberNames.Select(n => (object?)Pair(value, n)).ToList();
    }

    private static ObjectValue Pair(object? owner, string name)
    {
        var pair = new ObjectValue();
        pair.Set("key", name);
        pair.Set("value", AsObject(owner)!.TryGetMember(name, out var member) ? member : null);
        return pair;
    }

    public static ITemplateObject? AsObject(object? value) => value switch
    {
        ITemplateObject members => members,
        IReadOnlyDictionary<string, object?> dictionary => new DictionaryObject(dictionary),
        _ => null,
    };

    /// <summary>The text of a text value; null for every other type.</summary>
    public static string? AsText(object? value) => value switch
    {
        string text => text,
        Html html => html.Text,
        char c => c.ToString(),
        _ => null,
    };

    public static DateTime? AsDate(object? value) => value switch
    {
        DateTime date => date,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => moment.DateTime,
        _ => null,
    };

    /// <summary>True when nothing is in it; null for what is neither text, list nor object.</summary>
    public static bool? IsEmpty(object? value)
    {
        if (AsText(value) is { } text)
            return text.Length == 0;
        if (AsList(value) is { } list)
            return list.Count == 0 && value is not ArrayValue { HasMembers: true };
        if (value is FunctionValue || AsObject(value) is not { } members)
            return value == null ? true : null;
        return !members.MemberNames.Any();
    }

    public static bool TryDouble(object? value, out double number)
    {
        (var found, number) = value switch
        {
            double d => (true, d),
            float f => (true, f),
            decimal m => (true, (double)m),
            BigInteger b => (true, (double)b),
            _ when Integers.TryGet(value, out var whole) => (true, (double)whole),
            _ => (false, 0),
        };
        return found;
    }

    /// <summary>The value as a whole number of 32 bits: numbers are rounded, texts and booleans converted.</summary>
    public static bool TryInt(object? value, CultureInfo culture, out int number)
    {
        number = 0;
        if (value is int small)
        {
            number = small;
            return true;
        }
        if (value is null)
            return true;
        if (value is bool b)
        {
            number = b ? 1 : 0;
            return true;
        }
        if (Integers.TryGet(value, out var whole))
        {
            number = whole >= int.MinValue && whole <= int.MaxValue ? (int)whole : 0;
            return whole >= int.MinValue && whole <= int.MaxValue;
        }
        if (TryDouble(value, out var real))
        {
            var rounded = Math.Round(real);
            number = rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : 0;
            return rounded is >= int.MinValue and <= int.MaxValue;
        }
        return AsText(value) is { } text && int.TryParse(text, NumberStyles.Integer, culture, out number);
    }

    /// <summary>Equality of two values of any type, as lists and hashes use it.</summary>
    public static new bool Equals(object? left, object? right)
    {
        if (left == null || right == null)
            return left == right;
        if (AsText(left) is { } text)
            return AsText(right) is { } other && text == other;
        if (AsDate(left) is { } date)
            return AsDate(right) is { } other && date == other;
        if (IsNumber(left) && IsNumber(right))
            return Compare(left, right, CultureInfo.InvariantCulture) == 0;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (AsList(left) is { } list && AsList(right) is { } second)
            return list.Count == second.Count && list.Zip(second).All(pair => Equals(pair.First, pair.Second));
        return left.Equals(right);
    }

    /// <summary>Order of two values: null first, then numbers, texts, dates among themselves; other pairs by their type's name.</summary>
    public static int Compare(object? left, object? right, CultureInfo culture)
    {
        if (left == null || right == null)
            return (left == null ? 0 : 1) - (right == null ? 0 : 1);
        if (AsText(left) is { } text && AsText(right) is { } other)
            return culture.CompareInfo.Compare(text, other);
        if (AsDate(left) is { } date && AsDate(right) is { } otherDate)
            return date.CompareTo(otherDate);
        if (Integers.TryGet(left, out var whole) && Integers.TryGet(right, out var otherWhole))
            return whole.CompareTo(otherWhole);
        if (TryDouble(left, out var number) && TryDouble(right, out var otherNumber))
            return number.CompareTo(otherNumber);
        if (left.GetType() == right.GetType() && left is IComparable comparable)
            return comparable.CompareTo(right);
        return string.CompareOrdinal(TypeName(left), TypeName(right));
    }
}
