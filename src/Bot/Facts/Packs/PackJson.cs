using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Bot.Facts.Packs;

/// <summary>How a pack is written as JSON: the same content always as the same bytes, and nothing of it ends the element it stands in.</summary>
internal static class PackJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Letters of all scripts as themselves; "<", "&" and quotation marks as \u003C and the like.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(Pack pack) => JsonSerializer.Serialize(pack, Options);

    /// <summary>Reads a pack.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static Pack Read(string json)
    {
        using (var document = JsonDocument.Parse(json))
        {
            RefuseWhatIsNeverWritten(document.RootElement);
        }

        return JsonSerializer.Deserialize<Pack>(json, Options) ?? throw new JsonException("It is null.");
    }

    // The serializer takes a null in a list, and a number that is too large for one, which it does not write again.
    private static void RefuseWhatIsNeverWritten(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Null):
                throw new JsonException("A list holds null.");
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    RefuseWhatIsNeverWritten(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    RefuseWhatIsNeverWritten(member.Value);
                }

                break;
            case JsonValueKind.Number when !double.IsFinite(element.GetDouble()):
                throw new JsonException("A number is too large.");
        }
    }
}
