using DocumentFormat.OpenXml.Wordprocessing;
using WordLists = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace Bot.Ingestion;

/// <summary>Counts the lists of a Word file, to print the number that a reader sees before each item.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9; // ECMA-376 part 1, 17.9.3: levels 0 to 8.

    private readonly Dictionary<int, AbstractNum> lists = [];
    private readonly Dictionary<AbstractNum, int[]> counters = [];

    public WordNumbering(WordLists? numbering)
    {
        var definitions = new Dictionary<int, AbstractNum>();
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            definitions.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
        }

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is { } id && definitions.TryGetValue(instance.AbstractNumId?.Val?.Value ?? -1, out var definition))
            {
                lists.TryAdd(id, definition);
            }
        }
    }

    /// <summary>Counts an item and prints its marker with a space after it; a dash for a bullet.</summary>
    public string Next(int listId, int level)
    {
        if (level is < 0 or >= Levels || !lists.TryGetValue(listId, out var list))
        {
            return "- ";
        }

        if (!counters.TryGetValue(list, out var counts))
        {
            counters[list] = counts = new int[Levels];
        }

        var definition = LevelOf(list, level);
        counts[level] = counts[level] == 0 ? definition?.StartNumberingValue?.Val?.Value ?? 1 : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        var text = definition?.LevelText?.Val?.Value ?? "";
        if (definition?.NumberingFormat?.Val?.Value is not { } format || format == NumberFormatValues.Bullet || !text.Contains('%'))
        {
            return "- ";
        }

        for (var index = 0; index <= level; index++)
        {
            var place = "%" + (char)('1' + index);
            if (text.Contains(place, StringComparison.Ordinal))
            {
                text = text.Replace(place, PrintedNumbers.Print(Math.Max(counts[index], 1), SeriesOf(LevelOf(list, index))), StringComparison.Ordinal);
            }
        }

        return text + " ";
    }

    private static Level? LevelOf(AbstractNum list, int level) => list.Elements<Level>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);

    private static string SeriesOf(Level? level)
    {
        var format = level?.NumberingFormat?.Val?.Value;
        return format switch
        {
            _ when format == NumberFormatValues.LowerLetter => "a",
            _ when format == NumberFormatValues.UpperLetter => "A",
            _ when format == NumberFormatValues.LowerRoman => "i",
            _ when format == NumberFormatValues.UpperRoman => "I",
            _ => "1",
        };
    }
}
