using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Fakes.Discord;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Discord;

/// <summary>What a description of an API refuses, tried on a small one with the same habits as Discord's.</summary>
public sealed class OpenApiDocumentTests
{
    private const string Document = """
        {"paths":{
          "/posts/{post_id}":{
            "get":{"parameters":[{"name":"with_words","in":"query"}]},
            "put":{"requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Post"}}}}}},
          "/posts/@last":{"put":{"requestBody":{"content":{"application/json":{"schema":{"type":["array","null"],"items":{"$ref":"#/components/schemas/Kind"},"maxItems":2}}}}}}},
         "components":{"schemas":{
          "Kind":{"type":"integer","oneOf":[{"title":"LONG","const":4},{"title":"SHORT","const":5}]},
          "Words":{"type":"object","properties":{"type":{"type":"integer","enum":[4],"allOf":[{"$ref":"#/components/schemas/Kind"}]},"words":{"type":["string","null"],"maxLength":5}},"required":["type"]},
          "Count":{"type":"object","properties":{"type":{"type":"integer","enum":[5],"allOf":[{"$ref":"#/components/schemas/Kind"}]},"count":{"type":"integer"}},"required":["type","count"]},
          "Post":{"type":"object","properties":{"part":{"oneOf":[{"type":"null"},{"$ref":"#/components/schemas/Words"},{"$ref":"#/components/schemas/Count"}]}}}}}}
        """;

    [Theory]
    [InlineData("PUT", "posts/1", """{}""")]
    [InlineData("PUT", "posts/1", """{"part":null}""")]
    [InlineData("PUT", "posts/1", """{"part":{"type":4,"words":"words"}}""")]
    [InlineData("PUT", "posts/1", """{"part":{"type":4,"words":null}}""")]
    [InlineData("PUT", "posts/1", """{"part":{"type":5,"count":1}}""")]
    [InlineData("PUT", "posts/@last", "[4,5]")]
    [InlineData("PUT", "posts/@last", null)]
    [InlineData("GET", "posts/1?with_words", null)]
    public async Task What_is_described_fits(string method, string path, string? body) => Assert.Empty(await FindMisfitsAsync(method, path, body));

    [Theory]
    [InlineData("DELETE", "posts/1", null, "no operation of the API")]
    [InlineData("PUT", "posts/1/2", "{}", "no operation of the API")]
    [InlineData("PUT", "posts/1", null, "a body is missing")]
    [InlineData("GET", "posts/1", "{}", "a body is not of the operation")]
    [InlineData("GET", "posts/1?with_pictures", null, "?with_pictures: not of the operation")]
    [InlineData("PUT", "posts/1", """{"parts":null}""", "#/parts: NoAdditionalPropertiesAllowed")]
    [InlineData("PUT", "posts/1", """{"part":{"type":6}}""", "#/part: NotOneOf (")]
    [InlineData("PUT", "posts/1", """{"part":{"type":5,"words":"words"}}""", "#/part: NotOneOf (")]
    [InlineData("PUT", "posts/1", """{"part":{"type":4,"words":"longer"}}""", "#/part: NotOneOf (")]
    [InlineData("PUT", "posts/1", """{"part":{"type":4,"word":"words"}}""", "#/part: NotOneOf (")]
    [InlineData("PUT", "posts/@last", "[6]", "#/: NoTypeValidates (")]
    [InlineData("PUT", "posts/@last", "[4,4,4]", "#/: NoTypeValidates (")]
    [InlineData("PUT", "posts/@last", "{}", "#/: NoTypeValidates (")]
    public async Task What_is_not_described_does_not(string method, string path, string? body, string misfit) =>
        Assert.StartsWith(misfit, Assert.Single(await FindMisfitsAsync(method, path, body)), StringComparison.Ordinal);

    [Fact]
    public async Task The_peer_refuses_what_does_not_fit_and_holds_it_against_the_client()
    {
        var peer = await DiscordPeer.StartAsync(_ => Task.FromResult<IReadOnlyList<string>>(["#/content: StringTooLong"]));
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri($"{peer.ApiUrl}/gateway/bot"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await peer.DisposeAsync());
        Assert.Equal("The API does not take: GET gateway/bot: #/content: StringTooLong", exception.Message);
    }

    private static async Task<IReadOnlyList<string>> FindMisfitsAsync(string method, string path, string? body)
    {
        var parts = path.Split('?');
        return (await OpenApiDocument.ReadAsync(JsonNode.Parse(Document)!)).FindMisfits(new PeerCall(method, parts[0].Split('/'), body is null ? null : JsonNode.Parse(body)) { Query = parts[1..] });
    }
}
