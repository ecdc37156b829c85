using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Reviews;

/// <summary>Lists the answers and checked statements of a workspace. Safe to share between threads.</summary>
public sealed class FactList
{
    /// <summary>On one page.</summary>
    public const int PageLength = 25;

    private readonly FactUpkeep upkeep;
    private readonly Members members;
    private readonly Database database;

    internal FactList(FactUpkeep upkeep, Members members, Database database) => (this.upkeep, this.members, this.database) = (upkeep, members, database);

    /// <summary>A page, newest first.</summary>
    /// <param name="workspace">Whose facts.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="behind">Where the page before it ended; null for the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<FactPage> ListAsync(WorkspaceId workspace, FactFilter filter, FactPosition? behind, CancellationToken cancellationToken)
    {
        await upkeep.CatchUpAsync(workspace, cancellationToken);
        var people = await members.EverybodyAsync(workspace, cancellationToken);
        var (sql, parameters) = Query(workspace, filter, behind);
        await using var connection = await database.OpenAsync(cancellationToken);
        ListedFact[] facts = [.. (await connection.QueryAsync<Row>(sql, parameters)).Select(row => row.ToFact(people))];
        return facts.Length <= PageLength
            ? new FactPage(facts, null)
            : new FactPage(facts[..PageLength], new FactPosition(facts[PageLength - 1].At, facts[PageLength - 1].Fact));
    }

    private static (string Sql, DynamicParameters Parameters) Query(WorkspaceId workspace, FactFilter filter, FactPosition? behind)
    {
        var parameters = new DynamicParameters(new { workspace = workspace.Value, limit = PageLength + 1 });
        var conditions = new List<string> { "workspace = @workspace" };
        void Where(string condition, string name, object value)
        {
            conditions.Add(condition);
            parameters.Add(name, value);
        }

        if (filter.State is { } state)
        {
            Where("state = @state", "state", state.ToString());
        }

        if (filter.Kind is { } kind)
        {
            Where("kind = @kind", "kind", kind.ToString());
        }

        if (filter.Assignee is { } assignee)
        {
            Where("assignee = @assignee", "assignee", assignee);
        }

        if (behind is { } position)
        {
            Where("made_at <= @at", "at", position.At.ToUnixTimeMilliseconds());
            Where("(made_at < @at OR fact < @fact)", "fact", position.Fact.ToString());
        }

        foreach (var (place, word) in FactWords.Sought(filter.Words).Index())
        {
            Where($"words LIKE @word{place}", $"word{place}", $"% {word}%");
        }

        return ($"""
            SELECT fact, made_at AS madeAt, state, assignee, comments, outcome, language, text FROM facts
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY made_at DESC, fact DESC LIMIT @limit
            """, parameters);
    }

    private sealed record Row(string Fact, long MadeAt, string State, string? Assignee, long Comments, string Outcome, string Language, string Text)
    {
        public ListedFact ToFact(IReadOnlyDictionary<string, Member> people) => new(
            FactId.Read(Fact) ?? throw new InvalidDataException($"The list of facts has '{Fact}', which names none."),
            DateTimeOffset.FromUnixTimeMilliseconds(MadeAt),
            Enum.Parse<ReviewState>(State),
            Assignee is null ? null : people[Assignee],
            Comments,
            Outcome,
            Language,
            Text);
    }
}
