using System.Text.Json.Nodes;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Commands;
using Bot.Chat.Discord.Events;
using Bot.Chat.Discord.Rendering;
using Bot.Tests.Fakes.Discord;
using Bot.Tests.Fakes.Specifications;
using CsCheck;

namespace Bot.Tests.Chat.Discord;

/// <summary>Whatever is sent fits our own rules and, where a setting names its folder, Discord's description of its API.</summary>
public sealed class SpecificationTests
{
    private const int ComponentsV2 = 1 << 15;

    public SpecificationTests() => TestContext.Current.TestOutputHelper?.WriteLine(SpecificationFolder.Rules);

    [Fact]
    public Task Any_message_may_be_posted() => AnyReply.Replies.SampleAsync(async reply =>
    {
        foreach (var message in Messages(reply))
        {
            (message["nonce"], message["enforce_nonce"]) = (new string('f', 25), true);
            message["message_reference"] = new JsonObject { ["message_id"] = "5000", ["fail_if_not_exists"] = false };
            await FitsAsync(Call("POST", "channels/4000/messages", message), MessageRules.Check(message, isEdit: false));
        }
    }, iter: 100);

    [Fact]
    public Task Any_message_may_be_added_to_an_answer() => AnyReply.Replies.SampleAsync(async reply =>
    {
        foreach (var message in Messages(reply))
        {
            await FitsAsync(Call("POST", "webhooks/1000/token", message) with { Query = ["wait"] }, MessageRules.Check(message, isEdit: false));
        }
    }, iter: 100);

    [Theory]
    [InlineData("channels/4000/messages/5000")]
    [InlineData("webhooks/1000/token/messages/@original")]
    [InlineData("webhooks/1000/token/messages/5000")]
    public Task Any_message_may_take_the_place_of_another(string path) => AnyReply.Replies.SampleAsync(async reply =>
    {
        foreach (var message in Messages(reply))
        {
            await FitsAsync(Call("PATCH", path, message), MessageRules.Check(message, isEdit: true));
        }
    }, iter: 60);

    [Theory]
    [InlineData("applications/1000/commands")]
    [InlineData("applications/1000/guilds/3000/commands")]
    public Task The_commands_may_be_registered(string path) => FitsAsync(Call("PUT", path, CommandCatalog.All()), CommandRules.Check(CommandCatalog.All()));

    [Theory]
    [InlineData(nameof(ButtonAction.Wrong), "en")]
    [InlineData(nameof(ButtonAction.Wrong), "fr")]
    [InlineData(nameof(ButtonAction.Wrong), "es")]
    [InlineData(nameof(ButtonAction.Wrong), "ar")]
    [InlineData(nameof(ButtonAction.Answer), "en")]
    [InlineData(nameof(ButtonAction.Answer), "fr")]
    [InlineData(nameof(ButtonAction.Answer), "es")]
    [InlineData(nameof(ButtonAction.Answer), "ar")]
    public Task A_dialog_may_be_opened(string action, string language)
    {
        var dialog = Dialogs.For(new ButtonId(Enum.Parse<ButtonAction>(action), "0199a0b0c0d0e0f001020304050607ff", 0), language);
        return FitsAsync(Call("POST", "interactions/1/token/callback", new JsonObject { ["type"] = 9, ["data"] = dialog }), CommandRules.CheckModal(dialog));
    }

    private static async Task FitsAsync(PeerCall call, IReadOnlyList<string> byOwnRules) => Assert.Equal([], byOwnRules.Concat(await OfficialDiscord.CheckAsync(call)));

    private static PeerCall Call(string method, string path, JsonNode body) => new(method, path.Split('/'), body);

    // As the messenger sends them.
    private static IEnumerable<JsonObject> Messages(Bot.Chat.Reply reply) => MessageRenderer.Render(reply)
        .Select(components => new JsonObject { ["flags"] = ComponentsV2, ["components"] = components.DeepClone(), ["allowed_mentions"] = Mentions.None() });
}
