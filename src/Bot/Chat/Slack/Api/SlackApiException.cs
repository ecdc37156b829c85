namespace Bot.Chat.Slack.Api;

/// <summary>Slack answered a call with an error.</summary>
/// <param name="method">The method that was called.</param>
/// <param name="error">Slack's word for it, such as <c>channel_not_found</c>.</param>
/// <param name="needed">The scopes that were missing, separated by commas; empty for other errors.</param>
internal sealed class SlackApiException(string method, string error, string needed)
    : Exception(needed.Length > 0 ? $"Slack answered {method} with '{error}': the scope {needed} is missing. Add it under OAuth & Permissions and install the app again." : $"Slack answered {method} with '{error}'.")
{
    public string Method { get; } = method;

    public string Error { get; } = error;
}

/// <summary>Slack could not be reached, failed, or took too long. Whether the call took effect is not known.</summary>
internal sealed class SlackUnreachableException(string method, string why, Exception? innerException) : Exception($"Slack did not answer {method}: {why}.", innerException);
