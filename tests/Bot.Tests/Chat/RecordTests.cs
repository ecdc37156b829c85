using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Commands;
using Bot.Chat.Replies;

namespace Bot.Tests.Chat;

/// <summary>A record that finds its way into a log or an exception says no token and nothing that anybody wrote.</summary>
public sealed class RecordTests
{
    // Words of ours, the same for everybody.
    private static readonly Type[] Fixed = [typeof(ChatWords), typeof(DiscordWords), typeof(CommandText)];

    // Ids of the platforms and of ours, names of methods and routes, and what we say of failures.
    private static readonly HashSet<string> Harmless =
    [
        "Answer", "Application", "Asker", "Author", "Bucket", "BotUser", "Channel", "Conversation", "Detail", "Event", "Fields", "Guild", "Id", "Key", "Label", "Language", "Locale", "Message",
        "Method", "Person", "Platform", "Problem", "Question", "Record", "ReplyEvent", "RepliesTo", "Tail", "Team", "Template", "Thread", "Url", "User", "Version", "After", "Why",
    ];

    public static TheoryData<Type> Records =>
    [
        .. typeof(ChatEvent).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.Namespace?.StartsWith("Bot.Chat", StringComparison.Ordinal) is true
            && type.GetMethod("<Clone>$") is not null && !Fixed.Contains(type) && !type.IsSubclassOf(typeof(ReplyPart))), // Parts are words alone; a reply that holds them tells none.
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_tells_no_secret(Type type)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                var name = field.Name.Trim('<').Split('>')[0];
                if (!Harmless.Contains(name) && Secret(field.FieldType, $"secret {name}") is { } secret)
                {
                    field.SetValue(record, secret);
                }
            }
        }

        Assert.DoesNotContain("secret", $"{record}", StringComparison.Ordinal);
    }

    private static object? Secret(Type type, string words) =>
        type == typeof(string) ? words
        : type == typeof(Uri) ? new Uri($"https://example.org/{words}")
        : type == typeof(JsonElement) ? JsonSerializer.SerializeToElement(words)
        : type == typeof(JsonObject) ? new JsonObject { ["words"] = words }
        : type == typeof(JsonArray) ? new JsonArray(words)
        : null;
}
