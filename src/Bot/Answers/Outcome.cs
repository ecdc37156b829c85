namespace Bot.Answers;

/// <summary>What a question comes to: an <see cref="Answer"/> or an <see cref="Abstention"/>.</summary>
public abstract record Outcome
{
    private protected Outcome(string language) => Language = language;

    /// <summary>Language of the question, ISO 639-1.</summary>
    public string Language { get; }
}

/// <summary>Sentences that each stand on verified citations.</summary>
public sealed record Answer : Outcome
{
    /// <summary>Makes an answer.</summary>
    /// <exception cref="ArgumentException">No sentence, or one without a citation.</exception>
    public Answer(string language, IReadOnlyList<AnswerSentence> sentences, int removed)
        : base(language)
    {
        if (sentences.Count == 0 || sentences.Any(sentence => sentence.Citations.Count == 0))
        {
            throw new ArgumentException("An answer has sentences, and each has a citation.", nameof(sentences));
        }

        Sentences = sentences;
        Removed = removed;
    }

    /// <summary>In the order to be read; never empty.</summary>
    public IReadOnlyList<AnswerSentence> Sentences { get; }

    /// <summary>How many drafted sentences the verifier took out.</summary>
    public int Removed { get; }
}

/// <summary>A sentence of an answer.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Citations">Never empty.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<Citation> Citations)
{
    /// <summary>The language of the source, ISO 639-1, when the sentence is its own words and the question is in another language; null else.</summary>
    public string? QuotedIn { get; init; }
}

/// <summary>The sources don't say, or the question can't be taken.</summary>
public sealed record Abstention : Outcome
{
    /// <summary>Makes an abstention.</summary>
    public Abstention(string language, DeclineCause cause, string reason, IReadOnlyList<ClosestPassage> closest)
        : base(language)
    {
        Cause = cause;
        Reason = reason;
        Closest = closest;
    }

    /// <summary>What kind of abstention it is.</summary>
    public DeclineCause Cause { get; }

    /// <summary>One or two sentences for the person who asked.</summary>
    public string Reason { get; }

    /// <summary>At most three passages that come nearest; may be empty.</summary>
    public IReadOnlyList<ClosestPassage> Closest { get; }
}

/// <summary>A passage shown beside an abstention: near the question, but not an answer to it.</summary>
public sealed record ClosestPassage(Citation Citation);
