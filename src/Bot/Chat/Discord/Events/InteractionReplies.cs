using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord.Events;

/// <summary>Acknowledges interactions that came over the gateway.</summary>
internal sealed partial class InteractionReplies(DiscordRest rest, Acknowledgements acknowledgements, TimeProvider timeProvider, ILogger<InteractionReplies> logger)
{
    // An acknowledgement that is later than three seconds is of no use.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Sends an acknowledgement. One that comes too late is a log line: the reply then goes another way.</summary>
    public async Task AcknowledgeAsync(JsonElement interaction, JsonObject answer, CancellationToken cancellationToken)
    {
        var id = interaction.Id("id") ?? "";
        using var patience = new CancellationTokenSource(Patience, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await rest.SendAsync(DiscordRoute.Callback(id, interaction.Text("token") ?? ""), answer, either.Token);
        }
        catch (DiscordApiException exception) when (exception.Code == ErrorCodes.AlreadyAcknowledged)
        {
            // The try before this one arrived after all.
        }
        catch (DiscordApiException exception)
        {
            LogNotAcknowledged(id, exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotAcknowledged(id, "it took more than three seconds");
        }
        finally
        {
            acknowledgements.End(id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "interaction {Id} could not be acknowledged: {Why}")]
    private partial void LogNotAcknowledged(string id, string why);
}
