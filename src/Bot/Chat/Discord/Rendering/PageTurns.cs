using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Rendering;

/// <summary>The buttons that turn the pages of a long answer.</summary>
internal static class PageTurns
{
    /// <summary>What they take of a message's components: a row and two buttons.</summary>
    public const int Components = 3;

    /// <summary>A page with its buttons beneath.</summary>
    /// <param name="page">Its components.</param>
    /// <param name="number">From 0.</param>
    /// <param name="count">Of all pages.</param>
    /// <param name="key">Names the answer.</param>
    /// <param name="language">Of the reader.</param>
    public static JsonArray Beneath(JsonArray page, int number, int count, string key, string language)
    {
        var words = DiscordWords.For(language);
        List<JsonObject> buttons = [];
        if (number > 0)
        {
            buttons.Add(Button(words.Previous, number - 1, count, key));
        }

        if (number < count - 1)
        {
            buttons.Add(Button(words.Next, number + 1, count, key));
        }

        return [.. page.Select(component => component?.DeepClone()), Rendering.Components.Row(buttons)];
    }

    private static JsonObject Button(string word, int page, int count, string key) =>
        Rendering.Components.Button(new ButtonId(ButtonAction.Page, key, page), string.Create(CultureInfo.InvariantCulture, $"{word} ({page + 1}/{count})"));
}
