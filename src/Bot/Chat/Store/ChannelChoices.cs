using System.Collections.Frozen;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>What moderators chose for channels. Read from memory; what another process changed is seen at the next <see cref="RefreshAsync"/>.</summary>
internal sealed class ChannelChoices(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    private volatile FrozenDictionary<(WorkspaceId Workspace, string Platform, string Channel), ChosenForChannel> chosen =
        FrozenDictionary<(WorkspaceId, string, string), ChosenForChannel>.Empty;

    /// <summary>What was chosen for a channel.</summary>
    public ChosenForChannel Of(Place place) => chosen.GetValueOrDefault((place.Workspace, place.Platform, place.Channel), ChosenForChannel.Nothing);

    /// <summary>The channel that questions of a workspace are brought to; null when none was chosen.</summary>
    public string? DeskOf(WorkspaceId workspace, string platform) => chosen
        .Where(choice => choice.Key.Workspace == workspace && choice.Key.Platform == platform && choice.Value.IsDesk)
        .Select(choice => choice.Key.Channel)
        .FirstOrDefault();

    /// <summary>Reads the choices of all workspaces anew.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Workspace, string Platform, string Channel, long IsOff, long IsDesk, string Listening)>(
            "SELECT workspace, platform, channel, is_off, is_desk, listening FROM chat_channels");
        chosen = rows.ToFrozenDictionary(
            row => (new WorkspaceId(row.Workspace), row.Platform, row.Channel),
            row => new ChosenForChannel(row.IsOff != 0, row.IsDesk != 0, Enum.Parse<Listening>(row.Listening)));
    }

    /// <summary>Adds a choice to those of a channel. A workspace has one desk.</summary>
    public async Task ChooseAsync(Place place, ChannelChoice choice, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        var next = Of(place).With(choice);
        var row = new
        {
            workspace = place.Workspace.Value,
            platform = place.Platform,
            channel = place.Channel,
            isOff = next.IsOff ? 1L : 0L,
            isDesk = next.IsDesk ? 1L : 0L,
            listening = next.Listening.ToString(),
            now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await commit.WriteAsync(
            transaction =>
            {
                if (choice is ChannelChoice.Desk)
                {
                    transaction.Execute("UPDATE chat_channels SET is_desk = 0 WHERE workspace = @workspace AND platform = @platform", row);
                }

                return transaction.Execute("""
                    INSERT INTO chat_channels (workspace, platform, channel, is_off, is_desk, listening, changed_at)
                    VALUES (@workspace, @platform, @channel, @isOff, @isDesk, @listening, @now)
                    ON CONFLICT (workspace, platform, channel) DO UPDATE
                    SET is_off = excluded.is_off, is_desk = excluded.is_desk, listening = excluded.listening, changed_at = excluded.changed_at
                    """, row);
            },
            cancellationToken);
        await RefreshAsync(cancellationToken);
    }
}

/// <summary>What was chosen for a channel.</summary>
/// <param name="IsOff">The bot says nothing here.</param>
/// <param name="IsDesk">Questions for a person are brought here.</param>
/// <param name="Listening">What the bot does about questions that were not addressed to it.</param>
internal sealed record ChosenForChannel(bool IsOff, bool IsDesk, Listening Listening)
{
    public static readonly ChosenForChannel Nothing = new(IsOff: false, IsDesk: false, Listening.No);

    public ChosenForChannel With(ChannelChoice choice) => choice switch
    {
        ChannelChoice.On => this with { IsOff = false },
        ChannelChoice.Off => this with { IsOff = true },
        ChannelChoice.Desk => this with { IsDesk = true },
        ChannelChoice.NoDesk => this with { IsDesk = false },
        ChannelChoice.AutoAnswer => this with { Listening = Listening.Answers },
        ChannelChoice.Shadow => this with { Listening = Listening.Shadow },
        ChannelChoice.NoAutoAnswer => this with { Listening = Listening.No },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>What the bot does about questions that were not addressed to it.</summary>
internal enum Listening
{
    No,
    Answers,

    /// <summary>It only logs that it would have answered.</summary>
    Shadow,
}
