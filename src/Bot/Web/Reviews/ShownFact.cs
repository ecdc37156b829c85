using Bot.Answers;
using Bot.Documents;
using Bot.Facts.Reviews;
using Bot.Web.Certified;
using Bot.Web.Conversation;
using Bot.Workspaces;

namespace Bot.Web.Reviews;

/// <summary>A fact with its review, ready to be laid out.</summary>
internal sealed record ShownFact
{
    public required FactId Fact { get; init; }

    /// <summary>The question with its answer, or the statement with its verdict.</summary>
    public required ShownTurn Turn { get; init; }

    /// <summary>What can be judged one by one, in order; empty for an abstention.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>Of question or statement.</summary>
    public required string Language { get; init; }

    /// <summary>Who worded an answer; empty for a statement.</summary>
    public required string Writer { get; init; }

    /// <summary>What was drafted and not shown.</summary>
    public required IReadOnlyList<FallenRecord> Fallen { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ReviewStep> History { get; init; }

    public required Review Review { get; init; }

    /// <summary>Who can be mentioned, by name.</summary>
    public required IReadOnlyList<Member> Colleagues { get; init; }

    /// <summary>Who looks at it.</summary>
    public required Member Me { get; init; }

    /// <summary>What was sent and could not be kept; null when nothing was.</summary>
    public FactDraft? Draft { get; init; }

    /// <summary>The number of a decision that somebody took while the last one was being made; null when nobody did.</summary>
    public long? Meanwhile { get; init; }

    /// <summary>What was signed for this answer, the newest first; empty for a statement.</summary>
    public IReadOnlyList<ShownCertificate> Certificates { get; init; } = [];

    /// <summary>The forms in which facts are handed out: how an address names them, and how people do.</summary>
    public static IReadOnlyList<(string Format, string Name)> Formats { get; } = [("docx", "Word"), ("csv", "CSV"), ("md", "Markdown"), ("json", "JSON")];

    /// <summary>Whether a reviewer can put a signature under it: an answer that nobody disputes.</summary>
    public bool CanBeCertified => CanReview && Fact.Kind is FactKind.Answer && Sentences.Count > 0 && !Review.IsDisputed;

    public string Title => DisplayText.Shortened(Turn is ShownCheck check ? check.Statement : ((ShownExchange)Turn).Question, 60);

    /// <summary>The topics that its page is told of.</summary>
    public string Live => $"{FactTopics.Of(Fact)} notices";

    /// <summary>Its page.</summary>
    public string Address => $"/facts/{Fact}";

    public bool CanReview => Me.Role >= Role.Reviewer;

    /// <summary>Who can be asked to look at it.</summary>
    public IEnumerable<Member> Reviewers => Colleagues.Where(member => member.Role >= Role.Reviewer);

    public string Name => Fact.Kind is FactKind.Answer ? "Answer" : "Statement";

    /// <summary>What its parts are called.</summary>
    public string PartName => Fact.Kind is FactKind.Answer ? "Sentence" : "Claim";

    /// <summary>The number of the last step; 0 when there is none.</summary>
    public long Seen => History.Count == 0 ? 0 : History[^1].Number;
}

/// <summary>What somebody sent that could not be kept.</summary>
/// <param name="Form">Which form: <c>decide</c>, <c>comment</c>, <c>assign</c>, or <c>mark-0</c> and so on.</param>
/// <param name="Text">What they had typed.</param>
/// <param name="Refusal">Why.</param>
internal sealed record FactDraft(string Form, string Text, string Refusal);
