using System.Text.Json;

namespace Bot.Chat.Slack.Events;

/// <summary>Reads payloads that may lack anything: a value of another type than expected counts as missing.</summary>
internal static class JsonReading
{
    /// <summary>The value at a path of keys; undefined when any of them is missing.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(key, out element))
            {
                return default;
            }
        }

        return element;
    }

    /// <summary>The text at a path; null when it is missing, null, empty or no text, also for text with half a character in it, as a cut leaves.</summary>
    public static string? TextAt(this JsonElement element, params ReadOnlySpan<string> path)
    {
        try
        {
            return element.At(path) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // JSON may write what is no text: "\ud800".
            return null;
        }
    }

    /// <summary>Whether there is a true at a path.</summary>
    public static bool IsTrueAt(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path).ValueKind is JsonValueKind.True;

    /// <summary>The items of a list at a path; none when it is missing or no list.</summary>
    public static IEnumerable<JsonElement> ItemsAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
