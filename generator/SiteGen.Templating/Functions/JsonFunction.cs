// object.to_json without reflection, which native programs do not have.
using System.Collections;
using System.Numerics;
using System.Text.Json;

namespace SiteGen.Templating.Functions;

internal static class JsonFunction
{
    private const int Depth = 64;

    public static object Run(Call call)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(call, writer, call[0], 0);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Call call, Utf8JsonWriter writer, object? value, int depth)
    {
        call.Page.Budget.Spend(value, call.Caller);
        if (writer.BytesCommitted + writer.BytesPending > call.Page.LimitToString)
            throw TemplateErrors.OutputLimit.Fault(call.Span, call.Page.LimitToString);
        if (depth > Depth)
            throw TemplateErrors.TooDeep.Fault(call.Span);
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
                writer.WriteStringValue(call.Page.ObjectToString(value));
                break;
            case IFormattable number when (number.GetType().IsPrimitive || number is decimal or BigInteger)
                && double.IsFinite(Convert.ToDouble(number is BigInteger ? 0 : number, CultureInfo.InvariantCulture)):
                writer.WriteRawValue(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IScriptObject owner and not IList:
                writer.WriteStartObject();
                foreach (var name in owner.GetMembers())
                {
                    if (!owner.TryGetValue(call.Page, call.Caller.Span, name, out var member))
                        continue;
                    writer.WritePropertyName(name);
                    Write(call, writer, member, depth + 1);
                }
                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(call, writer, item, depth + 1);
                writer.WriteEndArray();
                break;
            case var other:
                throw TemplateErrors.NoJson.Fault(call.Span, Values.TypeName(other));
        }
    }
}
