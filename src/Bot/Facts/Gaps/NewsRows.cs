using System.Data.Common;
using Bot.Facts.Reviews;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Gaps;

/// <summary>Notes within a transaction who is to be told that a gap was closed.</summary>
internal static class NewsRows
{
    /// <summary>Who asked is to be told. What was told stays told; where the sources were still silent or the question can be asked anew, it is.</summary>
    public static void Add(DbTransaction transaction, WorkspaceId workspace, FactId fact, string gap, string asker)
    {
        if (fact.Kind is FactKind.Answer)
        {
            transaction.Open().Execute(
                """
                INSERT INTO gap_news (workspace, answer, gap, state, news, asker, owner, lease_until)
                VALUES (@workspace, @answer, @gap, 'Due', '', @asker, '', 0)
                ON CONFLICT (workspace, answer) DO UPDATE SET gap = excluded.gap, state = 'Due', owner = '', lease_until = 0
                WHERE gap_news.state IN ('Silent', 'Same')
                """,
                new { workspace = workspace.Value, answer = fact.Record, gap, asker = AskerKey.PersonOf(asker) }, transaction);
        }
    }
}
