using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>What a writer claims.</summary>
internal sealed record Draft(IReadOnlyList<DraftSentence> Sentences)
{
    /// <summary>Whether it was put together of whole sentences with what they hang on, and holds no words of its writer.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>Sentences that the writer's reply also had and that are not of the form; in its order, usually none.</summary>
    public IReadOnlyList<RejectedSentence> Rejected { get; init; } = [];
}

/// <summary>A sentence with the quotes it rests on.</summary>
internal sealed record DraftSentence(string Text, IReadOnlyList<DraftQuote> Quotes);

/// <summary>Words said to stand in a passage, or in the lead-in it depends on.</summary>
internal sealed record DraftQuote(RetrievedPassage Passage, string Quote);
