namespace Bot.Reliability.Slack;

/// <summary>What Slack delivers more than once.</summary>
internal static class DeliveryFaults
{
    public static IEnumerable<Fault> Of(SlackStage stage)
    {
        yield return Doubled("an event comes in two envelopes at once", SlackStage.Mention);
        yield return Doubled("an event comes again over HTTP, with X-Slack-Retry-Num", SlackStage.SignedMention);

        Fault Doubled(string name, string way) => new(name, FaultTiming.Ahead, _ =>
        {
            stage.Doubled = 3;
            return Task.CompletedTask;
        })
        {
            Way = way,
            Undo = () => stage.Doubled = 0,
        };
    }
}
