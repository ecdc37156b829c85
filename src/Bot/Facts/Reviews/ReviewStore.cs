using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Reviews;

/// <summary>What teams make of answers and checked statements. Safe to share between threads.</summary>
/// <remarks>
/// Everything is kept as a step of the fact's history, in the order it came: of two decisions the last counts, and neither is lost.
/// Whoever calls has made sure that the member may review; that the fact is in their workspace is made sure here.
/// </remarks>
public sealed class ReviewStore
{
    private readonly FactSubjects subjects;
    private readonly ReviewWriter writer;
    private readonly Members members;
    private readonly Database database;

    internal ReviewStore(FactSubjects subjects, ReviewWriter writer, Members members, Database database) =>
        (this.subjects, this.writer, this.members, this.database) = (subjects, writer, members, database);

    /// <summary>The review of a fact; empty and open when nobody has reviewed it, null when the workspace has no such fact.</summary>
    public async Task<Review?> FindAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken) =>
        await HistoryAsync(workspace, fact, cancellationToken) is { } history ? ReviewReader.Read(fact, history) : null;

    /// <summary>Who did what to a fact, oldest first; empty when nobody has reviewed it, null when the workspace has no such fact.</summary>
    public async Task<IReadOnlyList<ReviewStep>?> HistoryAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken)
    {
        if (await subjects.FindAsync(workspace, fact, cancellationToken) is null)
        {
            return null;
        }

        var people = await members.EverybodyAsync(workspace, cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<ReviewStepRow>(
            $"SELECT {ReviewStepRow.Columns} FROM review_steps WHERE workspace = @workspace AND fact = @fact ORDER BY number", new { workspace = workspace.Value, fact = fact.ToString() });
        return [.. rows.Select(row => row.ToStep(people))];
    }

    /// <summary>Decides on the whole.</summary>
    /// <param name="by">Who decides; the fact is one of their workspace.</param>
    /// <param name="fact">On what.</param>
    /// <param name="state"><see cref="ReviewState.Open"/> takes the last decision back.</param>
    /// <param name="reason">In their words; a dispute needs one.</param>
    /// <param name="seen">The number of the last step that they had seen; 0 for none.</param>
    /// <param name="once">Any text that names this one act: what is sent twice with it is done once.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<Reviewed> DecideAsync(Member by, FactId fact, ReviewState state, string reason, long seen, string once, CancellationToken cancellationToken) =>
        WriteAsync(by, fact, new NewStep(nameof(ReviewStep.Decided), by, once) { State = state, Text = ReviewLimits.Written(reason), Seen = seen }, cancellationToken);

    /// <summary>Judges one sentence of an answer, or one claim of a statement.</summary>
    /// <param name="by">Who judges; the fact is one of their workspace.</param>
    /// <param name="fact">Of what.</param>
    /// <param name="sentence">From 0.</param>
    /// <param name="state">Confirmed or disputed.</param>
    /// <param name="reason">In their words; may be empty.</param>
    /// <param name="once">As in <see cref="DecideAsync"/>.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="ArgumentException">The state is <see cref="ReviewState.Open"/>.</exception>
    public Task<Reviewed> MarkAsync(Member by, FactId fact, int sentence, ReviewState state, string reason, string once, CancellationToken cancellationToken)
    {
        if (state is ReviewState.Open)
        {
            throw new ArgumentException("A mark confirms or disputes.", nameof(state));
        }

        return WriteAsync(by, fact, new NewStep(nameof(ReviewStep.Marked), by, once) { Sentence = sentence, State = state, Text = ReviewLimits.Written(reason) }, cancellationToken);
    }

    /// <summary>Adds a comment. Members whom it names as <c>@handle</c> are told.</summary>
    /// <param name="by">Who writes; the fact is one of their workspace.</param>
    /// <param name="fact">About what.</param>
    /// <param name="sentence">About which sentence, from 0; null for the whole.</param>
    /// <param name="text">1 to 4,000 characters.</param>
    /// <param name="once">As in <see cref="DecideAsync"/>.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Reviewed> CommentAsync(Member by, FactId fact, int? sentence, string text, string once, CancellationToken cancellationToken)
    {
        var written = ReviewLimits.Written(text);
        if (written.Length == 0)
        {
            return new Reviewed.Refused("There is no comment yet: type one and send it again.");
        }

        var colleagues = (await members.ListAsync(by.Workspace, cancellationToken)).ToDictionary(member => member.Handle);
        var told = Mentions.Read(written, colleagues.Keys.ToHashSet()).Select(part => part.Handle).OfType<string>().Distinct()
            .Select(handle => colleagues[handle])
            .Where(member => member.Id != by.Id)
            .Select(member => (member, NoticeKind.Mentioned));
        return await WriteAsync(by, fact, new NewStep(nameof(ReviewStep.Commented), by, once) { Sentence = sentence, Text = written, Told = [.. told] }, cancellationToken);
    }

    /// <summary>Asks a reviewer to look at a fact, and tells them.</summary>
    /// <param name="by">Who asks; the fact is one of their workspace.</param>
    /// <param name="fact">At what.</param>
    /// <param name="handle">Of whom; null when nobody is to any more.</param>
    /// <param name="once">As in <see cref="DecideAsync"/>.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Reviewed> AssignAsync(Member by, FactId fact, string? handle, string once, CancellationToken cancellationToken)
    {
        Member? assignee = null;
        if (handle is not null)
        {
            assignee = (await members.ListAsync(by.Workspace, cancellationToken)).FirstOrDefault(member => member.Handle == handle && member.Role >= Role.Reviewer);
            if (assignee is null)
            {
                return new Reviewed.Refused("There is no reviewer of that handle any more: choose another.");
            }
        }

        IReadOnlyList<(Member, NoticeKind)> told = assignee is null || assignee.Id == by.Id ? [] : [(assignee, NoticeKind.Assigned)];
        return await WriteAsync(by, fact, new NewStep(nameof(ReviewStep.Assigned), by, once) { Assignee = assignee, Told = told }, cancellationToken);
    }

    private async Task<Reviewed> WriteAsync(Member by, FactId fact, NewStep step, CancellationToken cancellationToken)
    {
        if (await subjects.FindAsync(by.Workspace, fact, cancellationToken) is not { } subject)
        {
            return new Reviewed.NoSuchFact();
        }

        if (ReviewLimits.Refusal(step.Text) is { } refusal)
        {
            return new Reviewed.Refused(refusal);
        }

        if (step.Sentence is { } sentence && (sentence < 0 || sentence >= subject.Sentences))
        {
            return new Reviewed.Refused("There is no such sentence here: open the page anew and choose one.");
        }

        if (step is { Kind: nameof(ReviewStep.Decided), State: ReviewState.Disputed, Text: "" })
        {
            return new Reviewed.Refused("Say what is wrong with it, so that others can follow: give a reason and dispute it again.");
        }

        return await writer.WriteAsync(by.Workspace, subject, step, cancellationToken);
    }
}
