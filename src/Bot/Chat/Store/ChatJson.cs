using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Workspaces;

namespace Bot.Chat.Store;

/// <summary>How the room writes what it keeps.</summary>
internal static class ChatJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // It goes to the store, never unencoded into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new WorkspaceIdConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="InvalidDataException">It was not written by <see cref="Write"/>.</exception>
    public static T Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("A row of the chat is empty.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new InvalidDataException("A row of the chat is not readable.", exception);
        }
    }

    private sealed class WorkspaceIdConverter : JsonConverter<WorkspaceId>
    {
        public override WorkspaceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } value && WorkspaceId.IsValid(value) ? new WorkspaceId(value) : throw new JsonException("A workspace id is not valid.");

        public override void Write(Utf8JsonWriter writer, WorkspaceId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
