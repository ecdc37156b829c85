using System.Data.Common;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Reviews;

/// <summary>Writes the rows that the list of facts shows.</summary>
internal static class FactRows
{
    /// <summary>Adds a fact that nobody has reviewed; leaves it as it is when it is there.</summary>
    public static void Add(DbTransaction transaction, WorkspaceId workspace, FactSubject subject) => transaction.Open().Execute("""
        INSERT INTO facts (workspace, fact, kind, made_at, state, comments, outcome, language, text, words)
        VALUES (@workspace, @fact, @kind, @madeAt, 'Open', 0, @Outcome, @Language, @Text, @Words)
        ON CONFLICT (workspace, fact) DO NOTHING
        """,
        new
        {
            workspace = workspace.Value, fact = subject.Fact.ToString(), kind = subject.Fact.Kind.ToString(), madeAt = subject.MadeAt.ToUnixTimeMilliseconds(),
            subject.Outcome, subject.Language, subject.Text, subject.Words,
        },
        transaction);

    /// <summary>Repeats a step of a review in the fact's row.</summary>
    public static void Change(DbTransaction transaction, WorkspaceId workspace, FactId fact, NewStep step)
    {
        var change = step.Kind switch
        {
            nameof(ReviewStep.Decided) => "state = @state",
            nameof(ReviewStep.Assigned) => "assignee = @assignee",
            nameof(ReviewStep.Commented) => "comments = comments + 1",
            _ => "",
        };
        if (change.Length > 0)
        {
            transaction.Open().Execute(
                $"UPDATE facts SET {change} WHERE workspace = @workspace AND fact = @fact",
                new { workspace = workspace.Value, fact = fact.ToString(), state = step.State?.ToString(), assignee = step.Assignee?.Id },
                transaction);
        }
    }
}
