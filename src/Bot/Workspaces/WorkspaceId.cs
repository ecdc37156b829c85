namespace Bot.Workspaces;

/// <summary>Names who is asking: a chat workspace, or <see cref="Local"/> at the terminal and in the local chat page.</summary>
/// <remarks>A question sees the passages of its own workspace and of <see cref="Shared"/>, and no others.</remarks>
public readonly record struct WorkspaceId
{
    /// <summary>The shipped corpus, which every workspace sees. Nobody asks as this workspace.</summary>
    public static readonly WorkspaceId Shared = new("shared");

    /// <summary>The person at this machine.</summary>
    public static readonly WorkspaceId Local = new("local");

    /// <summary>Makes an id.</summary>
    /// <exception cref="ArgumentException">Empty, longer than 100 characters, or with characters other than letters, digits, '-', '_', ':' and '.'.</exception>
    public WorkspaceId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (!IsValid(value))
        {
            throw new ArgumentException($"'{value}' is not a workspace id: use up to 100 letters, digits, '-', '_', ':' and '.'.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The id as stored and indexed.</summary>
    public string Value { get; }

    /// <summary>Whether a text can be a workspace id.</summary>
    public static bool IsValid(string value) =>
        value.Length is > 0 and <= 100 && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or ':' or '.');

    /// <inheritdoc/>
    public override string ToString() => Value;
}
