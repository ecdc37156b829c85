using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Commands;

/// <summary>Tells whether the registered commands are ours already. Discord adds members of its own and leaves empty ones out.</summary>
internal static class CommandComparison
{
    public static bool AreSame(JsonArray ours, JsonElement theirs)
    {
        if (theirs.ValueKind is not JsonValueKind.Array || theirs.GetArrayLength() != ours.Count)
        {
            return false;
        }

        // Their order is not ours.
        var byName = theirs.EnumerateArray().ToLookup(command => command.Text("name") ?? "");
        return ours.All(command => command is not null && byName[$"{command["name"]}"].Any(registered => Holds(registered, JsonSerializer.SerializeToElement(command))));
    }

    // Whether all of ours is in theirs.
    private static bool Holds(JsonElement theirs, JsonElement ours) => ours.ValueKind switch
    {
        JsonValueKind.Object => theirs.ValueKind is JsonValueKind.Object && ours.EnumerateObject().All(member =>
            theirs.TryGetProperty(member.Name, out var value) ? Holds(value, member.Value) : IsEmpty(member.Value)),
        JsonValueKind.Array => IsEmpty(ours)
            ? theirs.ValueKind is JsonValueKind.Null || IsEmpty(theirs)
            : theirs.ValueKind is JsonValueKind.Array && theirs.GetArrayLength() == ours.GetArrayLength() && ours.EnumerateArray().Zip(theirs.EnumerateArray()).All(pair => Holds(pair.Second, pair.First)),
        _ => JsonElement.DeepEquals(theirs, ours),
    };

    private static bool IsEmpty(JsonElement element) => element.ValueKind is JsonValueKind.Array && element.GetArrayLength() == 0;
}
