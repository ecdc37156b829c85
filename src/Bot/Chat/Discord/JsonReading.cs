using System.Globalization;
using System.Text.Json;

namespace Bot.Chat.Discord;

/// <summary>Reads what came from Discord, where any value may be missing, null or of another type than documented.</summary>
internal static class JsonReading
{
    /// <summary>A member that is an object; undefined, which has no members, when it is none.</summary>
    public static JsonElement Object(this JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Object } member ? member : default;

    /// <summary>The items of a member that is a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } member ? member.EnumerateArray() : [];

    /// <summary>A member that is text; null also for text with half a character in it, as a cut leaves.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        try
        {
            return Member(element, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // JSON may write what is no text: "\ud800".
            return null;
        }
    }

    /// <summary>A member that is an id: text or a number in digits.</summary>
    public static string? Id(this JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.String } when Text(element, name) is { } id && IsId(id) => id,
        { ValueKind: JsonValueKind.Number } member when member.TryGetUInt64(out var id) => id.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A member that is a whole number.</summary>
    public static long? Number(this JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt64(out var number) ? number : null;

    /// <summary>A member that is a set of bits, which Discord writes as text because they outgrew a number.</summary>
    public static ulong Bits(this JsonElement element, string name) =>
        ulong.TryParse(Id(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;

    /// <summary>Whether a member is true.</summary>
    public static bool Flag(this JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.True };

    /// <summary>Whether a member is there and not null.</summary>
    public static bool Has(this JsonElement element, string name) => Member(element, name) is { ValueKind: not JsonValueKind.Null };

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static bool IsId(string text) => text is { Length: > 0 and <= 20 } && text.All(char.IsAsciiDigit);
}
