using System.Text.RegularExpressions;

namespace Bot.Ingestion;

/// <summary>Follows articles, sections and numbered paragraphs through a document, to say where each block stands.</summary>
internal sealed partial class Numbering
{
    private readonly List<OpenMarker> open = [];
    private string root = "";
    private int rootLevel;

    /// <summary>Such as <c>Article 83(1)(a)(i)</c>, <c>Section 2.1</c> or <c>paragraph 4(b)</c>; empty where nothing is numbered.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>A heading begins an article or section, or ends the one it stands above.</summary>
    public void EnterHeading(string text, int level)
    {
        if (ArticleHeading.Read(text) is { } article)
        {
            Begin(article.Reference, level);
        }
        else if (SectionNumber().Match(text) is { Success: true } section)
        {
            Begin($"Section {section.Groups["number"].Value}", level);
        }
        else if (level <= rootLevel || Division().IsMatch(text))
        {
            Begin("", level);
        }
        else
        {
            open.Clear();
            Reference = root;
        }
    }

    public void EnterArticle(ArticleHeading article) => Begin(article.Reference, int.MaxValue);

    /// <summary>Moves to a block.</summary>
    /// <returns>How deep it lies in lists and numbers: 0 for running text.</returns>
    public int Enter(string text, TextBlock block)
    {
        var marker = ListMarker.Read(text);
        if (marker is { IsBullet: false } numbered && Open(numbered, block.Kind is BlockKind.ListItem))
        {
            Reference = Render();
            return Math.Max(open.Count, block.Level);
        }

        if (block.Kind is BlockKind.ListItem)
        {
            // A bullet has no number: it stands where its list stands.
            var depth = Math.Max(block.Level, 1);
            return depth + open.Count;
        }

        // Running text after a list belongs to the numbered paragraph around it, not to the list's last item.
        while (open.Count > 0 && !open[^1].IsNumber)
        {
            open.RemoveAt(open.Count - 1);
        }

        Reference = Render();
        return open.Count;
    }

    private void Begin(string reference, int level)
    {
        open.Clear();
        root = reference;
        rootLevel = level;
        Reference = reference;
    }

    // A marker counts when it continues a list that is open or begins one: a sentence that begins with "A. Smith" rarely does.
    private bool Open(ListMarker marker, bool isListItem)
    {
        if (!isListItem && root.Length == 0 && open.Count == 0 && marker.Form is MarkerForm.Dotted && char.IsLetter(marker.Label[0]))
        {
            return false;
        }

        for (var index = open.Count - 1; index >= 0; index--)
        {
            if (open[index].Next(marker) is { } next)
            {
                open.RemoveRange(index, open.Count - index);
                open.Add(next);
                return true;
            }
        }

        if (OpenMarker.First(marker) is { } first)
        {
            var restarted = open.FindIndex(level => level.IsSameKind(first));
            open.RemoveRange(restarted < 0 ? open.Count : restarted, restarted < 0 ? 0 : open.Count - restarted);
            open.Add(first);
            return true;
        }

        if (isListItem || open.Count == 0 && marker.Form is MarkerForm.Dotted && char.IsDigit(marker.Label[0]))
        {
            open.Clear();
            open.Add(OpenMarker.Any(marker));
            return true;
        }

        return false;
    }

    private string Render() => (root, open.Count) switch
    {
        (_, 0) => root,
        (_, _) when open[0].Series is MarkerSeries.Decimal && root.StartsWith("Section ", StringComparison.Ordinal) =>
            $"Section {open[0].Label}{string.Concat(open.Skip(1).Select(marker => $"({marker.Label})"))}",
        ("", _) => $"paragraph {open[0].Label}{string.Concat(open.Skip(1).Select(marker => $"({marker.Label})"))}",
        _ => root + string.Concat(open.Select(marker => $"({marker.Label})")),
    };

    [GeneratedRegex(@"^(?:(?:Section|SECTION|Sección|SECCIÓN)\s+)?(?<number>[0-9]{1,3}(\.[0-9]{1,3})*)\.?(?=[\s:]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"^(part|partie|parte|title|titre|título|chapter|chapitre|capítulo|section|sección|annex|annexe|anexo|appendix|الباب|الفصل|القسم|ملحق)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Division();
}
