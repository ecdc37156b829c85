using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Commands;

/// <summary>The commands of the bot, as they are registered.</summary>
internal static class CommandCatalog
{
    // https://docs.discord.com/developers/interactions/application-commands (Application Command Types, Option Types).
    private const int SlashCommand = 1;
    private const int MessageCommand = 3;
    private const int TextOption = 3;
    private const int BooleanOption = 5;

    // A question of more is cut by the reader of questions anyway; Discord allows 6,000.
    private const int MaxQuestion = 2000;

    private static readonly CommandText PrivateName = new(CommandNames.Private, "privé", "privado", "خاص");
    private static readonly CommandText PrivateHelp = new(
        "Only you see the reply (default: yes)", "Vous seul voyez la réponse (par défaut : oui)", "Solo usted ve la respuesta (por defecto: sí)", "أنت وحدك ترى الرد (الافتراضي: نعم)");

    /// <summary>All of them, made anew for each caller.</summary>
    public static JsonArray All() =>
    [
        Everywhere(Slash(
            new CommandText(CommandNames.Ask, "demander", "preguntar", "اسأل"),
            new CommandText("Ask a question", "Poser une question", "Hacer una pregunta", "اطرح سؤالا"),
            Words(CommandNames.Question, new CommandText(CommandNames.Question, "question", "pregunta", "سؤال"), new CommandText("What you want to know", "Ce que vous voulez savoir", "Lo que quiere saber", "ما تريد معرفته")),
            Private())),
        Everywhere(Slash(
            new CommandText(CommandNames.Check, "vérifier", "verificar", "تحقق"),
            new CommandText("Check whether the sources state something", "Vérifier si les sources le disent", "Verificar si las fuentes lo afirman", "تحقق هل تذكر المصادر شيئا"),
            Words(CommandNames.Statement, new CommandText(CommandNames.Statement, "affirmation", "afirmación", "قول"), new CommandText("What is to be checked", "Ce qui est à vérifier", "Lo que se ha de verificar", "ما يراد التحقق منه")),
            Private())),
        Everywhere(Slash(
            new CommandText(CommandNames.Sources, "sources", "fuentes", "مصادر"),
            new CommandText("Show what the bot quotes from", "Montrer ce que le bot cite", "Mostrar lo que cita el bot", "اعرض ما يقتبس منه البوت"))),
        Everywhere(Slash(
            new CommandText(CommandNames.Help, "aide", "ayuda", "مساعدة"),
            new CommandText("Show what the bot does", "Montrer ce que fait le bot", "Mostrar lo que hace el bot", "اعرض ما يفعله البوت"))),
        InServersForModerators(Slash(
            new CommandText(CommandNames.Bot, "bot", "bot", "بوت"),
            new CommandText("Choose what the bot does in this channel", "Choisir ce que fait le bot dans ce salon", "Elegir qué hace el bot en este canal", "اختر ما يفعله البوت في هذه القناة"),
            Choice())),
        Everywhere(new JsonObject
        {
            ["type"] = MessageCommand,
            ["name"] = CommandNames.AboutMessage,
            ["name_localizations"] = new CommandText(CommandNames.AboutMessage, "Demander à propos de ce message", "Preguntar sobre este mensaje", "اسأل عن هذه الرسالة").Localizations(),
        }),
    ];

    private static JsonObject Slash(CommandText name, CommandText description, params JsonObject[] options) => new()
    {
        ["type"] = SlashCommand,
        ["name"] = name.English,
        ["name_localizations"] = name.Localizations(),
        ["description"] = description.English,
        ["description_localizations"] = description.Localizations(),
        ["options"] = new JsonArray([.. options]),
    };

    private static JsonObject Words(string name, CommandText shown, CommandText description) => Option(TextOption, name, shown, description, new JsonObject { ["required"] = true, ["max_length"] = MaxQuestion });

    private static JsonObject Private() => Option(BooleanOption, CommandNames.Private, PrivateName, PrivateHelp, []);

    private static JsonObject Choice()
    {
        var choices = new JsonArray([.. CommandNames.Choices.Keys.Select(name => new JsonObject { ["name"] = name, ["value"] = name })]);
        return Option(
            TextOption,
            CommandNames.Choice,
            new CommandText(CommandNames.Choice, "choix", "opción", "اختيار"),
            new CommandText("on, off, desk, nodesk, auto, shadow or noauto", "on, off, desk, nodesk, auto, shadow ou noauto", "on, off, desk, nodesk, auto, shadow o noauto", "on أو off أو desk أو nodesk أو auto أو shadow أو noauto"),
            new JsonObject { ["required"] = true, ["choices"] = choices });
    }

    private static JsonObject Option(int type, string name, CommandText shown, CommandText description, JsonObject option)
    {
        option["type"] = type;
        option["name"] = name;
        option["name_localizations"] = shown.Localizations();
        option["description"] = description.English;
        option["description_localizations"] = description.Localizations();
        return option;
    }

    // https://docs.discord.com/developers/interactions/application-commands (Contexts): servers 0, the bot's direct messages 1, others 2; added to a server 0, to a person 1.
    private static JsonObject Everywhere(JsonObject command)
    {
        command["contexts"] = new JsonArray(0, 1, 2);
        command["integration_types"] = new JsonArray(0, 1);
        return command;
    }

    private static JsonObject InServersForModerators(JsonObject command)
    {
        command["contexts"] = new JsonArray(0);
        command["integration_types"] = new JsonArray(0);
        command["default_member_permissions"] = DiscordRoles.ManageChannels.ToString(CultureInfo.InvariantCulture);
        return command;
    }
}
