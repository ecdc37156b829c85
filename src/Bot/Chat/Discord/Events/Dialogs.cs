using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Events;

/// <summary>The dialogs behind buttons: what is wrong with an answer, and a person's reply at the desk.</summary>
internal static class Dialogs
{
    // https://docs.discord.com/developers/components/reference (Component Types, Text Input Styles).
    private const int TextInput = 4;
    private const int Label = 18;
    private const int Paragraph = 2;

    private const string Field = "words";
    private const int MaxCharacters = 2000;

    /// <summary>The dialog that a button opens.</summary>
    public static JsonObject For(ButtonId button, string? locale)
    {
        var words = DiscordWords.For(locale);
        var asksForReason = button.Action is ButtonAction.Wrong;
        return new JsonObject
        {
            ["custom_id"] = button.Write(),
            ["title"] = asksForReason ? words.WrongTitle : words.AnswerTitle,
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = Label,
                ["label"] = asksForReason ? words.WrongLabel : words.AnswerLabel,
                ["component"] = new JsonObject
                {
                    ["type"] = TextInput,
                    ["custom_id"] = Field,
                    ["style"] = Paragraph,
                    ["min_length"] = asksForReason ? 0 : 1,
                    ["max_length"] = MaxCharacters,
                    ["required"] = !asksForReason,
                },
            }),
        };
    }

    /// <summary>What was typed; empty when nothing was. Older clients wrap the field in an action row, newer ones in a label.</summary>
    public static string Words(JsonElement data) =>
        data.List("components").SelectMany(row => row.List("components").Append(row.Object("component")))
            .Where(field => field.Text("custom_id") == Field)
            .Select(field => field.Text("value"))
            .FirstOrDefault(value => value is not null)?.Trim() ?? "";
}
