using Bot.Answers;

namespace Bot.Facts.Packs;

/// <summary>What an evidence pack holds, as its JSON has it. docs/evidence.md describes each key.</summary>
internal sealed record Pack
{
    /// <summary>The only form there is.</summary>
    public const string CurrentFormat = "bot-evidence 1";

    public required string Format { get; init; }

    /// <summary><c>answers/…</c> or <c>checks/…</c>.</summary>
    public required string Fact { get; init; }

    /// <summary>The question or statement, as it was typed.</summary>
    public required string Asked { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>As <c>ask</c> prints it; null for a checked statement.</summary>
    public AnswerRecord? Answer { get; init; }

    /// <summary>As <c>check</c> prints it; null for an answer.</summary>
    public CheckRecord? Check { get; init; }

    /// <summary>The models that were asked to word the answer, whether or not their words were shown.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>The gate's judgement, one a sentence of the answer or a claim of the statement, in their order.</summary>
    public required IReadOnlyList<PackedJudgement> Gate { get; init; }

    /// <summary>Each passage that is quoted, once.</summary>
    public required IReadOnlyList<PackedPassage> Passages { get; init; }

    /// <summary>Each revision that a passage is part of, once.</summary>
    public required IReadOnlyList<PackedRevision> Revisions { get; init; }

    /// <summary>What the team made of it; null when nobody looked at it.</summary>
    public PackedReview? Review { get; init; }

    /// <summary>What reviewers signed for this answer, or for the one that it was given from; the newest first, and null when nobody did.</summary>
    public IReadOnlyList<PackedCertificate>? Certificates { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Version of the program.</summary>
    public required string MadeBy { get; init; }
}

/// <summary>What the gate says of a sentence or claim.</summary>
/// <param name="Verdict">One of <see cref="GateVerdict"/>.</param>
/// <param name="Why">For people, without capital and full stop; empty when there is nothing to say.</param>
internal sealed record PackedJudgement(string Verdict, string Why);

/// <summary>A passage with its place in the text of its revision, in UTF-16 units from 0, and the words before a list that it depends on; those are null when it stands by itself.</summary>
internal sealed record PackedPassage(string Revision, int Start, string Text, string Reference, IReadOnlyList<string> Headings, int? LeadInStart = null, string? LeadIn = null);

/// <summary>A revision of a document: the SHA-256 of the file that was added, and whether it was what the document held when the pack was made.</summary>
internal sealed record PackedRevision(
    string Id, string Document, long Number, string ContentHash, DateTimeOffset AddedAt, bool IsCurrent,
    string Language, string Kind, string Authority, string Instrument, string Url, string Date);

/// <summary>The review of a fact.</summary>
internal sealed record PackedReview(
    string State, string Decision, IReadOnlyList<PackedMark> Marks, IReadOnlyList<PackedComment> Comments,
    PackedPerson? DecidedBy = null, DateTimeOffset? DecidedAt = null, PackedPerson? Assignee = null);

/// <summary>What a reviewer thinks of a sentence or claim, which counts from 0.</summary>
internal sealed record PackedMark(int Sentence, string State, string Reason, PackedPerson By, DateTimeOffset At);

/// <summary>What a member wrote, about a sentence or, without one, about the whole.</summary>
internal sealed record PackedComment(string Text, PackedPerson By, DateTimeOffset At, int? Sentence = null);

/// <summary>A reviewer's signature under an answer; it is over at <see cref="Until"/>, or since <see cref="EndedAt"/> for a reason.</summary>
internal sealed record PackedCertificate(string Id, string By, DateTimeOffset At, DateTimeOffset Until, string Note, DateTimeOffset? EndedAt = null, string? EndReason = null);

/// <summary>A member of the team.</summary>
internal sealed record PackedPerson(string Handle, string Name);
