namespace Bot.Workspaces;

/// <summary>The handle of a member: 2 to 40 of the letters a to z, digits, '.', '-' and '_', beginning and ending with a letter or digit.</summary>
public static class MemberHandle
{
    /// <summary>Makes a handle of what was typed: without white space around it and an <c>@</c> before it, in small letters.</summary>
    /// <returns>Null when it can't be one.</returns>
    public static string? Read(string? typed)
    {
        var handle = (typed ?? "").Trim().TrimStart('@').ToLowerInvariant();
        return handle.Length is >= 2 and <= 40 && handle.All(IsAllowed) && char.IsAsciiLetterOrDigit(handle[0]) && char.IsAsciiLetterOrDigit(handle[^1]) ? handle : null;
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-' or '_';
}
