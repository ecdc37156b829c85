using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Scores candidates by how much of the question they cover. Deterministic; equal scores are ordered by place.</summary>
internal sealed class CandidateRanker
{
    // Words found only in the headings, the title or the sources count this much of words in the sentence itself.
    private const double InPlaceStrength = 0.75;

    // Order in a question known to ask for a statement counts this much of order in the statement itself.
    private const double KnownShare = 0.8;

    // How alike a question and a known one mostly are where the statement is the right one; an added document gets no more.
    private const double MostLikeUnlisted = 0.75;

    // A source six years older than the newest loses this much where the answer changes with the years.
    private const double MostForAge = 0.09;

    private const double InterrogativeWeight = 1.5;
    private const double UnfulfilledFactor = 0.6;
    private const double MissingYearFactor = 0.5;
    private const double MissingNameFactor = 0.75;
    private const double SaidBeforeFactor = 0.6;
    private const double ArticleBonus = 0.5;
    private const double MentionedArticleBonus = 0.3;
    private const double OtherArticleFactor = 0.5;

    private readonly ReadQuestion question;
    private readonly WordWeights weights;
    private readonly AskedQuestions asked;
    private readonly StemmedTexts texts;
    private readonly Expectation expectation;
    private readonly QueryGroup[] asksNow;
    private readonly string? interrogative;
    private readonly HashSet<string> questionStems;
    private readonly HashSet<string>[] saidBefore;

    public CandidateRanker(ReadQuestion question, WordWeights weights, AskedQuestions asked, StemmedTexts texts, IReadOnlyList<string> earlierAnswers)
    {
        this.question = question;
        this.weights = weights;
        this.asked = asked;
        this.texts = texts;
        expectation = ExpectationReader.Read(question);
        asksNow = [.. question.Groups.Where(group => !group.IsEarlier)];
        interrogative = Interrogatives.First(question);
        questionStems = [.. question.Groups.SelectMany(group => group.Variants).SelectMany(variant => variant.Stems)];
        saidBefore = [.. earlierAnswers.Select(answer => texts.Of(answer, "en").ContentStems())];
    }

    public IReadOnlyList<ScoredCandidate> Rank(IEnumerable<Candidate> candidates)
    {
        var found = candidates.ToArray();
        var bestRetrieved = found.Length == 0 ? 0 : found.Max(candidate => candidate.Passage.Score);
        var recency = new Recency(found);
        return
        [
            .. found.Select(candidate => Score(candidate, bestRetrieved, recency))
                .OrderByDescending(scored => Math.Round(scored.Score, 6))
                .ThenBy(scored => scored.Candidate.Passage.Revision.Origin, StringComparer.Ordinal)
                .ThenBy(scored => scored.Candidate.Span.Start),
        ];
    }

    private ScoredCandidate Score(Candidate candidate, float bestRetrieved, Recency recency)
    {
        var passage = candidate.Passage;
        var language = passage.Revision.Properties.Language;
        var own = texts.Of(passage.LeadIn.Length == 0 ? candidate.Text : passage.LeadIn + "\n" + candidate.Text, language);
        var place = texts.Of(Place(passage), language);
        var heading = texts.Of(passage.Heading, language);
        var questions = asked.For(passage.Text)
            .Where(known => known.Language == question.Language || known.Language == "en")
            .Select(known => texts.Of(known.Text, known.Language))
            .ToArray();
        var strengths = new double[question.Groups.Count];
        double covered = 0, coveredInPlace = 0, coveredByHeading = 0, largestGap = 0, total = 0;
        bool missesYear = false, missesName = false;
        for (var index = 0; index < strengths.Length; index++)
        {
            var group = question.Groups[index];
            var weight = weights.Of(group);
            var inOwn = own.Strength(group);
            var inPlace = questions.Aggregate(place.Strength(group), (best, known) => Math.Max(best, known.Strength(group)));
            strengths[index] = Math.Max(inOwn, InPlaceStrength * inPlace);
            total += weight;
            covered += weight * inOwn;
            coveredInPlace += weight * strengths[index];
            coveredByHeading += weight * heading.Strength(group);
            largestGap = Math.Max(largestGap, strengths[index] == 0 ? weight : 0);
            missesYear |= group.Weight >= 1 && strengths[index] == 0 && group.IsYear;
            missesName |= group.Weight >= 1 && strengths[index] == 0 && group.IsName;
        }

        // Nobody wrote down the questions that ask for an added document: its words must tell, and a missing one counts twice.
        var likeUnlisted = total == 0 ? 0 : MostLikeUnlisted * Math.Pow(coveredInPlace / total, 2);
        var features = new CandidateFeatures(
            total == 0 ? 0 : covered / total,
            total == 0 ? 0 : coveredInPlace / total,
            Share(heading.ContentStems()),
            total == 0 ? 0 : coveredByHeading / total,
            questions.Select(Similarity).DefaultIfEmpty(likeUnlisted).Max(),
            Math.Max(InOrder(own), KnownShare * questions.Select(InOrder).DefaultIfEmpty(0).Max()),
            Share(own.ContentStems()),
            bestRetrieved == 0 ? 0 : passage.Score / bestRetrieved,
            total == 0 ? 0 : 1 - (largestGap / total));
        var fulfils = Fulfilment.Fulfils(expectation, candidate.Text, own);
        var score = features.Score;
        score *= fulfils ? 1 : UnfulfilledFactor;
        score *= missesYear ? MissingYearFactor : 1;
        score *= missesName ? MissingNameFactor : 1;
        score -= AskedOfToday && fulfils ? MostForAge * recency.Age(passage) : 0;
        score *= saidBefore.Any(said => Likeness.SaySame(said, own.ContentStems())) ? SaidBeforeFactor : 1;
        var inNamedArticle = question.References.Count > 0 && NamesArticle(SourceReferences(passage));
        if (question.References.Count > 0)
        {
            score = inNamedArticle ? score + ArticleBonus
                : NamesArticle([candidate.Text]) ? score + MentionedArticleBonus
                : score * OtherArticleFactor;
        }

        return new ScoredCandidate(candidate, strengths, features, inNamedArticle, score);
    }

    /// <summary>How alike the question and a known one are: the harmonic mean of the weight and of the words that they share.</summary>
    private double Similarity(StemmedText known)
    {
        double shared = 0, total = 0;
        foreach (var group in question.Groups)
        {
            var weight = weights.Of(group);
            shared += weight * known.Strength(group);
            total += weight;
        }

        if (interrogative is { } word)
        {
            // Who, when and how many ask for different things with the same words.
            shared += known.Tokens.Any(token => token.Exact == word) ? InterrogativeWeight : 0;
            total += InterrogativeWeight;
        }

        var recall = total == 0 ? 0 : shared / total;
        var precision = Share(known.ContentStems());
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    /// <summary>The share of the question's neighbouring groups that a text has in the same order.</summary>
    private double InOrder(StemmedText text)
    {
        var pairs = asksNow.Zip(asksNow.Skip(1)).ToArray();
        return pairs.Length == 0 ? 0 : (double)pairs.Count(pair => text.HasInOrder(pair.First, pair.Second)) / pairs.Length;
    }

    // Who holds an office and how many there are changes: unless a year is asked for, the latest word goes first.
    private bool AskedOfToday =>
        expectation.Kind is ExpectedKind.PersonName or ExpectedKind.Count && !question.Groups.Any(group => group.IsYear);

    private double Share(HashSet<string> stems) => stems.Count == 0 ? 0 : (double)stems.Count(questionStems.Contains) / stems.Count;

    private bool NamesArticle(IEnumerable<string> texts)
    {
        var keys = texts.SelectMany(ArticleReferenceParser.Parse).SelectMany(reference => reference.Keys()).ToHashSet(StringComparer.Ordinal);
        return question.References.Any(reference => keys.Contains(reference.Key) || (reference.Parts.Count > 0 && keys.Contains(reference.Number)));
    }

    private static IEnumerable<string> SourceReferences(RetrievedPassage passage) =>
        passage.Passage.Sources.Select(source => source.Reference).Append(passage.Passage.Locator.Reference);

    private static string Place(RetrievedPassage passage) => string.Join('\n',
    [
        .. passage.Passage.Headings,
        passage.Revision.Properties.Title,
        .. passage.Passage.Sources.Select(source => source.Instrument),
        .. passage.Revision.Properties.Topics,
    ]);
}
