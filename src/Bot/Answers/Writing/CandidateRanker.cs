using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Scores candidates by how much of the question they cover. Deterministic; equal scores are ordered by place.</summary>
internal sealed class CandidateRanker(ReadQuestion question, WordWeights weights)
{
    // Words found only in the headings, the title or the references count this much of words in the sentence itself.
    private const double InPlaceStrength = 0.75;

    // How much of the score the sentence's own words make; the rest is made with its place.
    private const double OwnWordsShare = 0.45;
    private const double UnfulfilledFactor = 0.6;
    private const double MissingYearFactor = 0.5;
    private const double ArticleBonus = 0.5;
    private const double OtherArticleFactor = 0.5;

    private readonly Expectation expectation = ExpectationReader.Read(question);

    public Expectation Expectation => expectation;

    public IReadOnlyList<ScoredCandidate> Rank(IEnumerable<Candidate> candidates) =>
    [
        .. candidates.Select(Score)
            .OrderByDescending(scored => Math.Round(scored.Score, 6))
            .ThenByDescending(scored => scored.Candidate.Passage.Score)
            .ThenBy(scored => scored.Candidate.Passage.Revision.Origin, StringComparer.Ordinal)
            .ThenBy(scored => scored.Candidate.Span.Start),
    ];

    private ScoredCandidate Score(Candidate candidate)
    {
        var passage = candidate.Passage;
        var language = passage.Revision.Properties.Language;
        var leadIn = passage.LeadIn;
        var own = new StemmedText(leadIn.Length == 0 ? candidate.Text : leadIn + "\n" + candidate.Text, language);
        var place = new StemmedText(Place(passage), language);
        var strengths = new double[question.Groups.Count];
        double covered = 0, coveredInPlace = 0, total = 0, missingYears = 0;
        for (var index = 0; index < strengths.Length; index++)
        {
            var group = question.Groups[index];
            var weight = weights.Of(group);
            var inOwn = own.Strength(group);
            var inPlace = Math.Max(inOwn, InPlaceStrength * place.Strength(group));
            strengths[index] = inPlace;
            total += weight;
            covered += weight * inOwn;
            coveredInPlace += weight * inPlace;
            missingYears += group.Weight >= 1 && inPlace == 0 && IsYear(group) ? 1 : 0;
        }

        covered = total == 0 ? 0 : covered / total;
        coveredInPlace = total == 0 ? 0 : coveredInPlace / total;
        var fulfils = Fulfilment.Fulfils(expectation, candidate.Text, own);
        var score = (OwnWordsShare * covered) + ((1 - OwnWordsShare) * coveredInPlace);
        score *= fulfils ? 1 : UnfulfilledFactor;
        score *= missingYears > 0 ? MissingYearFactor : 1;
        if (question.References.Count > 0)
        {
            score = total == 0 ? 0.5 : score;
            score = NamesArticle(passage) ? score + ArticleBonus : score * OtherArticleFactor;
        }

        return new ScoredCandidate(candidate, strengths, covered, coveredInPlace, fulfils, score);
    }

    private bool NamesArticle(RetrievedPassage passage)
    {
        var keys = passage.Passage.Sources.Select(source => source.Reference).Append(passage.Passage.Locator.Reference)
            .SelectMany(ArticleReferenceParser.Parse)
            .SelectMany(reference => reference.Keys())
            .ToHashSet(StringComparer.Ordinal);
        return question.References.Any(reference => keys.Contains(reference.Key) || (reference.Parts.Count > 0 && keys.Contains(reference.Number)));
    }

    private static string Place(RetrievedPassage passage) => string.Join('\n',
    [
        .. passage.Passage.Headings,
        passage.Revision.Properties.Title,
        .. passage.Passage.Sources.Select(source => source.Instrument),
        .. passage.Revision.Properties.Topics,
    ]);

    private static bool IsYear(QueryGroup group) =>
        group.Surface is [('1' or '2'), ('9' or '0'), _, _] && group.IsNumber;
}
