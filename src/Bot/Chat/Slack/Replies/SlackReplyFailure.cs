using Bot.Chat.Slack.Api;

namespace Bot.Chat.Slack.Replies;

/// <summary>Tells what to do about Slack's errors. Pure.</summary>
internal static class SlackReplyFailure
{
    // https://docs.slack.dev/reference/methods/chat.postMessage: errors of Slack's own, or of a moment. Every other one stays as it is.
    private static readonly HashSet<string> Passing =
        ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org", "message_limit_exceeded", "streaming_state_conflict", "operation_timeout"];

    // The bot is not where it was asked to post.
    private static readonly HashSet<string> Absent = ["not_in_channel", "channel_not_found", "user_not_in_channel", "messages_tab_disabled"];

    /// <summary>Whether it may be said elsewhere, as the bot is no member of the place.</summary>
    public static bool IsAbsence(SlackApiException exception) => Absent.Contains(exception.Error);

    /// <summary>The failure as every platform tells it.</summary>
    public static ReplyException Of(SlackApiException exception) =>
        new(Passing.Contains(exception.Error) ? ReplyFailure.Later : ReplyFailure.Never, $"{exception.Message}{Advice(exception.Error)}", exception);

    public static ReplyException Of(SlackUnreachableException exception) => new(ReplyFailure.Later, exception.Message, exception);

    private static string Advice(string error) => error switch
    {
        "channel_not_found" or "not_in_channel" => " The bot is no member of the channel: invite it there.",
        "is_archived" => " The channel is archived.",
        "token_revoked" or "invalid_auth" or "account_inactive" or "not_authed" => " The bot token is not good any more: install the app again.",
        "message_not_found" => " Somebody deleted the message.",
        "stopped_by_user" => " The asker stopped it.",
        _ => "",
    };
}
