using System.Net;
using System.Text.Json.Nodes;
using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Tests.Fakes.Slack;
using Bot.Tests.Fakes.Specifications;
using Dapper;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Tests.Chat.Slack;

public sealed class InstallTests
{
    private static readonly string[] Settings =
        ["Slack:BotToken=", "Slack:AppToken=", $"Slack:SigningSecret={SlackBot.Secret}", "Slack:ClientId=1.2", "Slack:ClientSecret=client-secret", "Slack:PublicUrl=http://bot.example.org/", "Slack:AuthorizeUrl=https://slack.example.org/authorize"];

    [Fact]
    public async Task Each_workspace_gets_its_own_token_which_is_kept_encrypted_over_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Methods.Grants["code-1"] = Grant(PeerWorkspace.Team, PeerWorkspace.BotToken);
        await using (var bot = await SlackBot.StartAsync(peer, SlackBot.Quick, folder, Settings))
        {
            Assert.Equal(HttpStatusCode.OK, (await bot.Signed.EventAsync(peer.Events.Mention("C1", "U1", "Too early?").Payload)).StatusCode);
            Assert.Empty(bot.Taken);

            var (state, cookie) = await BeginAsync(bot);
            Assert.Equal(HttpStatusCode.OK, (await FinishAsync(bot, "code-1", state, cookie)).StatusCode);

            await using var connection = await bot.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("xoxb", await connection.QuerySingleAsync<string>("SELECT token FROM slack_installs WHERE team = @Team", new { PeerWorkspace.Team }), StringComparison.Ordinal);
        }

        await using var again = await SlackBot.StartAsync(peer, SlackBot.Quick, folder, Settings);
        await again.Signed.EventAsync(peer.Events.Mention("C1", "U1", "Now?").Payload);
        await again.Channel.ReplyAsync(again.Taken.Single(), SomeReply.Saying("Now."), TestContext.Current.CancellationToken);
        Assert.Single(peer.Workspace.Answers);

        await again.Signed.EventAsync(peer.Events.Event(new() { ["type"] = "app_uninstalled" }));
        await again.Signed.EventAsync(peer.Events.Mention("C1", "U1", "Too late?").Payload);
        Assert.Single(again.Taken);
    }

    [Fact]
    public async Task The_browser_is_sent_to_agree_to_the_scopes_of_the_manifest()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        await using var bot = await SlackBot.StartAsync(peer, Settings);

        var response = await bot.Http.GetAsync("/slack/install", TestContext.Current.CancellationToken);

        var location = response.Headers.Location!;
        var query = QueryHelpers.ParseQuery(location.Query);
        Assert.Equal(
            ("https://slack.example.org/authorize", "1.2", "http://bot.example.org/slack/oauth", "app_mentions:read,assistant:write,chat:write,commands,im:history,im:write,users:read,channels:history,chat:write.public,groups:history,mpim:history"),
            (location.GetLeftPart(UriPartial.Path), query["client_id"].ToString(), query["redirect_uri"].ToString(), query["scope"].ToString()));
        Assert.Contains("httponly", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("code-1", "wrong", true, HttpStatusCode.BadRequest)]
    [InlineData("code-1", null, false, HttpStatusCode.BadRequest)]
    [InlineData("unknown", null, true, HttpStatusCode.BadRequest)]
    [InlineData("", null, true, HttpStatusCode.BadRequest)]
    [InlineData("enterprise", null, true, HttpStatusCode.BadRequest)]
    public async Task Other_ways_back_install_nothing(string code, string? otherState, bool hasCookie, HttpStatusCode status)
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Methods.Grants["code-1"] = Grant(PeerWorkspace.Team, PeerWorkspace.BotToken);
        peer.Methods.Grants["enterprise"] = new() { ["ok"] = true, ["is_enterprise_install"] = true, ["team"] = null, ["access_token"] = "xoxb-e" };
        await using var bot = await SlackBot.StartAsync(peer, Settings);
        var (state, cookie) = await BeginAsync(bot);

        var response = await FinishAsync(bot, code, otherState ?? state, hasCookie ? cookie : null);

        Assert.Equal(status, response.StatusCode);
        await using var connection = await bot.Get<Database>().OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM slack_installs"));
    }

    private static JsonObject Grant(string team, string token) => new()
    {
        ["ok"] = true, ["access_token"] = token, ["token_type"] = "bot", ["scope"] = "chat:write", ["bot_user_id"] = PeerWorkspace.Bot, ["app_id"] = "A1",
        ["team"] = new JsonObject { ["id"] = team, ["name"] = "A team" }, ["enterprise"] = null, ["is_enterprise_install"] = false,
    };

    private static async Task<(string State, string Cookie)> BeginAsync(SlackBot bot)
    {
        var response = await bot.Http.GetAsync("/slack/install", TestContext.Current.CancellationToken);
        return (QueryHelpers.ParseQuery(response.Headers.Location!.Query)["state"].ToString(), response.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private static Task<HttpResponseMessage> FinishAsync(SlackBot bot, string code, string state, string? cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, QueryHelpers.AddQueryString("/slack/oauth", new Dictionary<string, string?> { ["code"] = code, ["state"] = state }));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
