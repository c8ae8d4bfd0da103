// object.to_json without reflection, which native programs do not have.
using System.Collections;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Scriban.Runtime;
using SiteGen.Templating.Running;

namespace SiteGen.Templating.Functions;

internal static class JsonFunction
{
    private const int Depth = 64;

    public static IEnumerable<(string Name, Function Function)> All => [("object.to_json", new OwnFunction("value", Run))];

    private static object Run(Call call)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(call, writer, call[0], 0);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Call call, Utf8JsonWriter writer, object? value, int depth)
    {
        var page = call.Page;
        page.Check(page.Budget.Spend(value), call.Caller!.Span);
        if (depth > Depth)
            throw new TemplateFault(TemplateErrors.TooDeepForJson(call.Span));
        if (writer.BytesCommitted + writer.BytesPending > page.LimitToString)
            throw new TemplateFault(TemplateErrors.OutputLimit(call.Span, page.LimitToString));
        switch (Values.Of(value))
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case DateTime date:
                writer.WriteStringValue(date);
                break;
            case string or Html or TimeSpan:
                writer.WriteStringValue(value is TimeSpan span ? span.ToString("c") : call.TextOf(value));
                break;
            case double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN:
                throw new TemplateFault(TemplateErrors.NoJson(call.Span, "a number without a value"));
            case int or long or double or float or decimal or BigInteger or byte or short or uint or ulong:
                writer.WriteRawValue(Number((IFormattable)value!));
                break;
            case IScriptCustomFunction and not IScriptObject:
                throw new TemplateFault(TemplateErrors.NoJson(call.Span, "a function"));
            case ScriptArray or ScriptRange:
            case IEnumerable and not IScriptObject and not ITemplateObject:
            case IReadOnlyList<object?>:
                List(call, writer, (IEnumerable)value!, depth);
                break;
            case { } owner:
                Object(call, writer, owner, depth);
                break;
        }
    }

    /// <summary>"R" for floats, so that nothing of them is lost.</summary>
    private static string Number(IFormattable number) =>
        number.ToString(number is double or float ? "R" : null, System.Globalization.CultureInfo.InvariantCulture);

    private static void List(Call call, Utf8JsonWriter writer, IEnumerable items, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(call, writer, item, depth + 1);
        writer.WriteEndArray();
    }

    private static void Object(Call call, Utf8JsonWriter writer, object owner, int depth)
    {
        var accessor = call.Page.GetMemberAccessor(owner);
        var at = call.Caller!.Span;
        writer.WriteStartObject();
        foreach (var name in accessor.GetMembers(call.Page, at, owner))
        {
            if (!accessor.TryGetValue(call.Page, at, owner, name, out var value))
                continue;
            writer.WritePropertyName(name);
            Write(call, writer, value, depth + 1);
        }
        writer.WriteEndObject();
    }
}
