using System.Data.Common;
using Bot.Documents;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Reviews;

/// <summary>Writes the steps of reviews, and tells who is to know.</summary>
internal sealed class ReviewWriter(GroupCommit commit, LiveChanges live, TimeProvider timeProvider)
{
    private const int MaxAbout = 120;

    public async Task<Reviewed> WriteAsync(WorkspaceId workspace, FactSubject subject, NewStep step, CancellationToken cancellationToken)
    {
        var outcome = await commit.WriteAsync(transaction => Write(transaction, workspace, subject, step), cancellationToken);
        live.Signal(workspace, FactTopics.Of(subject.Fact));
        live.Signal(workspace, FactTopics.All);
        foreach (var (member, _) in step.Told)
        {
            live.Signal(workspace, Notices.TopicOf(member.Id));
        }

        return outcome;
    }

    // Writes come one after another, so that numbers have no gaps and nobody's step is lost.
    private Reviewed Write(DbTransaction transaction, WorkspaceId workspace, FactSubject subject, NewStep step)
    {
        var connection = transaction.Open();
        var known = new { workspace = workspace.Value, fact = subject.Fact.ToString(), member = step.By.Id, sent = step.Sent(), seen = step.Seen };
        if (connection.QuerySingleOrDefault<long?>(
            "SELECT number FROM review_steps WHERE workspace = @workspace AND fact = @fact AND member = @member AND sent = @sent", known, transaction) is { } before)
        {
            return new Reviewed.Kept(before, null);
        }

        var number = 1 + connection.QuerySingle<long>("SELECT COALESCE(MAX(number), 0) FROM review_steps WHERE workspace = @workspace AND fact = @fact", known, transaction);
        if (number > ReviewLimits.MaxSteps)
        {
            return new Reviewed.Refused("This review is full. Decide it, and go on in a place of your own.");
        }

        var meanwhile = step.Kind != nameof(ReviewStep.Decided) ? null : connection.QuerySingle<long?>(
            "SELECT MAX(number) FROM review_steps WHERE workspace = @workspace AND fact = @fact AND number > @seen AND kind = 'Decided' AND member <> @member", known, transaction);
        var now = timeProvider.GetUtcNow();
        connection.Execute("""
            INSERT INTO review_steps (id, workspace, fact, number, kind, sentence, state, text, assignee, member, made_at, sent)
            VALUES (@id, @workspace, @fact, @number, @Kind, @Sentence, @state, @Text, @assignee, @member, @now, @sent)
            """,
            new
            {
                id = Guid.CreateVersion7(now).ToString("N"), known.workspace, known.fact, number, step.Kind, step.Sentence, state = step.State?.ToString(), step.Text,
                assignee = step.Assignee?.Id, known.member, now = now.ToUnixTimeMilliseconds(), known.sent,
            },
            transaction);
        FactRows.Add(transaction, workspace, subject);
        FactRows.Change(transaction, workspace, subject.Fact, step);
        Tell(transaction, workspace, subject, step, number, now);
        return new Reviewed.Kept(number, meanwhile);
    }

    private static void Tell(DbTransaction transaction, WorkspaceId workspace, FactSubject subject, NewStep step, long number, DateTimeOffset now)
    {
        foreach (var (member, kind) in step.Told)
        {
            var about = DisplayText.Shortened(subject.Text, MaxAbout);
            Notices.Add(transaction, workspace, member.Id, new Notice(
                Guid.CreateVersion7(now).ToString("N"), kind, $"/facts/{subject.Fact}#step-{number}", about.Length == 0 ? "a fact" : about, step.By, now, IsRead: false));
        }
    }
}
