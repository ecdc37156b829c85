namespace Bot.Ingestion;

/// <summary>Counts how deep lists and quotes of a Markdown text nest before it is parsed: the parser's time grows with the square of it.</summary>
internal static class MarkdownNesting
{
    private const int ColumnsOfLevel = 2;
    private const int MostDefinitions = 5_000;

    /// <summary>Refuses a text whose lines open more levels than <paramref name="deepest"/>.</summary>
    /// <exception cref="UnreadableFileException">A line opens more.</exception>
    public static void Check(string source, int deepest)
    {
        var definitions = 0;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            definitions += line.TrimStart().StartsWith("[") ? 1 : 0;
            if (definitions > MostDefinitions)
            {
                throw new UnreadableFileException($"has more than {MostDefinitions:N0} lines that begin with '[': split it.");
            }

            var markers = 0;
            var indent = 0;
            var brackets = 0;
            foreach (var character in line)
            {
                if (character is ' ' or '\t')
                {
                    indent += character == '\t' ? 4 : 1;
                }
                else if (character is '>' or '-' or '*' or '+')
                {
                    markers++;
                }
                else
                {
                    break;
                }
            }

            foreach (var character in line)
            {
                brackets += character == '[' ? 1 : 0;
            }

            // A rule such as "-----" has no spaces and opens nothing.
            var isRule = indent == 0 && line.IndexOf('>') < 0;
            if ((markers > deepest && !isRule) || (indent > deepest * ColumnsOfLevel * 2 && markers > 0) || brackets > 100 * deepest)
            {
                throw TooDeep(deepest);
            }
        }
    }

    /// <summary>The refusal.</summary>
    public static UnreadableFileException TooDeep(int deepest) => new($"nests lists, quotes or brackets more than {deepest} deep: flatten it.");
}
