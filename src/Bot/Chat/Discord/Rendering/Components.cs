using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Rendering;

/// <summary>Writes components.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference (Component Types).</remarks>
internal static class Components
{
    private const int ActionRow = 1;
    private const int ButtonType = 2;
    private const int SectionType = 9;
    private const int TextDisplay = 10;
    private const int SeparatorType = 14;
    private const int ContainerType = 17;

    private const int Secondary = 2;

    public static JsonObject Text(string content) => new() { ["type"] = TextDisplay, ["content"] = content };

    public static JsonObject Separator() => new() { ["type"] = SeparatorType };

    public static JsonObject Container(IEnumerable<JsonObject> components) => new() { ["type"] = ContainerType, ["components"] = new JsonArray([.. components]) };

    public static JsonObject Section(string content, JsonObject button) => new() { ["type"] = SectionType, ["components"] = new JsonArray(Text(content)), ["accessory"] = button };

    public static JsonObject Row(IEnumerable<JsonObject> buttons) => new() { ["type"] = ActionRow, ["components"] = new JsonArray([.. buttons]) };

    public static JsonObject Button(ReplyAction action) => Button(Id(action), action.Label);

    public static JsonObject Button(ButtonId id, string label) => new()
    {
        ["type"] = ButtonType,
        ["style"] = Secondary,
        ["custom_id"] = id.Write(),
        ["label"] = Label(label),
    };

    /// <summary>What a button carries.</summary>
    public static ButtonId Id(ReplyAction action) => action switch
    {
        ReplyAction.ShowPassage passage => new ButtonId(ButtonAction.Passage, passage.Record, passage.Note),
        ReplyAction.Share => new ButtonId(ButtonAction.Share, action.Record, 0),
        ReplyAction.Rate { Rating: Rating.Helpful } => new ButtonId(ButtonAction.Helpful, action.Record, 0),
        ReplyAction.Rate => new ButtonId(ButtonAction.Wrong, action.Record, 0),
        ReplyAction.AskPerson => new ButtonId(ButtonAction.Person, action.Record, 0),
        ReplyAction.AnswerAsker => new ButtonId(ButtonAction.Answer, action.Record, 0),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Label(string label) => CleanText.OneLine(label) is { Length: > 0 } clean ? TextFit.Shorten(clean, MessageLimits.MaxLabel, TextFit.Utf16) : "…";
}
