using System.Text.Json.Nodes;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Chat.Slack.Installs;

namespace Bot.Chat.Slack;

/// <summary>The small calls around a conversation, whose failure is logged and changes nothing. Safe to share between threads.</summary>
internal sealed partial class SlackErrands(SlackApi api, TimeProvider timeProvider, ILogger<SlackErrands> logger)
{
    // https://docs.slack.dev/reference/methods/views.open: a trigger is good for 3 seconds, and what comes later is of no use to anyone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts: at most 4. The manifest has the same.
    public static IReadOnlyList<(string Title, string Message)> Prompts { get; } =
    [
        ("What is a red notice?", "What is a red notice?"),
        ("Can I ask for my data?", "How can a person ask for access to the data about them in INTERPOL's files?"),
        ("Who reviews notices?", "Who reviews notices before they are published?"),
        ("What do you quote from?", "Which sources do you quote from?"),
    ];

    /// <summary>Opens a dialog while its trigger is good.</summary>
    public Task OpenDialogAsync(SlackInstall install, SlackReading.OpensDialog dialog, CancellationToken cancellationToken) =>
        TryAsync(new SlackCall("views.open", install.Team, install.Token, new JsonObject { ["trigger_id"] = dialog.Trigger, ["view"] = dialog.View.DeepClone() }), cancellationToken);

    /// <summary>Offers questions to begin with.</summary>
    public Task SuggestAsync(SlackInstall install, SlackReading.Greets greets, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject
        {
            ["channel_id"] = greets.Channel,
            ["prompts"] = new JsonArray([.. Prompts.Select(prompt => new JsonObject { ["title"] = prompt.Title, ["message"] = prompt.Message })]),
        };

        // Under the agent view a thread_ts makes the call fail without a word; before it, none does.
        if (greets.Thread is not null)
        {
            arguments["thread_ts"] = greets.Thread;
        }

        return TryAsync(new SlackCall("assistant.threads.setSuggestedPrompts", install.Team, install.Token, arguments), cancellationToken);
    }

    private async Task TryAsync(SlackCall call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await api.CallAsync(call, either.Token);
        }
        catch (Exception exception) when (exception is SlackApiException or SlackUnreachableException or OperationCanceledException)
        {
            LogFailed(exception, call.Method);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} failed; the person may try again")]
    private partial void LogFailed(Exception exception, string method);
}
