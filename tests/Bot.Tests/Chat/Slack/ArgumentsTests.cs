using System.Text.Json.Nodes;
using Bot.Tests.Fakes.Slack;

namespace Bot.Tests.Chat.Slack;

/// <summary>An argument that a method does not have fails the test in which it was sent, whatever that test looks for.</summary>
public sealed class ArgumentsTests
{
    [Fact]
    public async Task The_peer_holds_unknown_arguments_against_the_client()
    {
        var peer = await SlackPeer.StartAsync((method, arguments) => [.. arguments.Select(argument => $"{argument.Key} is no argument")]);
        using var client = new HttpClient();
        using var content = new StringContent(new JsonObject { ["colour"] = "red" }.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(peer.ApiUrl + "auth.test"), content, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await peer.DisposeAsync());
        Assert.Equal("The API does not take: auth.test: colour is no argument", exception.Message);
    }
}
