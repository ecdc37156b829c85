using Bot.Documents;
using Bot.Grounding;

namespace Bot.Facts;

/// <summary>Takes a sentence of a source apart into what the source says and what it says that others say.</summary>
internal static class ReadingFinder
{
    // "Reuters reported that diplomats said that ..." has two; a text with more is not taken apart further.
    private const int MostSpeakers = 3;

    /// <summary>The readings of a candidate, as it stands first.</summary>
    /// <param name="candidate">The place.</param>
    /// <param name="claim">What it is read for: a claim that names the speaker is about the saying.</param>
    public static IEnumerable<Reading> Of(Candidate candidate, string claim)
    {
        var isEnglish = candidate.Passage.Revision.Properties.Language == "en";
        Attribution[] attributions = isEnglish ? [.. Clauses(candidate.Text).Select(clause => AttributionReader.Read(clause)).OfType<Attribution>()] : [];
        yield return new Reading(candidate, AsItStands(candidate), attributions.Select(attribution => attribution.Speaker)
            .FirstOrDefault(speaker => !IsItself(speaker, candidate) && !claim.Contains(speaker.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)));
        foreach (var attribution in attributions)
        {
            string? speaker = null;
            var inner = attribution;
            for (var depth = 0; inner is not null && depth < MostSpeakers; depth++)
            {
                speaker = IsItself(inner.Speaker, candidate) ? speaker : inner.Speaker;
                yield return new Reading(candidate, Alone(inner.Content), speaker);
                inner = AttributionReader.Read(inner.Content);
            }
        }
    }

    /// <summary>Whether a speaker is the source itself: what Reuters says in a text by Reuters is what the source says.</summary>
    private static bool IsItself(string speaker, Candidate candidate)
    {
        var properties = candidate.Passage.Revision.Properties;
        var sources = candidate.Passage.Passage.Sources;
        var names = sources.Count > 0 ? string.Join('\n', sources.Select(source => source.Instrument + "\n" + source.Url)) : $"{properties.Instrument}\n{properties.Title}\n{properties.Url}";
        return Speakers.IsSource(speaker, names, candidate.Authority);
    }

    private static QuotedEvidence AsItStands(Candidate candidate)
    {
        if (candidate.LeadIn.Length > 0)
        {
            return Alone(candidate.LeadIn + "\n" + candidate.Text);
        }

        // What a sentence is about may stand above it only: "the request" under "Access to the files" is one for access.
        var passage = candidate.Passage;
        var above = string.Concat(passage.Passage.Headings.Append("").Select(heading => heading.Length == 0 ? "" : heading.TrimEnd('.', '?') + ".\n\n"));
        return new QuotedEvidence(above + passage.Text, new TextSpan(above.Length + candidate.Span.Start - passage.Passage.Span.Start, candidate.Span.Length));
    }

    private static QuotedEvidence Alone(string words) => new(words, new TextSpan(0, words.Length));

    private static string[] Clauses(string text) =>
        text.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
