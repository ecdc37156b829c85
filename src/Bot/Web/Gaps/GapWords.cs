using System.Globalization;
using Bot.Facts.Gaps;

namespace Bot.Web.Gaps;

/// <summary>How the gap desk calls things.</summary>
internal static class GapWords
{
    /// <summary>A state in a few words.</summary>
    public static string Of(GapState state) => state switch
    {
        GapState.Open => "Open",
        GapState.ClosedByDocument => "Closed by a document",
        GapState.ClosedByAnswer => "Closed by a certified answer",
        GapState.WillNotBeClosed => "Will not be closed",
        GapState.Merged => "Part of another gap",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Key of a state, for the look.</summary>
    public static string KeyOf(GapState state) => state switch
    {
        GapState.ClosedByDocument or GapState.ClosedByAnswer => "closed",
        GapState.Open => "open",
        _ => "set-aside",
    };

    /// <summary>A kind of report in a few words.</summary>
    public static string Of(ReportKind kind) => kind switch
    {
        ReportKind.Abstention => "Not answered",
        ReportKind.Wrong => "Said to be wrong",
        ReportKind.Removed => "Sentences removed",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What became of telling somebody.</summary>
    public static string Of(NewsState state) => state switch
    {
        NewsState.Due => "The question is about to be asked again.",
        NewsState.Answered => "The sources answer it now. Who asked sees it in the conversation, or is about to be told.",
        NewsState.Told => "Who asked was told the new answer.",
        NewsState.Silent => "The sources still do not answer this question.",
        NewsState.Same => "The sources answer what they answered before.",
        NewsState.Gone => "The question was deleted or edited since, so nobody is told.",
        NewsState.Unreachable => "Who asked could not be told: the bot may write neither where it was asked nor to them.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Who could not be told, in sentences; empty when there is nothing to say.</summary>
    public static IEnumerable<string> Untold(IReadOnlyList<News> news)
    {
        foreach (var (state, why) in new[]
        {
            (NewsState.Silent, "the sources still do not answer their question"),
            (NewsState.Unreachable, "the bot may write neither where they asked nor to them"),
        })
        {
            if (news.Count(told => told.State == state) is > 0 and var count)
            {
                yield return $"{Counted(count, "asker")} could not be told: {why}.";
            }
        }
    }

    /// <summary>A number with its noun.</summary>
    public static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A time as the pages write it.</summary>
    public static string Time(DateTimeOffset time, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(time, zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
