using Bot.Answers;
using Bot.Facts.Gaps;
using Bot.Facts.Gathering;
using Bot.Workspaces;

namespace Bot.Tests.Web.Site;

/// <summary>Puts questions into the log of a site as if they had been asked, and has them gathered.</summary>
public static class SomeGaps
{
    public const string Lost = "How long does the post office keep a lost parcel?";
    public const string LostAgain = "For how long is a lost parcel kept by the post office?";
    public const string Stamp = "Who chooses the picture on a stamp?";

    /// <summary>Logs an abstention, and returns its id.</summary>
    public static Task<string> SilentAsync(LocalSite site, string question, string asker, WorkspaceId? workspace = null) => LogAsync(
        site, new Question(workspace ?? WorkspaceId.Local, question, [], AsOf: null, Thread: null) { Asker = asker },
        SomeAnswer.Abstaining("The sources do not answer this question.") with { Cause = DeclineCause.NotCovered });

    /// <summary>Logs an outcome, and returns its id.</summary>
    public static async Task<string> LogAsync(LocalSite site, Question question, AnswerRecord record, params FallenRecord[] fallen)
    {
        var id = Guid.CreateVersion7().ToString("N");
        await site.Get<AnswerLog>().RecordAsync(id, question, record, fallen, change: 1, CancellationToken.None);
        return id;
    }

    /// <summary>Reads the logs to their end.</summary>
    public static async Task GatherAsync(LocalSite site)
    {
        var end = TimeProvider.System.GetUtcNow().AddMinutes(1);

        // The site reads on by itself too: whoever comes second reads nothing, and looks again.
        for (var empty = 0; empty < 2;)
        {
            empty = await site.Get<AnswerGathering>().GatherAsync(end, CancellationToken.None) + await site.Get<CheckGathering>().GatherAsync(end, CancellationToken.None) == 0 ? empty + 1 : 0;
        }
    }

    /// <summary>The gaps that are open in a workspace.</summary>
    public static Task<IReadOnlyList<ListedGap>> OpenAsync(LocalSite site, WorkspaceId? workspace = null) =>
        site.Get<GapShelf>().ListAsync(workspace ?? WorkspaceId.Local, new GapFilter(Closed: false, Kind: null, Assignee: null), CancellationToken.None);

    /// <summary>A site with three gaps: one that two people asked for, one with removed sentences, and one that somebody said is wrong.</summary>
    public static async Task RecordAsync(LocalSite site)
    {
        var conversation = await SomeConversation.RecordAsync(site);
        await SilentAsync(site, Lost, "slack:U1");
        await SilentAsync(site, LostAgain, "slack:U2");
        await LogAsync(
            site, new Question(WorkspaceId.Local, Stamp, [], AsOf: null, conversation.Thread), SomeAnswer.Of(SomeAnswer.Quoting(conversation.Summary, SomeConversation.Statement)) with { Removed = 1 },
            new FallenRecord("The congress chooses it.", "The quote does not say who chooses."));
        var wrong = await LogAsync(
            site, new Question(WorkspaceId.Local, "ما هو لون الطابع؟", [], AsOf: null, conversation.Thread), SomeAnswer.Of(SomeAnswer.Quoting(conversation.Arabic, SomeConversation.ArabicSaying)) with { Language = "ar" });
        await GatherAsync(site);
        await site.Get<GapShelf>().ReportWrongAsync(WorkspaceId.Local, wrong, "slack:U3", "This speaks of notices, not of stamps.", CancellationToken.None);
    }
}
