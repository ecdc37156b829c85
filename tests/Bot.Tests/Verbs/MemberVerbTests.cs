using Bot.Storage;
using Bot.Verbs;
using Bot.Workspaces;

namespace Bot.Tests.Verbs;

public sealed class MemberVerbTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task An_invitation_is_a_link_to_where_browsers_come_from()
    {
        var invited = await run.OnDataAsync("member", "invite", "--role", "reviewer", "--name", "Rita", "--Web:PublicUrl", "https://bot.example.org/");
        var local = await run.OnDataAsync("member", "invite", "--role", "owner", "--workspace", "slack:T1");

        Assert.Matches("^https://bot\\.example\\.org/join/[0-9a-f]{40}\n$", invited.Output);
        Assert.Matches("^http://127\\.0\\.0\\.1:5080/join/[0-9a-f]{40}\n$", local.Output);
        Assert.Equal((ExitStatus.Done, "", ExitStatus.Done, ""), (invited.Status, invited.Error, local.Status, local.Error));
    }

    [Fact]
    public async Task Nobody_is_listed_before_somebody_joined() =>
        Assert.Equal(new VerbResult(ExitStatus.Done, "", ""), await run.OnDataAsync("member", "list"));

    [Fact]
    public async Task Who_joined_is_listed_and_gets_a_link_for_a_new_password()
    {
        var invited = await run.OnDataAsync("member", "invite", "--role", "moderator");
        using (var database = Database.OpenSqlite(run.PathOf("data/bot.db")))
        using (var commit = new GroupCommit(database))
        {
            var links = new MemberLinks(database, commit, TimeProvider.System);
            Assert.IsType<JoinOutcome.Joined>(await links.JoinAsync(invited.Output.TrimEnd().Split('/')[^1], "rita", "Rita ريتا", "a long enough password", TestContext.Current.CancellationToken));
        }

        var listed = await run.OnDataAsync("member", "list");
        var password = await run.OnDataAsync("member", "password", "@Rita");

        Assert.Equal(new VerbResult(ExitStatus.Done, """{"handle":"rita","name":"Rita ريتا","role":"moderator","access":"on","workspace":"local"}""" + "\n", ""), listed);
        Assert.Matches("^http://127\\.0\\.0\\.1:5080/join/[0-9a-f]{40}\n$", password.Output);
    }

    [Fact]
    public async Task A_member_who_is_not_there_gets_no_link() => Assert.Equal(
        new VerbResult(ExitStatus.Failed, "", "The workspace 'local' has no member 'rita' who may sign in: see member list --workspace local.\n"),
        await run.OnDataAsync("member", "password", "rita"));

    [Fact]
    public async Task While_something_serves_it_says_so()
    {
        using var held = DataDirectory.Open(run.DataFolder);

        var refused = await BuiltBot.RunAsync(run.Folder, new Dictionary<string, string>(), "member", "list");

        Assert.Equal((ExitStatus.Failed, ""), (refused.Status, refused.Output));
        Assert.Contains("Another process already uses the data folder", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("member")]
    [InlineData("member", "invite")]
    [InlineData("member", "invite", "--role", "king")]
    [InlineData("member", "invite", "--role", "7")]
    [InlineData("member", "invite", "--role", "reader", "--name", " ")]
    [InlineData("member", "invite", "--role", "reader", "--workspace", "shared")]
    [InlineData("member", "password")]
    public async Task Wrong_usage_ends_with_2(params string[] arguments)
    {
        var result = await run.RunAsync(arguments);

        Assert.Equal(ExitStatus.WrongUsage, result.Status);
        Assert.NotEmpty(result.Error);
        Assert.Equal([], Directory.GetFileSystemEntries(run.Folder));
    }
}
