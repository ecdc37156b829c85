using Bot.Tests.Fakes.Slack;

namespace Bot.Reliability.Slack;

/// <summary>What can go wrong with calls of the Web API and with response URLs.</summary>
internal static class MethodFaults
{
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(31);

    private static readonly (string Method, string Way)[] Methods = [("chat.postMessage", SlackStage.Mention), ("response_url", SlackStage.Command), ("assistant.threads.setStatus", SlackStage.Mention)];

    public static IEnumerable<Fault> Of(SlackPeer peer)
    {
        foreach (var (method, way) in Methods)
        {
            yield return Next(peer, $"{method}: 429 with Retry-After", method, way, new PeerFault.RateLimited(1));
            yield return Next(peer, $"{method}: 500", method, way, new PeerFault.Status(500, TakesEffect: false));
            yield return Next(peer, $"{method}: the connection breaks before", method, way, new PeerFault.Broken(TakesEffect: false));
        }

        yield return Next(peer, "chat.postMessage: 500 after it was posted", "chat.postMessage", SlackStage.Mention, new PeerFault.Status(500, TakesEffect: true));
        yield return Next(peer, "chat.postMessage: the connection breaks after it was posted", "chat.postMessage", SlackStage.Mention, new PeerFault.Broken(TakesEffect: true));
        yield return Next(peer, "chat.postMessage: 2 seconds late", "chat.postMessage", SlackStage.Mention, new PeerFault.Late(TimeSpan.FromSeconds(2)));
        yield return Next(peer, "chat.postMessage: internal_error", "chat.postMessage", SlackStage.Mention, new PeerFault.Error("internal_error"));
        yield return Next(peer, "chat.postMessage: service_unavailable", "chat.postMessage", SlackStage.Mention, new PeerFault.Error("service_unavailable"));
        yield return Next(peer, "response_url: used five times (404)", "response_url", SlackStage.Command, new PeerFault.Status(404, TakesEffect: false));
        yield return new Fault("response_url: older than 30 minutes", FaultTiming.Ahead, _ =>
        {
            peer.Responses.Age(Old);
            return Task.CompletedTask;
        })
        {
            Way = SlackStage.Command,
            Undo = () => peer.Responses.Age(-Old),
        };
        yield return new Fault("response_url: older than 30 minutes, and chat.postEphemeral answers 429", FaultTiming.Ahead, _ =>
        {
            peer.Responses.Age(Old);
            peer.Faults.Plan("chat.postEphemeral", new PeerFault.RateLimited(1));
            return Task.CompletedTask;
        })
        {
            Way = SlackStage.Command,
            Undo = () => peer.Responses.Age(-Old),
        };
    }

    private static Fault Next(SlackPeer peer, string name, string method, string way, PeerFault fault) => new(name, FaultTiming.Ahead, random =>
    {
        peer.Faults.Plan(method, [.. Enumerable.Repeat(fault, random.Next(1, 4))]);
        return Task.CompletedTask;
    })
    {
        Way = way,
    };
}
