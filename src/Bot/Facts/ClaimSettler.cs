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
        var claims = Worded(claim, language);
        var candidates = await finder.FindAsync(statement, claims, cancellationToken);
        var judged = new List<JudgedReading>();
        foreach (var worded in claims)
        {
            judged.AddRange(candidates.Where(candidate => candidate.Passage.Revision.Properties.Language == worded.Language)
                .SelectMany(candidate => ReadingFinder.Of(candidate, worded.Text))
                .Select(reading => new JudgedReading(reading, worded, gate.Judge(worded.Text, [reading.Evidence]))));
        }

        return (judged, candidates);
    }

    /// <summary>A claim in its own language, and in English where enough of its words are known.</summary>
    private List<WordedClaim> Worded(string claim, string language)
    {
        var text = ClaimText.Worded(claim, language);
        var claims = new List<WordedClaim> { new(text, language, Wording.Whole, 1, reader.Read(text)) };
        if (language != "en" && translator.Translate(text, language) is { } translation)
        {
            // What was said of its words is looked for in English too; how far it can be trusted is for the verdict to say.
            var english = SpokenForms.Write(translation.Text);
            claims.Add(new WordedClaim(english, "en", translation.IsComplete ? Wording.WordByWord : Wording.InPart, translation.Known, reader.Read(english)));
        }

        return claims;
    }
}
