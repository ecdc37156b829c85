namespace Bot.Chat;

/// <summary>The platforms that are on.</summary>
internal sealed class ReplyChannels(IEnumerable<IReplyChannel> channels)
{
    private readonly Dictionary<string, IReplyChannel> byPlatform = channels.ToDictionary(channel => channel.Platform, StringComparer.Ordinal);

    /// <summary>Whether no platform is on.</summary>
    public bool IsEmpty => byPlatform.Count == 0;

    /// <exception cref="ReplyException">The platform is not on any more.</exception>
    public IReplyChannel Of(string platform) =>
        byPlatform.GetValueOrDefault(platform) ?? throw new ReplyException(ReplyFailure.Never, $"The platform '{platform}' is not on.", innerException: null);
}
