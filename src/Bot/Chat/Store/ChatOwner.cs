using Bot.Storage;

namespace Bot.Chat.Store;

/// <summary>Names this process among those that share a database: by its data folder, which it holds alone.</summary>
/// <remarks>What the process before it in the same folder left behind is known by this name and need not wait for its lease to be over.</remarks>
internal sealed class ChatOwner(DataDirectory directory, TimeProvider timeProvider)
{
    private readonly Lazy<string> id = new(() => ReadOrMake(Path.Combine(directory.Path, "chat-owner"), timeProvider));

    public string Id => id.Value;

    private static string ReadOrMake(string file, TimeProvider timeProvider)
    {
        if (File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } known)
        {
            return known;
        }

        var made = Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString("N");
        File.WriteAllText(file, made);
        return made;
    }
}
