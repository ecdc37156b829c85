using System.Text;
using Bot.Documents;
using Bot.Facts.Packs;

namespace Bot.Facts.Exports;

/// <summary>Writes facts as Markdown. What people and documents say stays text, whatever signs stand in it.</summary>
internal static class MarkdownExport
{
    // https://spec.commonmark.org/0.31.2/#backslash-escapes: any of these may be escaped, so all are that could mean something.
    private const string Escaped = "\\`*_[]<>#|~&!{}()+=-:@";

    public static async Task WriteAsync(IAsyncEnumerable<PackedFact> facts, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await foreach (var fact in facts.WithCancellation(cancellationToken))
        {
            foreach (var line in ExportText.Of(fact))
            {
                await writer.WriteAsync(Of(line).AsMemory(), cancellationToken);
            }

            await writer.FlushAsync(cancellationToken);
        }
    }

    private static string Of(ExportLine line)
    {
        var text = Escape(line.Text);
        var set = line.Style switch
        {
            ExportStyle.Heading => $"## {text}",
            ExportStyle.Strong => $"**{text}**",
            ExportStyle.Quote => $"> {text}",
            _ => text,
        };
        return line.Link is { } link ? $"{set}, <{link.AbsoluteUri}>\n\n" : $"{set}\n\n";
    }

    /// <summary>On one line, without signs that mean something to Markdown.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var isNumber = true;
        foreach (var character in string.Join(' ', DisplayText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            // "1." at the start of a line begins a list.
            var means = Escaped.Contains(character, StringComparison.Ordinal) || (isNumber && character == '.');
            isNumber = isNumber && char.IsAsciiDigit(character);
            escaped.Append(means ? "\\" : "").Append(character);
        }

        return escaped.ToString();
    }
}
