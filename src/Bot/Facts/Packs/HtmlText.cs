using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Documents;

namespace Bot.Facts.Packs;

/// <summary>Writes HTML from templates: what stands in a template is markup, and every value put into one is text.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder written = new();

    /// <summary>Appends a template whose values are encoded, and ends the line.</summary>
    public void Add(Template template) => written.Append(template.Written).Append('\n');

    /// <summary>Appends a template whose values are encoded, where a line's end would be shown.</summary>
    public void AddInLine(Template template) => written.Append(template.Written);

    /// <summary>Appends what is no text and was made for its place: a style sheet, JSON that has no "&lt;".</summary>
    public void AddMade(string markup) => written.Append(markup);

    public override string ToString() => written.ToString();

    /// <summary>A template as the compiler takes it apart.</summary>
    [InterpolatedStringHandler]
    public readonly struct Template(int literalLength, int formattedCount)
    {
        public StringBuilder Written { get; } = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => Written.Append(markup);

        public void AppendFormatted(string? text) => Written.Append(Encoder.Encode(DisplayText.Of(text ?? "")));

        public void AppendFormatted(long number) => Written.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
