using System.Text.Json;

namespace Bot.Storage;

/// <summary>Reads files that hold one JSON object a line.</summary>
public static class JsonLines
{
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web);

    /// <summary>The objects of a file, in its order; empty lines are passed over, keys that <typeparamref name="T"/> does not have are ignored.</summary>
    /// <exception cref="LineException">A line is no such object; the lines before it were given.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read the file.</exception>
    public static IEnumerable<NumberedLine<T>> Read<T>(string file)
        where T : class
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new NumberedLine<T>(file, number, Parse<T>(file, number, line));
            }
        }
    }

    private static T Parse<T>(string file, int number, string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Lenient) ?? throw new LineException(file, number, "is not a JSON object");
        }
        catch (JsonException exception)
        {
            throw new LineException(file, number, Why(exception), exception);
        }
    }

    // The serializer's message ends in positions within the line and may name our types, which tell the writer of the file nothing.
    private static string Why(JsonException exception) => exception switch
    {
        { InnerException: JsonException } => $"is not valid JSON (character {exception.BytePositionInLine + 1})",
        { Path: { Length: > 2 } path } => $"has a value of the wrong type at \"{path[2..]}\"",
        _ => "is not a JSON object",
    };
}

/// <summary>A line that was read.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Number">From 1.</param>
/// <param name="Value">What it holds.</param>
public sealed record NumberedLine<T>(string File, int Number, T Value)
{
    /// <summary>Makes the exception for a line that holds the wrong thing.</summary>
    /// <param name="why">Continues "Line 3 of 'questions.jsonl' ...", such as <c>has no "id"</c>.</param>
    public LineException Wrong(string why) => new(File, Number, why);
}

/// <summary>A line of a file is not what belongs there. The message names the file and the line.</summary>
public sealed class LineException : Exception
{
    /// <summary>Makes the exception; <paramref name="why"/> continues "Line 3 of 'questions.jsonl' ...".</summary>
    public LineException(string file, int number, string why, Exception? innerException = null)
        : base($"Line {number} of '{file}' {why}: mend it and start again.", innerException)
    {
    }
}
