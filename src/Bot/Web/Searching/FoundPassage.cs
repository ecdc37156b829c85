using Bot.Documents;
using Bot.Search;
using Bot.Web.Sources;

namespace Bot.Web.Searching;

/// <summary>A passage with the words that were looked for marked in it.</summary>
/// <param name="Path">The passage in its place.</param>
/// <param name="Title">Of its document.</param>
/// <param name="Locator">May be empty.</param>
/// <param name="Kind">"Our summary" or "Original".</param>
/// <param name="Language">Of the text.</param>
/// <param name="Runs">The text in pieces that are marked or not.</param>
internal sealed record FoundPassage(string Path, string Title, string Locator, string Kind, string Language, IReadOnlyList<SourceRun> Runs)
{
    private const int MaxCharacters = 480;

    // Of a long passage what is around the first word is shown, with some words before it.
    private const int Before = 120;

    public static FoundPassage Of(RetrievedPassage found, ReadQuestion read)
    {
        var language = found.Revision.Properties.Language;
        var stems = read.Groups.SelectMany(group => group.Variants).Where(variant => variant.Language == language).SelectMany(variant => variant.Stems).ToHashSet(StringComparer.Ordinal);
        var text = found.Text;
        var words = TextAnalysis.Analyze(text, language).Where(token => !token.IsStopWord && stems.Contains(token.Stem)).Select(token => token.Span).ToArray();
        return new FoundPassage(
            SourceAddress.Of(found.Revision.Id.Value, found.Passage.Span.Start, found.Passage.Span.Length),
            DisplayText.Of(found.Revision.Properties.Title),
            found.Passage.Locator.ToString(),
            found.Revision.Properties.Kind is DocumentKind.Summary ? "Our summary" : "Original",
            language,
            RunsOf(text, words));
    }

    private static List<SourceRun> RunsOf(string text, TextSpan[] words)
    {
        var shown = Shown(text, words.Length == 0 ? 0 : words[0].Start);
        var runs = new List<SourceRun>();
        var position = shown.Start;
        Add(runs, shown.Start > 0 ? "… " : "", SourceRunMark.None);
        foreach (var word in words.Where(shown.Contains))
        {
            if (word.Start < position)
            {
                continue; // Parts of a compound lie inside it.
            }

            Add(runs, text[position..word.Start], SourceRunMark.None);
            Add(runs, word.In(text), SourceRunMark.Further);
            position = word.End;
        }

        Add(runs, text[position..shown.End], SourceRunMark.None);
        Add(runs, shown.End < text.Length ? " …" : "", SourceRunMark.None);
        return runs;
    }

    // Begins and ends between words.
    private static TextSpan Shown(string text, int first)
    {
        var start = text.Length <= MaxCharacters || first <= Before ? 0 : text.IndexOf(' ', first - Before, Before) + 1;
        start = start == 0 && first > MaxCharacters ? first : start;
        var end = text.Length - start <= MaxCharacters ? text.Length : text.LastIndexOf(' ', start + MaxCharacters - 1, MaxCharacters / 2);
        return new TextSpan(start, (end < 0 ? text.Length : end) - start);
    }

    private static void Add(List<SourceRun> runs, string text, SourceRunMark mark)
    {
        if (text.Length > 0)
        {
            runs.Add(new SourceRun(text, mark));
        }
    }
}
