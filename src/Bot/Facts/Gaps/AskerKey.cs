namespace Bot.Facts.Gaps;

/// <summary>Tells those who asked apart: by person where a chat names them, else by conversation.</summary>
internal static class AskerKey
{
    private const string Conversation = "thread:";
    private const string Alone = "fact:";

    /// <summary>Never empty.</summary>
    public static string Of(string asker, string thread, string record) => asker.Length > 0 ? asker : thread.Length > 0 ? Conversation + thread : Alone + record;

    /// <summary>The person on a chat; empty when it is not one.</summary>
    public static string PersonOf(string key) =>
        key.StartsWith(Conversation, StringComparison.Ordinal) || key.StartsWith(Alone, StringComparison.Ordinal) ? "" : key;
}
