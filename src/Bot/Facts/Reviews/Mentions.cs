using System.Text.RegularExpressions;

namespace Bot.Facts.Reviews;

/// <summary>Finds the members whom a comment names as <c>@handle</c>.</summary>
public static partial class Mentions
{
    /// <summary>Cuts a text at its mentions.</summary>
    /// <param name="text">The text.</param>
    /// <param name="handles">Of those who can be mentioned.</param>
    /// <returns>The parts in order, which together are the text; a part is a mention or has none.</returns>
    public static IEnumerable<MentionPart> Read(string text, IReadOnlySet<string> handles)
    {
        var position = 0;
        foreach (var match in Handle().Matches(text).Cast<Match>())
        {
            // "@rita." ends a sentence, "@rita.m" may be a handle: the longest one that somebody has.
            var handle = Longest(match.Value[1..].ToLowerInvariant(), handles);
            if (handle is not null)
            {
                yield return new MentionPart(text[position..match.Index], null);
                position = match.Index + 1 + handle.Length;
                yield return new MentionPart(text[match.Index..position], handle);
            }
        }

        yield return new MentionPart(text[position..], null);
    }

    private static string? Longest(string typed, IReadOnlySet<string> handles)
    {
        for (var length = typed.Length; length > 0; length--)
        {
            if ((length == typed.Length || !char.IsAsciiLetterOrDigit(typed[length])) && handles.Contains(typed[..length]))
            {
                return typed[..length];
            }
        }

        return null;
    }

    // An address such as a@b.example mentions nobody.
    [GeneratedRegex(@"(?<![\w.@+-])@[A-Za-z0-9][A-Za-z0-9._-]{1,39}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}

/// <summary>A part of a comment.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Handle">Whom it mentions; null when it is no mention.</param>
public readonly record struct MentionPart(string Text, string? Handle);
