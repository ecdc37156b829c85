using System.Text.Json;
using Bot.Chat.Discord.Rest;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord;

/// <summary>Asks Discord whether the bot has what it needs.</summary>
public sealed class DiscordCheck
{
    // https://docs.discord.com/developers/resources/application (Application Flags): granted in full, or within the limit for small bots.
    private const long MessageContent = 1 << 18;
    private const long MessageContentLimited = 1 << 19;

    // https://docs.discord.com/developers/topics/permissions (Bitwise Permission Flags).
    private static readonly (ulong Bit, string Name)[] Needed =
        [(1UL << 10, "View Channels"), (1UL << 11, "Send Messages"), (1UL << 16, "Read Message History"), (1UL << 38, "Send Messages in Threads")];

    private const ulong Administrator = 1UL << 3;

    private readonly DiscordRest rest;
    private readonly DiscordOptions options;

    internal DiscordCheck(DiscordRest rest, IOptions<DiscordOptions> options)
    {
        this.rest = rest;
        this.options = options.Value;
    }

    /// <summary>Asks. Nothing is changed.</summary>
    /// <returns>Each thing that is missing as one sentence that begins with its setting or its place; empty when all is well, or the bot is not on Discord.</returns>
    public async Task<IReadOnlyList<string>> FindProblemsAsync(CancellationToken cancellationToken)
    {
        if (!options.IsOn)
        {
            return [];
        }

        try
        {
            var application = await rest.SendAsync(DiscordRoute.Application, null, cancellationToken);
            var self = await rest.SendAsync(DiscordRoute.Self, null, cancellationToken);
            return [.. OfApplication(application), .. await OfGuildsAsync(self, cancellationToken)];
        }
        catch (DiscordApiException exception) when (exception.Status is System.Net.HttpStatusCode.Unauthorized)
        {
            return ["Discord:Token: Discord does not accept it. Set it to the one that the Developer Portal shows under Bot, or reset it there."];
        }
        catch (DiscordApiException exception)
        {
            return [$"Discord:ApiUrl: {exception.Message} Try again, or mend the address."];
        }
    }

    private IEnumerable<string> OfApplication(JsonElement application)
    {
        if (options.ApplicationId.Length > 0 && application.Id("id") is { } id && id != options.ApplicationId)
        {
            yield return $"Discord:ApplicationId: the token is that of application {id}. Set that id, or leave it empty.";
        }

        if (options.PublicKey.Length > 0 && application.Text("verify_key") is { } key && !key.Equals(options.PublicKey, StringComparison.OrdinalIgnoreCase))
        {
            yield return "Discord:PublicKey: it is not that of the token's application. Copy it from the Developer Portal under General Information.";
        }

        if (options.MessageContent && application.Number("flags") is { } flags && (flags & (MessageContent | MessageContentLimited)) == 0)
        {
            yield return "Discord:MessageContent: the application was not granted the intent. Switch Message Content Intent on in the Developer Portal under Bot, or set this to false: then plain follow-ups and unasked answers are left out.";
        }

        if (options.PublicKey.Length > 0 && application.Has("interactions_endpoint_url") is false)
        {
            yield return "Discord:PublicKey: it is set, but the application has no Interactions Endpoint URL, so that commands come over the gateway. Set the URL in the Developer Portal under General Information, or leave this empty.";
        }
        else if (options.Gateway && options.PublicKey.Length == 0 && application.Text("interactions_endpoint_url") is { Length: > 0 })
        {
            yield return "Discord:PublicKey: the application has an Interactions Endpoint URL, so that commands don't come over the gateway. Set the public key, or remove the URL in the Developer Portal.";
        }
    }

    private async Task<IEnumerable<string>> OfGuildsAsync(JsonElement self, CancellationToken cancellationToken)
    {
        var guilds = await rest.SendAsync(DiscordRoute.Guilds, null, cancellationToken);
        if (guilds.ValueKind is not JsonValueKind.Array || self.Id("id") is null)
        {
            return [];
        }

        return guilds.EnumerateArray().Select(OfGuild).OfType<string>();
    }

    // Channels may have rules of their own; those show when the bot is asked there.
    private static string? OfGuild(JsonElement guild)
    {
        var permissions = guild.Bits("permissions");
        string[] missing = (permissions & Administrator) != 0 || !guild.Has("permissions") ? [] : [.. Needed.Where(needed => (permissions & needed.Bit) == 0).Select(needed => needed.Name)];
        return missing.Length == 0 ? null : $"Server {guild.Id("id")}: the bot lacks {string.Join(", ", missing)}. Give its role these permissions in the server's settings.";
    }
}
