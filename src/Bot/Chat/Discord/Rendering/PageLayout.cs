using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Rendering;

/// <summary>Lays out one message: a container with the words, the sources beneath a line, and the buttons.</summary>
/// <param name="language">Of the reader.</param>
/// <param name="passages">Buttons that stand beside notes.</param>
internal sealed class PageLayout(string language, IReadOnlyDictionary<int, ReplyAction.ShowPassage> passages)
{
    // With escapes, two notes fit beneath the longest block.
    private const int MaxSource = 240;
    private const int MaxDetails = 120;

    // https://docs.discord.com/developers/components/reference (Button Structure): 512 for an address; a link in text is held to the same.
    private const int MaxAddress = 512;

    private readonly Direction direction = new(language);
    private readonly DiscordWords words = DiscordWords.For(language);

    /// <summary>Whether a button stands beside its note.</summary>
    public bool HasPlaceFor(ReplyAction action) => action is ReplyAction.ShowPassage passage && passages.TryGetValue(passage.Note, out var placed) && placed == passage;

    /// <summary>The components of a message.</summary>
    public JsonArray Write(IReadOnlyList<MessageBlock> blocks, IReadOnlyList<ReplyAction>? rows = null)
    {
        var remarks = blocks.Reverse().TakeWhile(block => block.IsRemark).Count();
        var inside = new List<JsonObject>(Body(blocks.SkipLast(remarks)));
        ReplyPart.Note[] cited = [.. blocks.SelectMany(block => block.Cited).DistinctBy(note => note.Number).OrderBy(note => note.Number)];
        if (cited.Length > 0)
        {
            inside.AddRange(inside.Count > 0 ? [Components.Separator()] : []);
            inside.AddRange(cited.Select(Note));
        }

        inside.AddRange(Body(blocks.TakeLast(remarks)));

        JsonObject[] below = [.. (rows ?? []).Chunk(MessageLimits.MaxButtonsInRow).Select(row => Components.Row(row.Select(Components.Button)))];
        return inside.Count > 0 || below.Length == 0
            ? [Components.Container(inside.Count > 0 ? inside : [Components.Text("…")]), .. below]
            : [.. below];
    }

    private IEnumerable<JsonObject> Body(IEnumerable<MessageBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block.Text.Length > 0)
            {
                text.Append(text.Length > 0 ? block.Joint : "").Append(block.Text);
            }

            if (block.Beneath is { } note)
            {
                if (text.Length > 0)
                {
                    yield return Components.Text(text.ToString());
                    text.Clear();
                }

                yield return Note(note);
            }
        }

        if (text.Length > 0)
        {
            yield return Components.Text(text.ToString());
        }
    }

    private JsonObject Note(ReplyPart.Note note)
    {
        var source = direction.Isolate(Markdown.Escape(TextFit.Shorten(CleanText.OneLine(note.Source), MaxSource, TextFit.Utf16), atLineStart: false));
        var text = $@"{direction.LineStart}**\[{note.Number}\]** {source}";
        string[] rest =
        [
            .. note.Details.Length > 0 ? [direction.Isolate(Markdown.Escape(TextFit.Shorten(CleanText.OneLine(note.Details), MaxDetails, TextFit.Utf16), atLineStart: false))] : Array.Empty<string>(),
            .. note.Link is { } link && link.AbsoluteUri.Length <= MaxAddress ? [Markdown.Link(words.Open, link)] : Array.Empty<string>(),
        ];
        text = rest.Length > 0 ? $"{text}\n-# {direction.LineStart}{string.Join(" · ", rest)}" : text;
        return passages.TryGetValue(note.Number, out var passage) ? Components.Section(text, Components.Button(passage)) : Components.Text(text);
    }
}
