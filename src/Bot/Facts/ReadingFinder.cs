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
        var clauses = isEnglish ? Clauses(candidate.Text) : [];
        Attribution[][] chains = [.. clauses.Select(Chain)];
        yield return new Reading(candidate, AsItStands(candidate), chains.Select(chain => Speaker(chain, 0)).FirstOrDefault(speaker => speaker is not null));
        if (chains.All(chain => chain.Length == 0))
        {
            yield break;
        }

        foreach (var (clause, chain) in clauses.Zip(chains))
        {
            if (clauses.Length > 1)
            {
                yield return new Reading(candidate, Alone(clause), Speaker(chain, 0));
            }

            for (var depth = 0; depth < chain.Length; depth++)
            {
                yield return new Reading(candidate, Alone(chain[depth].Content), Speaker(chain, depth + 1));
            }
        }

        // Whoever was taken off says what is left; whoever still stands in it says the rest, unless the claim says that they do.
        string? Speaker(Attribution[] chain, int taken) => chain
            .Where((attribution, depth) => !IsItself(attribution.Speaker, candidate)
                && (depth < taken || !claim.Contains(attribution.Speaker.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)))
            .Select(attribution => attribution.Speaker)
            .FirstOrDefault();
    }

    private static Attribution[] Chain(string clause)
    {
        var chain = new List<Attribution>();
        for (var attribution = AttributionReader.Read(clause); attribution is not null && chain.Count < MostSpeakers; attribution = AttributionReader.Read(attribution.Content))
        {
            chain.Add(attribution);
        }

        return [.. chain];
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
