using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Chat.Slack.Events;

/// <summary>The two dialogs: what is wrong with an answer, and the desk's reply to an asker.</summary>
internal static class Dialogs
{
    private const string Input = "text";

    // @slack/types 3.2.0, views.d.ts and block-elements.d.ts: 24 characters of title, submit and close; 3000 of a plain_text_input.
    private const int MaxInput = 3000;

    /// <summary>The dialog that a button opens; null when it opens none.</summary>
    /// <param name="action">Its action id.</param>
    /// <param name="record">Its value.</param>
    /// <param name="ticket">For replying to what is submitted.</param>
    /// <param name="message">The message with the button; null when it is the asker's alone.</param>
    public static JsonObject? For(string action, string record, SlackTicket ticket, string? message) => action switch
    {
        Buttons.Wrong => View(action, "What is wrong?", "Send", "What is wrong with this answer?", isOptional: true, record, ticket, message),
        Buttons.AnswerAsker => View(action, "Answer the asker", "Send", "Your reply. The asker sees it as a person's.", isOptional: false, record, ticket, message),
        _ => null,
    };

    /// <summary>What was submitted; null when it is none of ours.</summary>
    public static Submission? Read(JsonElement view)
    {
        if (view.TextAt("private_metadata") is not { } kept || Kept(kept) is not { Ticket: not null } about)
        {
            return null;
        }

        var text = view.TextAt("state", "values", Input, Input, "value") ?? "";
        ChatRequest? request = view.TextAt("callback_id") switch
        {
            Buttons.Wrong => new ChatRequest.Rate(about.Record, Rating.Wrong, text),
            Buttons.AnswerAsker => new ChatRequest.DeskReply(about.Record, text),
            _ => null,
        };
        return request is null ? null : new Submission(request, about.Ticket, about.Message);
    }

    private static JsonObject View(string callback, string title, string submit, string label, bool isOptional, string record, SlackTicket ticket, string? message) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = callback,
        ["private_metadata"] = JsonSerializer.Serialize(new About(record, ticket, message)),
        ["title"] = Plain(title),
        ["submit"] = Plain(submit),
        ["close"] = Plain("Cancel"),
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = Input,
            ["optional"] = isOptional,
            ["label"] = Plain(label),
            ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = Input, ["multiline"] = true, ["max_length"] = MaxInput },
        }),
    };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };

    private static About? Kept(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<About>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record About(string Record, SlackTicket Ticket, string? Message);
}

/// <summary>A dialog that was sent in.</summary>
/// <param name="Request">What it asks for.</param>
/// <param name="Ticket">Of the button that opened it.</param>
/// <param name="Message">The message with that button; null when it was the asker's alone.</param>
internal sealed record Submission(ChatRequest Request, SlackTicket Ticket, string? Message);
