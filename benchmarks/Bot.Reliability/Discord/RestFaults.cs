using Bot.Tests.Fakes.Discord;

namespace Bot.Reliability.Discord;

/// <summary>What can go wrong with calls of the API: of acknowledgements, of answers to interactions, of messages.</summary>
internal static class RestFaults
{
    private static readonly (string Route, string Name, string Way)[] Routes =
    [
        ("POST callback", "acknowledgement", DiscordStage.Command),
        ("PATCH webhooks/messages", "answer to a command", DiscordStage.Command),
        ("POST channels/messages", "message", DiscordStage.Mention),
    ];

    private static readonly (RestFault Fault, string Name)[] Everywhere =
    [
        (RestFault.LimitUser, "429, the bucket is used up"),
        (RestFault.LimitShared, "429, shared with others"),
        (RestFault.LimitGlobal, "429, global"),
        (RestFault.ServerError, "502"),
        (RestFault.ServerErrorAfterwards, "500 after it was done"),
        (RestFault.Drop, "the connection breaks"),
        (RestFault.Slow, "3.5 seconds late"),
    ];

    public static IEnumerable<Fault> Of(DiscordPeer peer)
    {
        foreach (var (route, name, way) in Routes)
        {
            foreach (var (fault, words) in Everywhere)
            {
                yield return Next(peer, $"{name}: {words}", route, way, fault);
            }
        }

        yield return Next(peer, "acknowledgement: 10062, unknown interaction", "POST callback", DiscordStage.Command, RestFault.UnknownInteraction);
        yield return Next(peer, "acknowledgement: 40060, acknowledged already", "POST callback", DiscordStage.Command, RestFault.AlreadyAcknowledged);
        yield return Next(peer, "answer to a command: the token has expired", "PATCH webhooks/messages", DiscordStage.Command, RestFault.TokenExpired);
        yield return Next(peer, "what a channel is can't be asked: 502", "GET channels", DiscordStage.Mention, RestFault.ServerError);
    }

    private static Fault Next(DiscordPeer peer, string name, string route, string way, RestFault fault) => new(name, FaultTiming.Ahead, random =>
    {
        peer.Faults.Next(route, [.. Enumerable.Repeat(fault, random.Next(1, 4))]);
        return Task.CompletedTask;
    })
    {
        Way = way,
    };
}
