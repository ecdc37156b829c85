using System.Text.Json;

namespace Bot.Chat.Discord.Commands;

/// <summary>Makes requests of commands.</summary>
internal static class CommandReader
{
    /// <summary>What a command asks for; null when it is none of this version's.</summary>
    public static ChatRequest? Read(JsonElement data) => data.Text("name") switch
    {
        CommandNames.Ask => new ChatRequest.Ask(Option(data, CommandNames.Question).Text("value")?.Trim() ?? "", Chosen(data)),
        CommandNames.Check => new ChatRequest.Check(Option(data, CommandNames.Statement).Text("value")?.Trim() ?? "", Chosen(data)),
        CommandNames.Sources => new ChatRequest.Sources(),
        CommandNames.Help => new ChatRequest.Help(),
        CommandNames.Bot => Choice(Option(data, CommandNames.Choice).Text("value")),
        CommandNames.AboutMessage => new ChatRequest.Ask(Target(data).Text("content")?.Trim() ?? "", Visibility.AskerOnly),
        _ => null,
    };

    // Private unless the person says otherwise.
    private static Visibility Chosen(JsonElement data)
    {
        var option = Option(data, CommandNames.Private);
        return option.Has("value") && !option.Flag("value") ? Visibility.Everyone : Visibility.AskerOnly;
    }

    private static ChatRequest.ChooseForChannel? Choice(string? choice) =>
        CommandNames.Choices.TryGetValue(choice ?? "", out var known) ? new ChatRequest.ChooseForChannel(known) : null;

    private static JsonElement Option(JsonElement data, string name) => data.List("options").FirstOrDefault(option => option.Text("name") == name);

    // https://docs.discord.com/developers/interactions/application-commands (Message Commands): the message comes along, with its content.
    private static JsonElement Target(JsonElement data) =>
        data.Id("target_id") is { } target ? data.Object("resolved").Object("messages").Object(target) : default;
}
