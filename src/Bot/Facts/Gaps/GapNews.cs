using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Gaps;

/// <summary>What is to be told to those whose answer was part of a gap that was closed, and how far that has come. Safe to share between threads and processes.</summary>
public sealed class GapNews(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    // Asking or posting takes seconds; a process that ended in between is waited for no longer.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Takes news in one state for a process: no other gets them until it is done with them, or the lease is over. Those for chats are taken where they have come so far that somebody can be told.</summary>
    /// <param name="state"><see cref="NewsState.Due"/> or <see cref="NewsState.Answered"/>; of the latter only what is for a person on a chat.</param>
    /// <param name="owner">Names the process.</param>
    /// <param name="most">At most so many, from 1.</param>
    /// <param name="cancellationToken">Withdraws it.</param>
    public async Task<IReadOnlyList<News>> TakeAsync(NewsState state, string owner, int most, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var values = new { state = state.ToString(), owner, most, now = now.ToUnixTimeMilliseconds(), until = (now + Lease).ToUnixTimeMilliseconds() };
        const string Loose = "state = @state AND lease_until <= @now AND (@state = 'Due' OR asker <> '')";

        // Looked for without a lock: most of the time there is nothing.
        await using (var connection = await database.OpenAsync(cancellationToken))
        {
            if (await connection.QuerySingleAsync<long>($"SELECT COUNT(*) FROM gap_news WHERE {Loose}", values) == 0)
            {
                return [];
            }
        }

        return await commit.WriteAsync(
            transaction => transaction.Open().Query<Row>(
                $"""
                UPDATE gap_news SET owner = @owner, lease_until = @until
                WHERE {Loose} AND answer IN (SELECT answer FROM gap_news WHERE {Loose} ORDER BY answer LIMIT @most)
                RETURNING workspace, answer, gap, state, news, asker
                """, values, transaction).Select(row => row.ToNews()).ToArray(),
            cancellationToken);
    }

    /// <summary>Gives up what this owner held before this process started.</summary>
    public Task<int> ReleaseAsync(string owner, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Open().Execute("UPDATE gap_news SET lease_until = 0, owner = '' WHERE owner = @owner", new { owner }, transaction), cancellationToken);

    /// <summary>News have come further.</summary>
    /// <param name="news">As they were taken.</param>
    /// <param name="state">How far.</param>
    /// <param name="answer">Id of the new answer; empty when there is none.</param>
    /// <param name="cancellationToken">Withdraws it.</param>
    public Task<int> EndAsync(News news, NewsState state, string answer, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Open().Execute(
            "UPDATE gap_news SET state = @next, news = @answer, owner = '', lease_until = 0 WHERE workspace = @workspace AND answer = @Answer AND state = @state",
            new { next = state.ToString(), answer, workspace = news.Workspace.Value, news.Answer, state = news.State.ToString() }, transaction),
        cancellationToken);

    /// <summary>The sources are asked again for those of a gap whose question they did not answer last time.</summary>
    public Task<int> AskAgainAsync(Gap gap, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Open().Execute(
            "UPDATE gap_news SET state = 'Due', owner = '', lease_until = 0 WHERE workspace = @workspace AND gap = @Id AND state IN ('Silent', 'Same')",
            new { workspace = gap.Workspace.Value, gap.Id }, transaction),
        cancellationToken);

    /// <summary>What is to be told of a gap, by answer.</summary>
    public Task<IReadOnlyList<News>> OfGapAsync(Gap gap, CancellationToken cancellationToken) =>
        ReadAsync("gap = @Id", new { workspace = gap.Workspace.Value, gap.Id }, cancellationToken);

    /// <summary>What there is to tell of some answers: those to whose question the sources have a new answer.</summary>
    public Task<IReadOnlyList<News>> OfAnswersAsync(WorkspaceId workspace, IEnumerable<string> answers, CancellationToken cancellationToken) =>
        ReadAsync("news <> '' AND answer IN @answers", new { workspace = workspace.Value, answers = answers.ToArray() }, cancellationToken);

    private async Task<IReadOnlyList<News>> ReadAsync(string where, object values, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>($"SELECT workspace, answer, gap, state, news, asker FROM gap_news WHERE workspace = @workspace AND {where} ORDER BY answer", values);
        return [.. rows.Select(row => row.ToNews())];
    }

    private sealed record Row(string Workspace, string Answer, string Gap, string State, string News, string Asker)
    {
        public News ToNews() => new(new WorkspaceId(Workspace), Answer, Gap, Enum.Parse<NewsState>(State), News, Asker);
    }
}

/// <summary>What there is to tell of one answer.</summary>
/// <param name="Workspace">Whose answer it is.</param>
/// <param name="Answer">Id of the answer that was not good enough.</param>
/// <param name="Gap">Id of the gap that was closed.</param>
/// <param name="State">How far it has come.</param>
/// <param name="NewAnswer">Id of the answer that the sources give now; empty while there is none.</param>
/// <param name="Asker">Who asked, as <c>platform:person</c>; empty for a page of the console, which shows it by itself.</param>
public sealed record News(WorkspaceId Workspace, string Answer, string Gap, NewsState State, string NewAnswer, string Asker);

/// <summary>How far it has come to tell somebody.</summary>
public enum NewsState
{
    /// <summary>The question is to be asked again.</summary>
    Due,

    /// <summary>The sources answer it now; on a chat the asker is to be told.</summary>
    Answered,

    /// <summary>The asker was told on a chat.</summary>
    Told,

    /// <summary>The sources still do not answer the question.</summary>
    Silent,

    /// <summary>The sources answer what they answered before.</summary>
    Same,

    /// <summary>The question was deleted or edited since.</summary>
    Gone,

    /// <summary>The platform lets the bot write neither where it was asked nor to the person.</summary>
    Unreachable,
}
