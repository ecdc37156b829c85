using Bot.Chat;
using Bot.Workspaces;

namespace Bot.Tests.Fakes;

/// <summary>Makes events of a chat of which a test only says what matters to it.</summary>
internal static class SomeEvent
{
    public static readonly WorkspaceId Workspace = new("slack:T1");

    public static readonly Place Channel = new("slack", Workspace, "C1", null, PlaceKind.Channel);

    public static readonly Person Asker = new("U1", null, PersonRole.Asker);

    public static readonly Person Moderator = new("U9", null, PersonRole.Moderator);

    private static int keys;

    /// <summary>A mention in a channel: a message that everyone sees, with an id.</summary>
    public static ChatEvent Ask(string text) => Of(new ChatRequest.Ask(text, Visibility.Everyone)) with { Message = $"q{keys}" };

    /// <summary>A command: no message, and only the asker sees the answer.</summary>
    public static ChatEvent Command(string text) => Of(new ChatRequest.Ask(text, Visibility.AskerOnly));

    /// <summary>A message that was not addressed to the bot.</summary>
    public static ChatEvent Overheard(string text, string? repliesTo = null) => Of(new ChatRequest.Overheard(text)) with { Message = $"q{keys}", RepliesTo = repliesTo };

    public static ChatEvent Choose(ChannelChoice choice) => Of(new ChatRequest.ChooseForChannel(choice)) with { Person = Moderator };

    public static ChatEvent Of(ChatRequest request) =>
        new($"slack:Ev{Interlocked.Increment(ref keys)}", Channel, Asker, request, null, null, "{}", new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
}
