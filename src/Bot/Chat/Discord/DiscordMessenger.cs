using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord;

/// <summary>Posts, changes and takes away single messages.</summary>
internal sealed class DiscordMessenger(DiscordRest rest)
{
    // https://docs.discord.com/developers/resources/message (Message Flags): IS_COMPONENTS_V2.
    private const int ComponentsV2 = 1 << 15;

    // https://docs.discord.com/developers/resources/message (Create Message): at most 25 characters.
    private const int NonceCharacters = 25;

    /// <summary>Shows that an answer is being looked for, for ten seconds.</summary>
    public Task TypeAsync(string channel, CancellationToken cancellationToken) => rest.SendAsync(DiscordRoute.Typing(channel), null, cancellationToken);

    /// <summary>Posts in a channel. The same key posts once, as long as Discord remembers: some minutes.</summary>
    /// <returns>The message's id.</returns>
    public async Task<string> PostAsync(string channel, JsonArray components, string? repliesTo, string key, CancellationToken cancellationToken)
    {
        var body = Body(components);
        body["nonce"] = Nonce(key);
        body["enforce_nonce"] = true;
        if (repliesTo is not null)
        {
            // A question that is gone by now is still answered.
            body["message_reference"] = new JsonObject { ["message_id"] = repliesTo, ["fail_if_not_exists"] = false };
        }

        return Id(DiscordRoute.Post(channel), await rest.SendAsync(DiscordRoute.Post(channel), body, cancellationToken));
    }

    /// <summary>Puts components in the place of a message's, or of an acknowledgement.</summary>
    /// <returns>The message's id.</returns>
    public async Task<string> EditAsync(DiscordRoute route, JsonArray components, CancellationToken cancellationToken) =>
        Id(route, await rest.SendAsync(route, Body(components), cancellationToken));

    /// <summary>The channel of direct messages with a person.</summary>
    public async Task<string> OpenDirectAsync(string person, CancellationToken cancellationToken) =>
        Id(DiscordRoute.OpenDirect, await rest.SendAsync(DiscordRoute.OpenDirect, new JsonObject { ["recipient_id"] = person }, cancellationToken));

    /// <summary>Takes a message away; one that is gone is no failure.</summary>
    public async Task RemoveAsync(DiscordRoute route, CancellationToken cancellationToken)
    {
        try
        {
            await rest.SendAsync(route, null, cancellationToken);
        }
        catch (DiscordApiException exception) when (exception.Code is ErrorCodes.UnknownMessage or ErrorCodes.UnknownChannel)
        {
            // Somebody was faster.
        }
    }

    /// <summary>What a message of components is sent as.</summary>
    public static JsonObject Body(JsonArray components) => new()
    {
        ["flags"] = ComponentsV2,
        ["components"] = components.DeepClone(),
        ["allowed_mentions"] = Mentions.None(),
    };

    private static string Nonce(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..NonceCharacters];

    private static string Id(DiscordRoute route, System.Text.Json.JsonElement answer) => answer.Id("id") ?? throw new DiscordApiException(route, null, 0, "the answer has no id");
}
