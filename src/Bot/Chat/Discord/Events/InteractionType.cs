namespace Bot.Chat.Discord.Events;

/// <summary>What somebody did.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding (Interaction Type).</remarks>
internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Modal = 5,
}
