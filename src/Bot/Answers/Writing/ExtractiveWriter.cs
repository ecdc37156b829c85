namespace Bot.Answers.Writing;

/// <summary>The quoting clerk: picks one to four whole sentences of the sources and adds nothing.</summary>
/// <remarks>Deterministic: the same question on the same index gives the same draft.</remarks>
internal sealed class ExtractiveWriter : IAnswerWriter
{
    private const int MaxSentences = 4;

    // A chat answer that is longer is not read; the first statement is never cut.
    private const int MaxWords = 110;

    // How near to the best a further statement must come when it stands beside it, and when it brings words of the question that were missing.
    private const double BesideShare = 0.8;
    private const double BringsShare = 0.66;
    private const double LeastBrought = 0.13;

    // A single statement that covers this much of a question of several parts is its answer.
    private const double WholeIsEnough = 0.85;

    public string Name => "extractive";

    public Task<WritingOutcome> WriteAsync(Asked asked, Evidence evidence, CancellationToken cancellationToken)
    {
        var chosen = new List<ScoredCandidate>();
        if (evidence.Parts.Count > 1 && evidence.Whole.Best is not { Features.CoveredInPlace: >= WholeIsEnough })
        {
            foreach (var part in evidence.Parts.Where(Coverage.IsCovered))
            {
                Add(chosen, part.Candidates[0]);
            }
        }

        if (chosen.Count == 0)
        {
            chosen.Add(evidence.Whole.Candidates[0]);
        }

        foreach (var candidate in evidence.Whole.Candidates.Where(candidate => IsWorthAdding(evidence.Whole, chosen, candidate)))
        {
            Add(chosen, candidate);
        }

        // Two candidates may hang on the same sentence.
        return Task.FromResult<WritingOutcome>(new WritingOutcome.Drafted(new Draft([.. chosen.SelectMany(scored => CandidateSentences.Of(scored.Candidate)).DistinctBy(sentence => sentence.Text)]) { IsQuotation = true }));
    }

    private static void Add(List<ScoredCandidate> chosen, ScoredCandidate candidate)
    {
        var fits = chosen.Sum(other => other.Candidate.SentenceCount) + candidate.Candidate.SentenceCount <= MaxSentences
            && chosen.Sum(other => other.Candidate.Words) + candidate.Candidate.Words <= MaxWords;
        if (chosen.Count == 0 || (fits && !chosen.Any(other => Likeness.SaySame(other.Candidate, candidate.Candidate))))
        {
            chosen.Add(candidate);
        }
    }

    private static bool IsWorthAdding(RankedCandidates ranked, List<ScoredCandidate> chosen, ScoredCandidate candidate)
    {
        var best = ranked.Candidates[0];
        double brought = 0, total = 0;
        for (var index = 0; index < candidate.Strengths.Count; index++)
        {
            var weight = ranked.Weights.Of(ranked.Groups[index]);
            brought += Math.Max(0, candidate.Strengths[index] - chosen.Max(other => other.Strengths[index])) * weight;
            total += weight;
        }

        var beside = candidate.Candidate.Passage.Revision.Id == chosen[0].Candidate.Passage.Revision.Id
            && candidate.Candidate.Passage.Passage.Headings.SequenceEqual(chosen[0].Candidate.Passage.Passage.Headings);
        var sameArticle = candidate.InNamedArticle && best.InNamedArticle;
        return ((beside || sameArticle) && candidate.Score >= BesideShare * best.Score)
            || (total > 0 && brought / total >= LeastBrought && candidate.Score >= BringsShare * best.Score);
    }
}
