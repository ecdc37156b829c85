using Bot.Answers.Writing;
using Bot.Documents;

namespace Bot.Answers.Verification;

/// <summary>Decides which sentences of a draft may be shown: those whose every quote stands in its revision and that say no more than their quotes.</summary>
internal static class CitationVerifier
{
    /// <summary>Checks a draft.</summary>
    public static VerifiedDraft Verify(Draft draft)
    {
        var standing = new List<AnswerSentence>();
        var fallen = new List<FallenSentence>();
        foreach (var sentence in draft.Sentences)
        {
            switch (Verify(sentence))
            {
                case (AnswerSentence verified, _):
                    standing.Add(verified);
                    break;
                case (_, var reason):
                    fallen.Add(new FallenSentence(sentence.Text, reason));
                    break;
            }
        }

        return new VerifiedDraft(standing, fallen);
    }

    private static (AnswerSentence? Verified, string Reason) Verify(DraftSentence sentence)
    {
        if (sentence.Quotes.Count == 0)
        {
            return (null, "it cites nothing");
        }

        var spans = new List<TextSpan>(sentence.Quotes.Count);
        foreach (var quote in sentence.Quotes)
        {
            if (QuoteMatcher.Find(quote) is not { } span)
            {
                return (null, "a quote is not in the cited revision");
            }

            if (!WholeSentences.Is(quote, span))
            {
                return (null, "it quotes a part of a sentence");
            }

            spans.Add(span);
        }

        if (!WholeSentences.BelongTogether(sentence.Quotes, spans))
        {
            return (null, "it joins quotes that do not belong together");
        }

        // Until a writer words sentences of its own, a sentence is its quotes and nothing else.
        return sentence.Text == string.Join(' ', sentence.Quotes.Select(quote => quote.Quote))
            ? (new AnswerSentence(sentence.Text, [.. sentence.Quotes.Zip(spans).SelectMany(cited => Citation.Of(cited.First.Passage, cited.Second))]), "")
            : (null, "it says more than its quotes");
    }
}

/// <summary>A draft after the check.</summary>
internal sealed record VerifiedDraft(IReadOnlyList<AnswerSentence> Standing, IReadOnlyList<FallenSentence> Fallen);

/// <summary>A sentence that may not be shown, and why.</summary>
internal sealed record FallenSentence(string Text, string Reason);
