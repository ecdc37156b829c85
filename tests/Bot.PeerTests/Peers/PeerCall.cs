using System.Text.Json;

namespace Bot.PeerTests.Peers;

/// <summary>A call that the bot made to a peer.</summary>
/// <param name="Method">Such as POST.</param>
/// <param name="Path">With the query, decoded.</param>
/// <param name="Body">As JSON; a form is an object.</param>
/// <param name="Status">Of the peer's answer.</param>
/// <param name="Answer">The peer's answer.</param>
public sealed record PeerCall(string Method, string Path, JsonElement Body, int Status, JsonElement Answer)
{
    private const int MaxShown = 400;

    public static bool IsOne(JsonElement happening) => happening.TryGetProperty("call", out _);

    public static PeerCall Of(JsonElement happening)
    {
        var call = happening.GetProperty("call");
        return new(call.GetProperty("method").GetString()!, call.GetProperty("path").GetString()!, call.GetProperty("body"), call.GetProperty("status").GetInt32(), call.GetProperty("answer"));
    }

    /// <summary>Every text in the body, however deep, joined by line ends.</summary>
    public string Text => string.Join('\n', Texts(Body));

    /// <summary>The texts of a property, wherever in the body it stands.</summary>
    public IReadOnlyList<string> ValuesOf(string property) => [.. ObjectsWith(property).Select(found => found.GetProperty(property)).Where(value => value.ValueKind is JsonValueKind.String).Select(value => value.GetString()!)];

    /// <summary>The objects that have a property, wherever in the body they stand.</summary>
    public IReadOnlyList<JsonElement> ObjectsWith(string property) => [.. Objects(Body).Where(found => found.TryGetProperty(property, out _))];

    public override string ToString() => Short($"{Method} {Path} {Status} {Body}");

    private static string Short(string text) => text.Length <= MaxShown ? text : $"{text[..MaxShown]}...";

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        _ => [],
    };
}
