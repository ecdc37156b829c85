using System.Text.Json;
using Bot.Answers;
using Bot.Grounding;
using Bot.Search;
using Bot.Tests.Architecture;
using Bot.Verbs;

namespace Bot.Tests.Corpus;

/// <summary>The replies of corpus/evaluation: what may not be shown is not, and nearly all that may be is.</summary>
public sealed class MeasuredDraftTests
{
    private const double LeastKept = 0.9;

    private static readonly Reply[] Replies =
        [.. File.ReadLines(Path.Combine(Repository.Root, "corpus/evaluation/drafts-dev.jsonl")).Select(line => JsonSerializer.Deserialize<Reply>(line, JsonSerializerOptions.Web)!)];

    private static readonly Dictionary<string, TrialOutcome> Outcomes = Replies.ToDictionary(
        reply => reply.Id,
        reply => new ReplyTrial(new EvidenceGate(Glossary.Shipped())).Try(reply.Question, reply.Passages, reply.Output));

    [Fact]
    public void No_bad_sentence_is_shown() => Assert.Empty(
        from reply in Replies
        from sentence in reply.Sentences
        where !sentence.Keep && Outcomes[reply.Id].Kept.Contains(sentence.Text)
        select $"{reply.Id}: {sentence.Text}");

    [Fact]
    public void Nothing_is_shown_that_must_not_appear() => Assert.Empty(
        from reply in Replies
        from forbidden in reply.MustNotAppear
        where AnswerText.Of(Outcomes[reply.Id].Shown, HelpLine.NoticeAlone).Contains(forbidden, StringComparison.OrdinalIgnoreCase)
        select $"{reply.Id}: {forbidden}");

    [Fact]
    public void Nearly_every_good_sentence_is_kept()
    {
        var good = Replies.SelectMany(reply => reply.Sentences.Where(sentence => sentence.Keep && !sentence.Optional).Select(sentence => (reply.Id, sentence.Text))).ToArray();

        var lost = good.Where(sentence => !Outcomes[sentence.Id].Kept.Contains(sentence.Text)).ToArray();

        Assert.True(lost.Length <= (1 - LeastKept) * good.Length, string.Join('\n', lost));
    }

    private sealed record Reply(string Id, string Question, IReadOnlyList<TrialPassage> Passages, string Output, IReadOnlyList<LabelledSentence> Sentences)
    {
        [System.Text.Json.Serialization.JsonPropertyName("must_not_appear")]
        public IReadOnlyList<string> MustNotAppear { get; init; } = [];
    }

    private sealed record LabelledSentence(string Text, bool Keep, bool Optional);
}
