using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Grounding;
using Bot.Search;
using Bot.Tests.Fakes;

namespace Bot.Tests.Answers.Verification;

/// <summary>Makes sentences with their quotes of which a test only says what matters to it.</summary>
internal static class SomeSentence
{
    public static readonly EvidenceGate Gate = new(Glossary.Shipped());

    public static readonly CitationVerifier Verifier = new(Gate);

    public static DraftSentence Drafted(string text, params (RetrievedPassage Passage, string Quote)[] quotes) =>
        new(text, [.. quotes.Select(quote => new DraftQuote(quote.Passage, quote.Quote))]);

    /// <summary>A sentence that rests on the whole of a passage.</summary>
    public static CitedSentence On(string passage, string text) => On(Some.Passage(passage), text, passage);

    /// <summary>A sentence that rests on a part of a passage.</summary>
    public static CitedSentence On(RetrievedPassage passage, string text, string quote)
    {
        var readings = QuoteCheck.Readings(Drafted(text, (passage, quote)), out var fault);
        Assert.Equal("", fault);
        return readings[0];
    }
}
