// JSON to values and back: object.from_json, object.to_json.
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

internal static class JsonText
{
    private const int DepthLimit = 64;

    public static object? Read(Arguments call)
    {
        if (call[0] == null)
            return null;
        try
        {
            using var document = JsonDocument.Parse(call.Text(0));
            return TemplateData.FromJson(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw call.Bad(0, string.Create(CultureInfo.InvariantCulture, $"the text is not JSON; the fault is in its line {fault.LineNumber + 1} at byte {fault.BytePositionInLine + 1}"), "write it as JSON, with names in quotes, as in {\"title\": \"…\"}");
        }
    }

    public static string Write(Arguments call)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(call, writer, call[0], 0);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Arguments call, Utf8JsonWriter writer, object? value, int depth)
    {
        if (depth > DepthLimit)
            throw call.Bad(0, "the value is nested too deeply for JSON, or holds itself", "pass a part of it");
        if (value is null or FunctionValue or EmptyValue)
            writer.WriteNullValue();
        else if (value is bool truth)
            writer.WriteBooleanValue(truth);
        else if (Values.IsNumber(value))
            WriteNumber(writer, value);
        else if (Values.AsText(value) is { } text)
            writer.WriteStringValue(text);
        else if (Values.AsDate(value) is { } date)
            writer.WriteStringValue(date);
        else if (Values.AsList(value) is { } list)
            WriteList(call, writer, list, depth);
        else if (Values.AsObject(value) is { } members)
            WriteObject(call, writer, members, depth);
        else
            writer.WriteStringValue(ValueText.Of(value));
    }

    private static void WriteNumber(Utf8JsonWriter writer, object value)
    {
        if (value is double d && !double.IsFinite(d) || value is float f && !float.IsFinite(f))
            writer.WriteNullValue();
        else if (value is BigInteger big)
            writer.WriteRawValue(big.ToString(CultureInfo.InvariantCulture));
        else
            writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
    }

    private static void WriteList(Arguments call, Utf8JsonWriter writer, IReadOnlyList<object?> list, int depth)
    {
        call.Run.CheckSize(list.Count, call.At);
        writer.WriteStartArray();
        foreach (var item in list)
            Write(call, writer, item, depth + 1);
        writer.WriteEndArray();
    }

    private static void WriteObject(Arguments call, Utf8JsonWriter writer, ITemplateObject members, int depth)
    {
        writer.WriteStartObject();
        foreach (var name in members.MemberNames)
        {
            writer.WritePropertyName(name);
            Write(call, writer, members.TryGetMember(name, out var value) ? value : null, depth + 1);
        }
        writer.WriteEndObject();
    }
}
