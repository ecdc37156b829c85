using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Bot.Ingestion;

/// <summary>One walk through a page's elements. Their nesting is limited by the parser, so it may call itself.</summary>
internal sealed class HtmlWalk(ExtractedTextBuilder builder, CancellationToken cancellationToken)
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "footer", "aside", "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "canvas", "audio", "video",
        "button", "select", "textarea", "input", "dialog", "menu", "head",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private readonly StringBuilder run = new();
    private BlockKind kind = BlockKind.Paragraph;
    private int level;
    private string marker = "";

    public ExtractedText Read(IElement root, ProposedProperties proposed)
    {
        AddChildren(root);
        Flush();
        return builder.Build(proposed);
    }

    private void AddChildren(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    run.Append(text.Data);
                    break;
                case IElement element when !IsHidden(element):
                    cancellationToken.ThrowIfCancellationRequested();
                    AddElement(element);
                    break;
            }
        }
    }

    private void AddElement(IElement element)
    {
        var name = element.LocalName;
        switch (name)
        {
            case "br":
                run.Append(' ');
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                AddBlock(element, BlockKind.Heading, name[1] - '0', "");
                break;
            case "ul" or "ol":
                AddList(element);
                break;
            case "table" when HtmlTable.Rows(element) is { } rows:
                Flush();
                for (var index = 0; index < rows.Count; index++)
                {
                    builder.Add(BlockKind.TableRow, string.Join(" | ", rows[index].Cells), rows[index].IsHeader && index == 0 ? 1 : 0);
                }

                break;
            case var _ when Inline.Contains(name):
                AddChildren(element);
                break;
            default:
                Flush();
                AddChildren(element);
                Flush();
                break;
        }
    }

    private void AddBlock(IElement element, BlockKind blockKind, int blockLevel, string blockMarker)
    {
        Flush();
        var (outerKind, outerLevel) = (kind, level);
        (kind, level, marker) = (blockKind, blockLevel, blockMarker);
        AddChildren(element);
        Flush();
        (kind, level, marker) = (outerKind, outerLevel, "");
    }

    private void AddList(IElement list)
    {
        Flush();
        var depth = (kind is BlockKind.ListItem ? level : 0) + 1;
        var number = Number(list.GetAttribute("start")) ?? 1;
        foreach (var child in list.Children.Where(child => !IsHidden(child)))
        {
            if (child.LocalName != "li")
            {
                AddElement(child);
                continue;
            }

            number = Number(child.GetAttribute("value")) ?? number;
            AddBlock(child, BlockKind.ListItem, depth, list.LocalName == "ul" ? "- " : PrintedNumbers.Print(number, list.GetAttribute("type") ?? "1") + ". ");
            number++;
        }
    }

    private void Flush()
    {
        var text = TextCleaner.Clean(run.ToString());
        run.Clear();
        if (text.Length > 0)
        {
            builder.Add(kind, marker + text, level);
            marker = "";
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (Dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        // A page's header is a banner unless it holds the title.
        if ((element.LocalName == "header" || element.GetAttribute("role") is "banner") && element.QuerySelector("h1") is null)
        {
            return element.ParentElement?.LocalName == "body" || element.GetAttribute("role") is "banner";
        }

        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        return element.GetAttribute("role") is "navigation" or "contentinfo"
            || (style is not null && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 100_000 ? number : null;
}
