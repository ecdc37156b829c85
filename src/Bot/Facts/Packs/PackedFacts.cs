using Bot.Answers;
using Bot.Facts.Reviews;
using Bot.Workspaces;

namespace Bot.Facts.Packs;

/// <summary>Finds facts with all that is on record about them.</summary>
internal sealed class PackedFacts(AnswerLog answers, CheckLog checks, ReviewStore reviews)
{
    /// <summary>Finds one; null when the workspace has none of that id.</summary>
    public async Task<PackedFact?> FindAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken)
    {
        if (await reviews.FindAsync(workspace, fact, cancellationToken) is not { } review)
        {
            return null;
        }

        var packed = Packed(review);
        if (fact.Kind is FactKind.Answer)
        {
            return await answers.FindAsync(workspace, fact.Record, cancellationToken) is { } answer
                ? new PackedFact(fact, answer.Question, answer.AskedAt, answer.Record, Check: null, await answers.ModelsAsync(workspace, fact.Record, cancellationToken), packed)
                : null;
        }

        return await checks.FindAsync(workspace, fact.Record, cancellationToken) is { } check
            ? new PackedFact(fact, check.Statement, check.CheckedAt, Answer: null, check.Record, [], packed)
            : null;
    }

    private static PackedReview? Packed(Review review)
    {
        var isUntouched = review is { DecidedBy: null, Assignee: null, Marks.Count: 0, Comments.Count: 0 };
        return isUntouched ? null : new PackedReview(
            Key(review.State),
            review.Decision,
            [.. review.Marks.Select(mark => new PackedMark(mark.Sentence, Key(mark.State), mark.Reason, Packed(mark.By), mark.At))],
            [.. review.Comments.Select(comment => new PackedComment(comment.Text, Packed(comment.By), comment.At, comment.Sentence))],
            review.DecidedBy is { } decider ? Packed(decider) : null,
            review.DecidedAt,
            review.Assignee is { } assignee ? Packed(assignee) : null);
    }

    private static PackedPerson Packed(Member member) => new(member.Handle, member.Name);

    private static string Key(ReviewState state) => state switch
    {
        ReviewState.Confirmed => "confirmed",
        ReviewState.Disputed => "disputed",
        _ => "open",
    };
}
