using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Commands;

/// <summary>A name or a description in the four languages of the bot.</summary>
/// <param name="English">Shown to everyone else; a command's name in it is the one on the wire.</param>
/// <param name="French">For the locale fr.</param>
/// <param name="Spanish">For the locales es-ES and es-419.</param>
/// <param name="Arabic">For the locale ar.</param>
internal sealed record CommandText(string English, string French, string Spanish, string Arabic)
{
    /// <summary>As Discord takes it.</summary>
    /// <remarks>https://docs.discord.com/developers/reference (Locales).</remarks>
    public JsonObject Localizations() => new() { ["ar"] = Arabic, ["es-419"] = Spanish, ["es-ES"] = Spanish, ["fr"] = French };
}
