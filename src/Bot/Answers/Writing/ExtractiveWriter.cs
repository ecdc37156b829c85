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
    private const double BringsShare = 0.5;
    private const double LeastBrought = 0.12;

    // Statements that share more of their words than this say the same.
    private const double SameWordsShare = 0.6;

    public string Name => "extractive";

    public Task<Draft> WriteAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var chosen = new List<ScoredCandidate>();
        var total = evidence.Question.Groups.Sum(evidence.Weights.Of);
        foreach (var candidate in evidence.Candidates)
        {
            if (chosen.Count == 0 || (Fits(chosen, candidate) && IsWorthAdding(evidence, chosen, candidate, total)))
            {
                chosen.Add(candidate);
            }
        }

        return Task.FromResult(new Draft([.. chosen.SelectMany(Sentences)]));
    }

    private static bool Fits(List<ScoredCandidate> chosen, ScoredCandidate candidate) =>
        chosen.Sum(other => other.Candidate.Sentences.Count) + candidate.Candidate.Sentences.Count <= MaxSentences
        && chosen.Sum(other => other.Candidate.Words) + candidate.Candidate.Words <= MaxWords;

    private static bool IsWorthAdding(Evidence evidence, List<ScoredCandidate> chosen, ScoredCandidate candidate, double total)
    {
        var best = chosen[0];
        if (chosen.Any(other => SaySame(other.Candidate, candidate.Candidate)))
        {
            return false;
        }

        var brought = 0.0;
        for (var index = 0; index < candidate.Strengths.Count; index++)
        {
            var missing = candidate.Strengths[index] - chosen.Max(other => other.Strengths[index]);
            brought += missing > 0 ? missing * evidence.Weights.Of(evidence.Question.Groups[index]) : 0;
        }

        var beside = candidate.Candidate.Passage.Revision.Id == best.Candidate.Passage.Revision.Id
            && candidate.Candidate.Passage.Passage.Headings.SequenceEqual(best.Candidate.Passage.Passage.Headings);
        return (beside && candidate.Score >= BesideShare * best.Score)
            || (total > 0 && brought / total >= LeastBrought && candidate.Score >= BringsShare * best.Score);
    }

    private static bool SaySame(Candidate one, Candidate other)
    {
        var left = Words(one);
        var right = Words(other);
        var shared = left.Intersect(right).Count();
        return shared >= SameWordsShare * Math.Min(left.Count, right.Count);
    }

    private static HashSet<string> Words(Candidate candidate) =>
        [.. new StemmedText(candidate.Text, candidate.Passage.Revision.Properties.Language).Tokens.Where(token => !token.IsStopWord).Select(token => token.Stem)];

    /// <summary>A list item is shown behind its lead-in, as one sentence with two quotes; every other sentence is its own quote.</summary>
    private static IEnumerable<DraftSentence> Sentences(ScoredCandidate scored)
    {
        var candidate = scored.Candidate;
        var text = candidate.Passage.Revision.Text;
        var first = true;
        foreach (var sentence in candidate.Sentences)
        {
            var quote = sentence.In(text);
            var leadIn = candidate.Passage.LeadIn;
            yield return first && leadIn.Length > 0
                ? new DraftSentence(leadIn + " " + quote, [new DraftQuote(candidate.Passage, leadIn), new DraftQuote(candidate.Passage, quote)])
                : new DraftSentence(quote, [new DraftQuote(candidate.Passage, quote)]);
            first = false;
        }
    }
}
