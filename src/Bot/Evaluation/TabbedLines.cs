using Bot.Storage;

namespace Bot.Evaluation;

/// <summary>Reads tables of tab-separated columns under a header.</summary>
internal static class TabbedLines
{
    /// <summary>The rows below the header; empty lines are passed over.</summary>
    /// <exception cref="LineException">A row has fewer columns than it must.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static IEnumerable<NumberedLine<string[]>> Read(string file, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (number == 1 || line.Length == 0)
            {
                continue;
            }

            var row = new NumberedLine<string[]>(file, number, line.Split('\t'));
            yield return row.Value.Length >= columns ? row : throw row.Wrong($"does not have {columns} columns with tabs between them");
        }
    }
}
