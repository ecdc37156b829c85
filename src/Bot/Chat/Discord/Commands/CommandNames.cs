namespace Bot.Chat.Discord.Commands;

/// <summary>The names that commands go by over the wire; their localised names are for people.</summary>
internal static class CommandNames
{
    public const string Ask = "ask";
    public const string Question = "question";
    public const string Private = "private";
    public const string Check = "check";
    public const string Statement = "statement";
    public const string Sources = "sources";
    public const string Help = "help";
    public const string Bot = "bot";
    public const string Choice = "choice";
    public const string AboutMessage = "Ask about this message";

    /// <summary>What a moderator can choose, by what is typed.</summary>
    public static IReadOnlyDictionary<string, ChannelChoice> Choices { get; } = new Dictionary<string, ChannelChoice>(StringComparer.Ordinal)
    {
        ["on"] = ChannelChoice.On,
        ["off"] = ChannelChoice.Off,
        ["desk"] = ChannelChoice.Desk,
        ["nodesk"] = ChannelChoice.NoDesk,
        ["auto"] = ChannelChoice.AutoAnswer,
        ["shadow"] = ChannelChoice.Shadow,
        ["noauto"] = ChannelChoice.NoAutoAnswer,
    };
}
