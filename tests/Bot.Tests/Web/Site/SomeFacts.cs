using Bot.Answers;
using Bot.Facts;
using Bot.Facts.Reviews;
using Bot.Workspaces;

namespace Bot.Tests.Web.Site;

/// <summary>Records answers and checked statements to review.</summary>
public static class SomeFacts
{
    /// <summary>An answer of two sentences, with one that was left out.</summary>
    public static async Task<FactId> AnswerAsync(LocalSite site)
    {
        var conversation = await SomeConversation.RecordAsync(site);
        var record = SomeAnswer.Of(
            SomeAnswer.Quoting(conversation.Summary, SomeConversation.Statement),
            SomeAnswer.Quoting(conversation.Summary, "Each member country decides for itself what legal value a red notice has.")) with { Removed = 1 };
        return await RecordAsync(site, WorkspaceId.Local, "Is a red notice an international arrest warrant?", record, new FallenRecord("A red notice always leads to arrest.", "says more than its quotes: “always”"));
    }

    /// <summary>The statement in parts of <see cref="SomeChecks"/>.</summary>
    public static async Task<FactId> CheckAsync(LocalSite site)
    {
        var thread = await SomeChecks.RecordAsync(site);
        var checks = await site.Get<CheckLog>().ThreadAsync(WorkspaceId.Local, thread, TestContext.Current.CancellationToken);
        return new FactId(FactKind.Check, checks[^1].Record.LogId);
    }

    /// <summary>An abstention.</summary>
    public static Task<FactId> AbstentionAsync(LocalSite site, string question, WorkspaceId? workspace = null) =>
        RecordAsync(site, workspace ?? WorkspaceId.Local, question, SomeAnswer.Abstaining("The sources don't say."));

    private static async Task<FactId> RecordAsync(LocalSite site, WorkspaceId workspace, string question, AnswerRecord record, params FallenRecord[] fallen)
    {
        var (id, thread) = (Guid.CreateVersion7().ToString("N"), Guid.CreateVersion7().ToString("N"));
        await site.Get<AnswerLog>().RecordAsync(id, new Question(workspace, question, [], AsOf: null, thread), record, fallen, change: 1, TestContext.Current.CancellationToken);
        return new FactId(FactKind.Answer, id);
    }
}
