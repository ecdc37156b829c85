using Bot.Chat;
using Bot.Tests.Fakes;

namespace Bot.Tests.Chat;

/// <summary>A test with a chat room of its own that is open.</summary>
[Collection(nameof(ShippedLibrary))]
public abstract class ChatTest(ShippedLibrary library) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private ChatRoom? room;

    internal ChatRoom Room => room!;

    internal ShippedLibrary Library => library;

    private protected virtual TimeProvider Clock => TimeProvider.System;

    private protected virtual (string Key, string Value)[] Settings => [];

    public async ValueTask InitializeAsync()
    {
        room = ChatRoom.Over(folder["chat"], library, Clock, Settings);
        await room.StartAsync();
    }

    /// <summary>Ends the room and opens another over the same store, as the next process would.</summary>
    internal async Task RestartAsync()
    {
        await Room.DisposeAsync();
        await InitializeAsync();
    }

    /// <summary>A room of another process over the same store.</summary>
    internal ChatRoom Another()
    {
        Directory.CreateDirectory(folder["another"]);
        File.CreateSymbolicLink(Path.Combine(folder["another"], "bot.db"), Path.Combine(folder["chat"], "bot.db"));
        return ChatRoom.Over(folder["another"], library, Clock, Settings);
    }

    /// <summary>Waits until something is so.</summary>
    internal static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(5, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks what the sources answer, and gives what was shown.</summary>
    internal async Task<ShownReply> AnswerAsync(Visibility visibility)
    {
        var shown = await Room.AskAsync(visibility is Visibility.Everyone ? SomeEvent.Ask("Is a red notice an arrest warrant?") : SomeEvent.Command("Is a red notice an arrest warrant?"));
        Assert.True(shown.Reply!.Actions.Count > 0, $"{shown.Text}\n{Room.Log.Text}");
        return shown;
    }

    /// <summary>The record that a reply's buttons name.</summary>
    internal static string RecordOf(ShownReply shown) => shown.Reply!.Actions[0].Record;
}
