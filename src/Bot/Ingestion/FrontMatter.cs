using Bot.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Ingestion;

/// <summary>The properties at the head of a Markdown file, between two lines of <c>---</c>.</summary>
internal static class FrontMatter
{
    private static readonly string[] Languages = ["en", "fr", "es", "ar"];

    private static readonly string[] Keys =
        ["title", "language", "kind", "topics", "authority", "instrument", "url", "date", "inForceFrom", "inForceUntil"];

    /// <summary>Reads the lines between the two markers.</summary>
    /// <exception cref="UnreadableFileException">A key is unknown or twice there, or a value is not allowed.</exception>
    public static ProposedProperties Read(string yaml)
    {
        var values = ReadYaml(yaml);
        var from = DateOf(values, "inForceFrom");
        var until = DateOf(values, "inForceUntil");
        if (from is not null && until is not null && from.First > until.Last)
        {
            throw Wrong("inForceUntil", "a date not before inForceFrom");
        }

        return new ProposedProperties
        {
            Title = TextOf(values, "title"),
            Language = ChoiceOf(values, "language", Languages),
            Topics = values.TryGetValue("topics", out var topics) ? topics : [],
            Kind = ChoiceOf(values, "kind", ["original", "summary"]) is "summary" ? DocumentKind.Summary : DocumentKind.Original,
            Authority = ChoiceOf(values, "authority", AuthorityNames.Keys) is { } key && AuthorityNames.TryParse(key, out var authority) ? authority : null,
            Instrument = TextOf(values, "instrument"),
            Url = UrlOf(values),
            Date = TextOf(values, "date") is "undated" ? "undated" : DateOf(values, "date")?.Text,
            InForce = new InForce(from, until),
        };
    }

    // The event stream has no depth to overflow and no anchors to expand, unlike a deserialised graph.
    private static Dictionary<string, IReadOnlyList<string>> ReadYaml(string yaml)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return values;
            }

            parser.Consume<DocumentStart>();
            parser.Consume<MappingStart>();
            while (!parser.Accept<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>().Value;
                if (!Keys.Contains(key))
                {
                    throw new UnreadableFileException($"has the unknown front matter key '{TextCleaner.Clean(key)}': the keys are {string.Join(", ", Keys)}.");
                }

                if (!values.TryAdd(key, ReadValues(parser)))
                {
                    throw new UnreadableFileException($"has the front matter key '{key}' twice: keep one.");
                }
            }

            return values;
        }
        catch (YamlException exception)
        {
            throw new UnreadableFileException($"has front matter that is not 'key: value' lines (line {exception.Start.Line + 1}: {TextCleaner.Clean(exception.Message).TrimEnd('.')}): put values with ':' or '#' in quotes.");
        }
    }

    private static List<string> ReadValues(Parser parser)
    {
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            return [TextCleaner.Clean(parser.Consume<Scalar>().Value)];
        }

        var values = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            values.Add(TextCleaner.Clean(parser.Consume<Scalar>().Value));
        }

        return values;
    }

    private static string? TextOf(Dictionary<string, IReadOnlyList<string>> values, string key) => values.TryGetValue(key, out var value) switch
    {
        false => null,
        true when value is [{ Length: > 0 } text] => text,
        _ => throw Wrong(key, "one text that is not empty"),
    };

    private static string? ChoiceOf(Dictionary<string, IReadOnlyList<string>> values, string key, IReadOnlyList<string> allowed) =>
        TextOf(values, key) is not { } text || allowed.Contains(text) ? TextOf(values, key) : throw Wrong(key, $"one of {string.Join(", ", allowed)}");

    private static PartialDate? DateOf(Dictionary<string, IReadOnlyList<string>> values, string key) =>
        TextOf(values, key) is not { } text
            ? null
            : PartialDate.TryParse(text) ?? throw Wrong(key, $"a year, month or day such as 2025, 2025-11 or 2025-11-27{(key == "date" ? ", or undated" : "")}");

    private static string? UrlOf(Dictionary<string, IReadOnlyList<string>> values) =>
        TextOf(values, "url") is not { } text || WebAddress.IsValid(text) ? TextOf(values, "url") : throw Wrong("url", "an address that begins with https:// or http://");

    private static UnreadableFileException Wrong(string key, string allowed) => new($"has a wrong value for the front matter key '{key}': it must be {allowed}.");
}
