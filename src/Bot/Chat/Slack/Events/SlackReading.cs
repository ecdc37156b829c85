using System.Text.Json.Nodes;

namespace Bot.Chat.Slack.Events;

/// <summary>What a delivery of Slack's asks for. A closed set.</summary>
internal abstract record SlackReading
{
    private protected SlackReading()
    {
    }

    /// <summary>Something that is owed a reply.</summary>
    public sealed record Owed(ChatEvent Event) : SlackReading;

    /// <summary>A person changed or deleted a message; only the newest version counts.</summary>
    /// <param name="Event">What to do when it is the newest.</param>
    /// <param name="Version">Grows with each change of the message: microseconds, and more than any for a deletion.</param>
    public sealed record Changed(ChatEvent Event, long Version) : SlackReading;

    /// <summary>A command that only those may give who manage the workspace, which Slack doesn't say in its payload.</summary>
    public sealed record NeedsRole(ChatEvent Event) : SlackReading;

    /// <summary>A button that opens a dialog.</summary>
    /// <param name="Trigger">Good for 3 seconds and one dialog.</param>
    /// <param name="View">The dialog.</param>
    public sealed record OpensDialog(string Trigger, JsonObject View) : SlackReading;

    /// <summary>A person opened the conversation with the bot.</summary>
    /// <param name="Channel">The direct message.</param>
    /// <param name="Thread">The assistant's thread in installs from before the agent view; null under it.</param>
    public sealed record Greets(string Channel, string? Thread) : SlackReading;

    /// <summary>The workspace took the bot's token back.</summary>
    public sealed record Uninstalled : SlackReading;

    /// <summary>Nothing is owed.</summary>
    public sealed record Nothing : SlackReading;
}
