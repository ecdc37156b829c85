using Bot.Grounding;
using Bot.Search;

namespace Bot.Facts;

/// <summary>Settles one claim: finds what the sources have for it, has the gate judge each place, and decides.</summary>
internal sealed class ClaimSettler(CandidateFinder finder, QuestionReader reader, EvidenceGate gate, ClaimTranslator translator)
{
    /// <summary>The verdict on a claim.</summary>
    /// <param name="statement">The statement that makes it.</param>
    /// <param name="claim">Its own words.</param>
    /// <param name="language">In which they are, ISO 639-1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public async Task<Verdict> SettleAsync(Statement statement, string claim, string language, CancellationToken cancellationToken)
    {
        var (judged, candidates) = await JudgeAsync(statement, claim, language, cancellationToken);
        return VerdictDecider.Decide(judged, candidates);
    }

    /// <summary>What the verdict is made from: every reading of every candidate with its judgement, and the candidates, nearest first.</summary>
    internal async Task<(IReadOnlyList<JudgedReading> Judged, IReadOnlyList<Candidate> Candidates)> JudgeAsync(
        Statement statement, string claim, string language, CancellationToken cancellationToken)
    {
        var text = ClaimText.Clean(language == "en" ? TypedForms.WriteOut(claim) : claim);
        var candidates = await finder.FindAsync(statement, reader.Read(text), cancellationToken);
        var judged = new List<JudgedReading>();
        foreach (var group in candidates.GroupBy(candidate => candidate.Passage.Revision.Properties.Language))
        {
            if (InLanguage(text, language, group.Key) is (var wording, var comparable))
            {
                judged.AddRange(group.SelectMany(candidate => ReadingFinder.Of(candidate, wording))
                    .Select(reading => new JudgedReading(reading, wording, gate.Judge(wording, [reading.Evidence]), comparable)));
            }
        }

        return (judged, candidates);
    }

    /// <summary>A claim in the language of a source; null when it can't be had.</summary>
    private (string Text, Wording Wording)? InLanguage(string claim, string language, string wanted)
    {
        if (language == wanted)
        {
            return (claim, Wording.Whole);
        }

        // Words put into English one by one may differ in a figure; that they say the same can't be proved.
        return wanted == "en" && translator.Translate(claim, language) is { } translated ? (translated, Wording.InPart) : null;
    }
}
