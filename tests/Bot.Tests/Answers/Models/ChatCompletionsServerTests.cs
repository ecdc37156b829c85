using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Fakes.ModelServer;

namespace Bot.Tests.Answers.Models;

/// <summary>The endpoint speaks its protocols, so that what works against it works against a real one.</summary>
public sealed class ChatCompletionsServerTests
{
    private static readonly HttpClient Http = new();

    private static readonly object Schema = new
    {
        type = "json_schema",
        json_schema = new
        {
            name = "draft",
            strict = true,
            schema = new { type = "object", properties = new { sentences = new { type = "array", items = new { type = "string" } } }, required = new[] { "sentences" }, additionalProperties = false },
        },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_answer_quotes_the_passages_word_for_word()
    {
        await using var server = await ChatCompletionsServer.StartAsync();

        var completion = await CompleteAsync(server, SomePrompt.Body(new { response_format = Schema }));

        var draft = JsonSerializer.Deserialize<ModelDraft>(completion["choices"]![0]!["message"]!["content"]!.ToString(), JsonSerializerOptions.Web)!;
        Assert.Equal([SomePrompt.First, SomePrompt.Second], draft.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(["S1", "S2"], draft.Sentences.Select(sentence => Assert.Single(sentence.Quotes).Passage));
        Assert.Equal("stop", completion["choices"]![0]!["finish_reason"]!.ToString());
        Assert.True(completion["usage"]!["prompt_tokens"]!.GetValue<int>() > 10);
        var request = Assert.Single(server.Requests);
        Assert.Equal((SomePrompt.System, true, 2), (request.Prompt.Instructions, request.WantsJson, request.Reply!.Right.Count));
        Assert.True(request.Served > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_stream_says_the_same_and_ends_with_its_usage()
    {
        await using var server = await ChatCompletionsServer.StartAsync();

        var whole = await CompleteAsync(server, SomePrompt.Body());
        using var response = await PostAsync(server, "/v1/chat/completions", SomePrompt.Body(new { stream = true, stream_options = new { include_usage = true } }));
        var lines = (await response.Content.ReadAsStringAsync(Cancellation)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var chunks = lines[..^1].Select(line => JsonNode.Parse(line["data: ".Length..])!).ToArray();

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("data: [DONE]", lines[^1]);
        Assert.Equal(whole["choices"]![0]!["message"]!["content"]!.ToString(), string.Concat(chunks[..^1].Select(chunk => chunk["choices"]![0]!["delta"]!["content"]?.ToString())));
        Assert.Equal(whole["usage"]!.ToJsonString(), chunks[^1]["usage"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"max_tokens":5}""", "max_completion_tokens")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"max_completion_tokens":0}""", "max_completion_tokens")]
    [InlineData("""{"model":"m","messages":[]}""", "messages")]
    [InlineData("""{"model":"m","messages":[{"role":"judge","content":"x"}]}""", "role")]
    [InlineData("""{"messages":[{"role":"user","content":"x"}]}""", "model")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema"}}""", "json_schema")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema","json_schema":{"name":"a","strict":true,"schema":{"type":"object","properties":{"b":{"type":"string"}}}}}}""", "additionalProperties")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"response_format":{"type":"json_schema","json_schema":{"name":"a","strict":true,"schema":{"type":"object","properties":{"b":{"type":"string"}},"additionalProperties":false}}}}""", "required")]
    [InlineData("no json", "model")]
    public async Task What_a_real_endpoint_refuses_is_refused(string body, string named)
    {
        await using var server = await ChatCompletionsServer.StartAsync();

        using var response = await Http.PostAsync(new Uri(server.Address + "/v1/chat/completions"), new StringContent(body), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(named, (await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["error"]!["message"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_asked_for_in_either_header()
    {
        await using var server = await ChatCompletionsServer.StartAsync("k-1");

        using var without = await PostAsync(server, "/v1/chat/completions", SomePrompt.Body());
        using var bearer = await PostAsync(server, "/v1/chat/completions", SomePrompt.Body(), headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", "k-1"));
        using var azure = await PostAsync(server, "/openai/deployments/d/chat/completions?api-version=2024-10-21", SomePrompt.Body(), headers => headers.Add("api-key", "k-1"));
        using var noVersion = await PostAsync(server, "/openai/deployments/d/chat/completions", SomePrompt.Body(), headers => headers.Add("api-key", "k-1"));

        Assert.Equal([401, 200, 200, 404], new[] { without, bearer, azure, noVersion }.Select(response => (int)response.StatusCode));
        Assert.Equal([null, "k-1", "k-1", "k-1"], server.Requests.Select(request => request.Key));
    }

    [Fact]
    public async Task Ollama_answers_in_lines_or_whole()
    {
        await using var server = await ChatCompletionsServer.StartAsync();

        using var whole = await PostAsync(server, "/api/chat", SomePrompt.Body(new { stream = false, format = "json" }));
        using var streamed = await PostAsync(server, "/api/chat", SomePrompt.Body());
        var lines = (await streamed.Content.ReadAsStringAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        var answer = (await whole.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;

        Assert.Contains(SomePrompt.First, answer["message"]!["content"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(answer["message"]!["content"]!.ToString(), string.Concat(lines.Select(line => line["message"]!["content"]!.ToString())));
        Assert.Equal((true, "stop"), (lines[^1]["done"]!.GetValue<bool>(), lines[^1]["done_reason"]!.ToString()));
    }

    [Fact]
    public async Task Faults_that_were_ordered_come_once_each()
    {
        await using var server = await ChatCompletionsServer.StartAsync();
        server.Next(ModelFault.TooManyRequests, ModelFault.ServerError);

        using var first = await PostAsync(server, "/v1/chat/completions", SomePrompt.Body());
        using var second = await PostAsync(server, "/v1/chat/completions", SomePrompt.Body());
        using var third = await PostAsync(server, "/v1/chat/completions", SomePrompt.Body());

        Assert.Equal([429, 500, 200], new[] { first, second, third }.Select(response => (int)response.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(1), first.Headers.RetryAfter!.Delta);
    }

    private static async Task<JsonNode> CompleteAsync(ChatCompletionsServer server, object body)
    {
        using var response = await PostAsync(server, "/v1/chat/completions", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
    }

    private static async Task<HttpResponseMessage> PostAsync(ChatCompletionsServer server, string path, object body, Action<HttpRequestHeaders>? head = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address + path) { Content = JsonContent.Create(body) };
        head?.Invoke(request.Headers);
        return await Http.SendAsync(request, Cancellation);
    }
}
