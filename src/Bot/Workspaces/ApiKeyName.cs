namespace Bot.Workspaces;

/// <summary>What people call a key: 1 to 80 characters on one line.</summary>
public static class ApiKeyName
{
    /// <summary>The longest one.</summary>
    public const int MaxLength = 80;

    /// <summary>Makes a name of what was typed, on one line without outer space; null when it can't be one.</summary>
    public static string? Read(string? typed)
    {
        var name = string.Join(' ', new string([.. (typed ?? "").Select(Shown)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length is > 0 and <= MaxLength ? name : null;
    }

    // A half of a character would not come back from the store as it went in.
    private static char Shown(char character) => char.IsControl(character) || char.IsSurrogate(character) || char.IsWhiteSpace(character) ? ' ' : character;
}
