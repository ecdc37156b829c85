using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Whole sentences of one passage that may answer a question together.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Sentences">Spans in the revision's text, in reading order; never empty.</param>
internal sealed record Candidate(RetrievedPassage Passage, IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>The sentences as they stand, from the first to the last.</summary>
    public TextSpan Span => new(Sentences[0].Start, Sentences[^1].End - Sentences[0].Start);

    /// <summary>What the first sentence hangs on in the passages before: whom "they" means, who "she" is. Empty when it stands by itself.</summary>
    public IReadOnlyList<DraftQuote> Before { get; init; } = [];

    /// <summary>The sentence of the next passage that says whose words these are; null when there is none.</summary>
    public DraftQuote? After { get; init; }

    /// <summary>Their words, with what they hang on.</summary>
    public string Text => string.Join(' ', [.. Before.Select(quote => quote.Quote), Span.In(Passage.Revision.Text), .. After is null ? Array.Empty<string>() : [After.Quote]]);

    /// <summary>How many sentences are shown.</summary>
    public int SentenceCount => Before.Count + Sentences.Count + (After is null ? 0 : 1);

    /// <summary>Words of <see cref="Text"/>, roughly.</summary>
    public int Words => Text.Count(char.IsWhiteSpace) + 1;
}

/// <summary>A candidate with what was found of the question in it.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Strengths">For each group of the question, 0 to 1.</param>
/// <param name="Features">What speaks for it.</param>
/// <param name="InNamedArticle">Whether it rests on an article that the question names.</param>
/// <param name="Score">What candidates are ranked by.</param>
internal sealed record ScoredCandidate(
    Candidate Candidate,
    IReadOnlyList<double> Strengths,
    CandidateFeatures Features,
    bool InNamedArticle,
    double Score);
