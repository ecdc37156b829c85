using System.Text;
using Markdig.Syntax.Inlines;

namespace Bot.Ingestion;

/// <summary>The words of Markdown inlines, without their marks. Nesting is limited by the parser, so it may call itself.</summary>
internal static class InlineText
{
    /// <summary>All words on one line.</summary>
    public static string Of(ContainerInline? inlines) => string.Join(' ', Lines(inlines).Select(line => line.Text));

    /// <summary>The lines as written, each with the reference links in it.</summary>
    public static IReadOnlyList<InlineLine> Lines(ContainerInline? inlines)
    {
        var lines = new List<InlineLine> { new(0) };
        if (inlines is not null)
        {
            Append(inlines, lines);
        }

        return lines;
    }

    private static void Append(ContainerInline container, List<InlineLine> lines)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LineBreakInline:
                    lines.Add(new InlineLine(lines.Count));
                    break;
                case LiteralInline literal:
                    lines[^1].Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    lines[^1].Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    lines[^1].Append(entity.Transcoded.ToString());
                    break;
                case AutolinkInline link:
                    lines[^1].Append(link.Url);
                    break;
                case LinkInline link:
                    var before = lines[^1];
                    var start = before.Length;
                    Append(link, lines);
                    if (!link.IsImage && ReferenceEquals(before, lines[^1]))
                    {
                        before.Links.Add(new InlineLink(before.From(start), link.Url ?? "", link.Title ?? "", link.Reference is not null, start));
                    }

                    break;
                case ContainerInline inner:
                    Append(inner, lines);
                    break;
            }
        }
    }
}

/// <summary>One line of a paragraph.</summary>
internal sealed class InlineLine(int number)
{
    private readonly StringBuilder text = new();

    /// <summary>From 0 in its paragraph.</summary>
    public int Number { get; } = number;

    public string Text => text.ToString();

    public int Length => text.Length;

    public List<InlineLink> Links { get; } = [];

    public void Append(string words) => text.Append(words);

    public string From(int start) => text.ToString(start, text.Length - start);
}

/// <summary>A link of a line.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Url">Its address; empty for <c>&lt;&gt;</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsReference">It was resolved from a definition.</param>
/// <param name="Start">Where its words begin in the line.</param>
internal sealed record InlineLink(string Text, string Url, string Title, bool IsReference, int Start);
