using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Ingestion;

/// <summary>What the styles of a Word file say about a paragraph.</summary>
internal sealed class WordStyles(Styles? styles)
{
    private const int LongestChain = 20; // Styles may be based on one another in a circle.

    private readonly Dictionary<string, Style> byId = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is { Length: > 0 })
        .GroupBy(style => style.StyleId?.Value ?? "", StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The heading's level from 1; null when the paragraph is no heading.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } direct and < 9)
        {
            return direct + 1;
        }

        foreach (var style in Chain(paragraph))
        {
            // Word stores built-in names in English, whatever language the ids are in.
            var name = style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";
            if (name == "title")
            {
                return 1;
            }

            if (name.StartsWith("heading ", StringComparison.Ordinal) && name.Length == 9 && char.IsAsciiDigit(name[8]))
            {
                return name[8] - '0';
            }

            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level and < 9)
            {
                return level + 1;
            }
        }

        return null;
    }

    /// <summary>The list that a paragraph belongs to, its own or its style's; null when it belongs to none.</summary>
    public (int Id, int Level)? ListOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        if (own?.NumberingId?.Val?.Value is { } id)
        {
            return id == 0 ? null : (id, own.NumberingLevelReference?.Val?.Value ?? 0);
        }

        foreach (var style in Chain(paragraph))
        {
            if (style.StyleParagraphProperties?.NumberingProperties is { NumberingId.Val.Value: var styleId and > 0 } numbering)
            {
                return (styleId, own?.NumberingLevelReference?.Val?.Value ?? numbering.NumberingLevelReference?.Val?.Value ?? 0);
            }
        }

        return null;
    }

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var step = 0; step < LongestChain && id is not null && byId.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
