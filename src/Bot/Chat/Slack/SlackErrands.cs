using System.Text.Json.Nodes;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Chat.Slack.Installs;

namespace Bot.Chat.Slack;

/// <summary>The small calls around a conversation, whose failure is logged and changes nothing. Safe to share between threads.</summary>
internal sealed partial class SlackErrands(SlackApi api, ILogger<SlackErrands> logger)
{
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

    /// <summary>Whether a person manages the workspace.</summary>
    /// <exception cref="SlackApiException">Slack won't say.</exception>
    /// <exception cref="SlackUnreachableException">Slack did not answer.</exception>
    public async Task<PersonRole> RoleOfAsync(SlackInstall install, string user, CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(new SlackCall("users.info", install.Team, install.Token, new JsonObject { ["user"] = user }), cancellationToken);
        var person = answer.Body.At("user");
        return person.IsTrueAt("is_admin") || person.IsTrueAt("is_owner") || person.IsTrueAt("is_primary_owner") ? PersonRole.Moderator : PersonRole.Asker;
    }

    private async Task TryAsync(SlackCall call, CancellationToken cancellationToken)
    {
        try
        {
            await api.CallAsync(call, cancellationToken);
        }
        catch (Exception exception) when (exception is SlackApiException or SlackUnreachableException)
        {
            LogFailed(exception, call.Method);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} failed; the person may try again")]
    private partial void LogFailed(Exception exception, string method);
}
