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
    public static Pack Read(string json) => JsonSerializer.Deserialize<Pack>(json, Options) ?? throw new JsonException("It is null.");
}
