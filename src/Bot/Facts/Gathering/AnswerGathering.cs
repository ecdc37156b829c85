using Bot.Answers;
using Bot.Facts.Gaps;
using Bot.Facts.Numbers;
using Bot.Storage;

namespace Bot.Facts.Gathering;

/// <summary>Reads the log of answers on: makes reports of what was not answered well, and counts each day.</summary>
internal sealed class AnswerGathering(Database database, AnswerFeed feed, ReportReader reports, DayCounts counts, GroupCommit commit)
{
    // Asking waits for the same writer.
    private const int MostAtOnce = 200;

    private readonly FollowedLog log = new(database, "answers");

    /// <summary>Reads the next rows.</summary>
    /// <param name="before">Only what was asked before.</param>
    /// <param name="cancellationToken">Gives up; what was not written is read again.</param>
    /// <returns>How many were read.</returns>
    public async Task<int> GatherAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var from = await log.PlaceAsync(cancellationToken);
        var fed = await feed.AfterAsync(from, before, MostAtOnce, cancellationToken);
        if (fed.Count == 0)
        {
            return 0;
        }

        var found = new List<NewReport>();
        foreach (var answer in fed)
        {
            found.AddRange(await reports.OfAsync(answer, cancellationToken));
        }

        var durations = await counts.DurationsAsync(fed, cancellationToken);
        return await commit.WriteAsync(
            transaction =>
            {
                if (!log.Move(transaction, from, new LogPlace(fed[^1].Logged.AskedAt, fed[^1].Logged.Record.LogId)))
                {
                    return 0;
                }

                var grouping = new Grouping(transaction);
                found.ForEach(grouping.Add);
                DayCounts.Add(transaction, fed, durations);
                return fed.Count;
            },
            cancellationToken);
    }
}
