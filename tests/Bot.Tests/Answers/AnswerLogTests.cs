using Bot.Answers;
using Bot.Storage;
using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Answers;

public sealed class AnswerLogTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("answer-log-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_conversation_keeps_its_order_when_the_clock_stands_still()
    {
        using var database = Database.OpenSqlite(Path.Combine(folder.FullName, "bot.db"));
        using var commit = new GroupCommit(database);
        var log = new AnswerLog(database, commit, new FakeTimeProvider());
        var questions = Enumerable.Range(1, 20).Select(number => $"Question {number}?").ToArray();

        foreach (var question in questions)
        {
            await log.RecordAsync(log.NewId(), new Question(WorkspaceId.Local, question, [], AsOf: null, "thread"), SomeAnswer.Abstaining("The sources don't say."), [], change: 1, TestContext.Current.CancellationToken);
        }

        var logged = await log.ThreadAsync(WorkspaceId.Local, "thread", TestContext.Current.CancellationToken);
        Assert.Equal(questions, logged.Select(answer => answer.Question));
    }

    [Fact]
    public async Task What_fell_is_kept_with_its_reason_beside_what_was_shown()
    {
        using var database = Database.OpenSqlite(Path.Combine(folder.FullName, "bot.db"));
        using var commit = new GroupCommit(database);
        var log = new AnswerLog(database, commit, new FakeTimeProvider());
        FallenRecord[] fallen = [new("Cards are ”free”.", "the source does not speak of \"free\""), new("", "it has no \"text\"")];

        await log.RecordAsync(log.NewId(), new Question(WorkspaceId.Local, "Why?", [], AsOf: null, "thread"), SomeAnswer.Abstaining("The sources don't say."), fallen, change: 1, TestContext.Current.CancellationToken);

        var logged = Assert.Single(await log.ThreadAsync(WorkspaceId.Local, "thread", TestContext.Current.CancellationToken));
        Assert.Equal(fallen, logged.Fallen);
        Assert.DoesNotContain("free", System.Text.Json.JsonSerializer.Serialize(logged.Record, AnswerRecord.Json), StringComparison.Ordinal);
    }
}
