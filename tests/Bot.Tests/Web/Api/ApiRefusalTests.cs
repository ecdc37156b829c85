using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Api;

/// <summary>What can't be answered is refused with a sentence, as a problem in JSON.</summary>
public sealed class ApiRefusalTests(ApiSite api)
{
    private const string Form = """The body must be {"question": "...", "history"?: [{"question": "...", "answer"?: "..."}], "asOf"?: "2019-07-01"}: """;

    [Theory]
    [InlineData("{", Form + "line 1 is not valid JSON.")]
    [InlineData("", Form + "line 1 is not valid JSON.")]
    [InlineData("null", Form + "it is null.")]
    [InlineData("[]", Form + "something is missing, or it is no object.")]
    [InlineData("{}", Form + "something is missing, or it is no object.")]
    [InlineData("""{"question": 1}""", Form + "\"question\" is not known, stands there twice, or has a value of the wrong type.")]
    [InlineData("""{"question": "a", "workspace": "slack:T1"}""", Form + "\"workspace\" is not known, stands there twice, or has a value of the wrong type.")]
    [InlineData("""{"question": "a", "question": "b"}""", Form + "\"question\" is not known, stands there twice, or has a value of the wrong type.")]
    [InlineData("""{"question": "a", "history": [{"question": "a", "x": 1}]}""", Form + "\"history[0].x\" is not known, stands there twice, or has a value of the wrong type.")]
    [InlineData("""{"question": "a", "asOf": "2019-02-30"}""", Form + "\"asOf\" is not known, stands there twice, or has a value of the wrong type.")]
    [InlineData("""{"question": " \u0000 "}""", "There is no question yet: type one and ask again.")]
    public async Task A_body_that_is_no_question_is_refused(string body, string sentence)
    {
        using var response = await api.PostAsync("/api/v1/ask", await api.KeyAsync(), body);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), await ReadAsync(response));
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused()
    {
        using var response = await api.PostAsync("/api/v1/ask", await api.KeyAsync(), JsonSerializer.Serialize(new { question = new string('q', 4001) }));

        Assert.Equal((HttpStatusCode.BadRequest, "Your question has 4,001 characters, and at most 4,000 can be asked: shorten it and ask again."), await ReadAsync(response));
    }

    [Fact]
    public async Task A_body_that_nests_too_deep_is_refused()
    {
        using var response = await api.PostAsync("/api/v1/check", await api.KeyAsync(), $$"""{"claim": {{new string('[', 100_000)}}""");

        Assert.Equal(HttpStatusCode.BadRequest, (await ReadAsync(response)).Status);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_announced_or_not()
    {
        var key = await api.KeyAsync();
        var large = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { question = new string('q', 3_000_000) }));
        using var announced = await api.SendAsync(HttpMethod.Post, "/api/v1/ask", key, Json(new ByteArrayContent(large)));
        using var chunked = await api.SendAsync(HttpMethod.Post, "/api/v1/ask", key, Json(new StreamContent(new UnsizedStream(large))));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "The request is larger than is read here: send less at once."), await ReadAsync(announced));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "The request is larger than is read here: send less at once."), await ReadAsync(chunked));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task What_is_not_sent_as_JSON_is_refused(string type)
    {
        using var response = await api.SendAsync(HttpMethod.Post, "/api/v1/ask", await api.KeyAsync(), new StringContent("""{"question": "a"}""", null, type));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "The body must be JSON, with the header Content-Type: application/json."), await ReadAsync(response));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound, "There is nothing at this address: /api/openapi.json lists what there is.")]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, "There is nothing at this address: /api/openapi.json lists what there is.")]
    [InlineData("GET", "/api/v1/..%2f..%2fkeys", HttpStatusCode.NotFound, "There is nothing at this address: /api/openapi.json lists what there is.")]
    [InlineData("PUT", "/api/v1/ask", HttpStatusCode.MethodNotAllowed, "This address does not take PUT: /api/openapi.json says what it takes.")]
    [InlineData("GET", "/mcp", HttpStatusCode.MethodNotAllowed, "This address does not take GET: /api/openapi.json says what it takes.")]
    [InlineData("GET", "/api/v1/answers/..%2f..%2fetc%2fpasswd", HttpStatusCode.NotFound, "No answer here has this id: take it from the header Bot-Answer.")]
    [InlineData("GET", "/api/v1/checks/%27%20OR%201=1", HttpStatusCode.NotFound, "No verdict here has this id: take it from the header Bot-Check.")]
    [InlineData("GET", "/api/v1/passages/x?start=0&length=1", HttpStatusCode.NotFound, "No document here has this revision: take it from a citation of an answer or a verdict.")]
    [InlineData("GET", "/api/v1/passages/x?length=1", HttpStatusCode.BadRequest, "The address needs start= with a whole number from 0.")]
    [InlineData("GET", "/api/v1/passages/x?start=0&length=-1", HttpStatusCode.BadRequest, "The address needs length= with a whole number from 0.")]
    [InlineData("GET", "/api/v1/passages/{cards}?start=0&length=0", HttpStatusCode.NotFound, "The revision has no text at start=0 and length=0: it has 90 UTF-16 units.")]
    [InlineData("GET", "/api/v1/passages/{cards}?start=2147483647&length=2147483647", HttpStatusCode.NotFound, "The revision has no text at start=2147483647 and length=2147483647: it has 90 UTF-16 units.")]
    [InlineData("GET", "/api/v1/documents?q=a&limit=51", HttpStatusCode.BadRequest, "The limit must be a number from 1 to 50.")]
    [InlineData("GET", "/api/v1/documents?limit=a", HttpStatusCode.BadRequest, "The address needs limit= with a whole number from 0.")]
    public async Task What_is_not_there_is_said_to_be_so(string method, string path, HttpStatusCode status, string sentence)
    {
        using var response = await api.SendAsync(new HttpMethod(method), path.Replace("{cards}", api.Cards!.Revision.Id.Value, StringComparison.Ordinal), await api.KeyAsync(), null);

        Assert.Equal((status, sentence), await ReadAsync(response));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1.evil.example")]
    public async Task A_page_from_elsewhere_is_refused_whatever_it_sends(string origin)
    {
        var key = await api.KeyAsync();
        foreach (var path in new[] { "/api/v1/documents", "/mcp", "/api/openapi.json" })
        {
            using var response = await api.SendAsync(HttpMethod.Get, path, key, null, ("Origin", origin));
            Assert.Equal((HttpStatusCode.Forbidden, "Pages of other sites may not use this: call it from a program."), await ReadAsync(response));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        }

        using var own = await api.SendAsync(HttpMethod.Get, "/api/v1/documents", key, null, ("Origin", api.Site.Address));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task A_flood_is_refused_for_its_key_alone()
    {
        await using var site = await LocalSite.StartAsync("Web:ApiRequestsPerMinute=1", "Web:ApiBurst=3");
        var keys = site.Get<ApiKeys>();
        var flooding = await keys.MakeAsync(WorkspaceId.Local, "a", ApiScopes.Check, 1, "", TestContext.Current.CancellationToken);
        var quiet = await keys.MakeAsync(WorkspaceId.Local, "b", ApiScopes.Read, 1, "", TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };

        var statuses = new List<HttpStatusCode>();
        foreach (var path in new[] { "/api/v1/checks/x", "/api/v1/documents", "/api/v1/checks/x", "/api/v1/checks/x", "/mcp" })
        {
            using var response = await SendAsync(path, flooding);
            statuses.Add(response.StatusCode);
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                Assert.Equal("This key has asked too often: wait as long as the header Retry-After says.", (await ReadAsync(response)).Sentence);
                Assert.InRange(int.Parse(response.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
            }
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
        using var other = await SendAsync("/api/v1/documents", quiet);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        Task<HttpResponseMessage> SendAsync(string path, NewApiKey key)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Authorization", $"Bearer {key.Text}");
            return client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(HttpStatusCode Status, string Sentence)> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        return (response.StatusCode, problem.GetProperty("detail").GetString()!);
    }

    private static HttpContent Json(HttpContent content)
    {
        content.Headers.ContentType = new("application/json");
        return content;
    }

    // Sent in chunks: its length is not known beforehand.
    private sealed class UnsizedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
