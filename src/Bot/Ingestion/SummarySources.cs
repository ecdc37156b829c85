using System.Buffers;
using System.Text;
using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>Pairs each statement of a summary with the line under it that names its sources.</summary>
internal sealed class SummarySources(ExtractedTextBuilder builder)
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" ;.");

    private readonly StringBuilder statement = new();
    private BlockKind kind;
    private int level;
    private int statementLine;
    private bool waitsForSources;

    /// <summary>Whether a line names sources.</summary>
    public static bool IsSourceLine(InlineLine line) =>
        line.Text.StartsWith("Source:", StringComparison.Ordinal) || line.Text.StartsWith("Sources:", StringComparison.Ordinal);

    /// <summary>Adds a line to the statement that is being read.</summary>
    public void AddStatementLine(BlockKind blockKind, string marker, string text, int blockLevel, int line)
    {
        if (statement.Length == 0)
        {
            EndStatement();
            (kind, level, statementLine) = (blockKind, blockLevel, line);
            statement.Append(marker);
        }
        else
        {
            statement.Append(' ');
        }

        statement.Append(text);
    }

    /// <summary>A paragraph ends; its sources may still stand in the next one.</summary>
    public void EndParagraph()
    {
        if (statement.Length > 0)
        {
            var count = builder.Blocks.Count;
            builder.Add(kind, statement.ToString(), level);
            statement.Clear();
            waitsForSources = builder.Blocks.Count > count;
        }
    }

    /// <summary>Adds the line that names the sources of the statement before it.</summary>
    public void AddSourceLine(InlineLine line, int number)
    {
        EndParagraph();
        if (!waitsForSources)
        {
            throw Wrong(number, "names sources without a statement before it: put it under the statement it belongs to");
        }

        if (line.Links.Count == 0 || !IsOnlyLinks(line) || line.Links.Any(link => !link.IsReference))
        {
            throw Wrong(number, "must read 'Source: [reference][label].' with links separated by ';' and every label defined at the end of the file");
        }

        var sources = line.Links.Select(link => SourceTitle.Read(link, number)).ToArray();
        builder.SourceLastBlock(sources);
        builder.Add(BlockKind.SourceLine, Render(sources));
        waitsForSources = false;
    }

    /// <summary>No source line may follow any more.</summary>
    public void EndStatement()
    {
        if (waitsForSources)
        {
            throw Wrong(statementLine, "is a statement without a source: put a line 'Source: [reference][label].' under it");
        }
    }

    /// <summary>The refusal of a line.</summary>
    internal static UnreadableFileException Wrong(int line, string problem) => new($"can't be used as a summary: line {line} {problem}.");

    // A label that is not defined stays behind as text in brackets.
    private static bool IsOnlyLinks(InlineLine line)
    {
        var text = line.Text.AsSpan();
        var position = text.IndexOf(':') + 1;
        foreach (var link in line.Links)
        {
            if (text[position..link.Start].ContainsAnyExcept(Between))
            {
                return false;
            }

            position = link.Start + link.Text.Length;
        }

        return !text[position..].ContainsAnyExcept(Between);
    }

    private static string Render(SourceNote[] sources)
    {
        var notes = sources.Select(source =>
            $"{(source.Reference.Length == 0 ? "" : source.Reference + ", ")}{source.Instrument} ({source.Authority.Label()}, {source.Date})");
        return $"{(sources.Length == 1 ? "Source" : "Sources")}: {string.Join("; ", notes)}.";
    }
}
