using System.Diagnostics;
using System.Text;
using Bot.Tests.Fakes.ModelServer;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OllamaSharp;

namespace Bot.Tests.Answers.Models;

/// <summary>The clients that the bot uses talk to the loopback endpoint as they would to a real one.</summary>
public sealed class SemanticKernelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Structured_output_comes_back_through_the_kernel()
    {
        await using var server = await ChatCompletionsServer.StartAsync("k-2");
        var service = Service(server, "k-2");

        var message = await service.GetChatMessageContentAsync(History(), new OpenAIPromptExecutionSettings { ResponseFormat = typeof(AskedForm), MaxTokens = 300 }, cancellationToken: Cancellation);

        Assert.Contains(SomePrompt.First, message.Content, StringComparison.Ordinal);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("k-2", "loopback", false), (request.Key, request.Model, request.WantsStream));
        Assert.Equal("json_schema", request.Body["response_format"]!["type"]!.ToString());
        Assert.Equal(300, request.Body["max_completion_tokens"]!.GetValue<int>());
        Assert.Equal(["S1", "S2", "S3"], request.Prompt.Passages.Select(passage => passage.Key));
    }

    [Fact]
    public async Task A_stream_comes_back_through_the_kernel()
    {
        await using var server = await ChatCompletionsServer.StartAsync();
        var said = new StringBuilder();
        await foreach (var part in Service(server).GetStreamingChatMessageContentsAsync(History(), cancellationToken: Cancellation))
        {
            said.Append(part.Content);
        }

        Assert.Equal(server.Requests[0].Reply!.Content, said.ToString());
        Assert.True(server.Requests[0].WantsStream);
    }

    [Fact]
    public async Task Ollama_s_client_is_understood()
    {
        await using var server = await ChatCompletionsServer.StartAsync();
        using IChatClient client = new OllamaApiClient(new Uri(server.Address), "loopback");

        var whole = await client.GetResponseAsync([new(ChatRole.System, SomePrompt.System), new(ChatRole.User, SomePrompt.User)], new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, Cancellation);
        var streamed = new StringBuilder();
        await foreach (var part in client.GetStreamingResponseAsync([new(ChatRole.User, SomePrompt.User)], cancellationToken: Cancellation))
        {
            streamed.Append(part.Text);
        }

        Assert.Contains(SomePrompt.First, whole.Text, StringComparison.Ordinal);
        Assert.True(whole.Usage?.InputTokenCount > 10);
        Assert.Equal(whole.Text, streamed.ToString());
        Assert.All(server.Requests, request => Assert.True(request.IsOllama));
    }

    [Theory]
    [InlineData(ModelFault.Unauthorized, 401)]
    [InlineData(ModelFault.Forbidden, 403)]
    [InlineData(ModelFault.UnknownModel, 404)]
    [InlineData(ModelFault.NoResponseFormat, 400)]
    [InlineData(ModelFault.TooManyRequests, 429)]
    [InlineData(ModelFault.ServerError, 500)]
    [InlineData(ModelFault.BadGateway, 502)]
    [InlineData(ModelFault.Unavailable, 503)]
    public async Task A_status_is_seen_at_once(ModelFault fault, int status)
    {
        await using var server = await ChatCompletionsServer.StartAsync(fault);

        var refused = await Assert.ThrowsAsync<HttpOperationException>(() => Service(server).GetChatMessageContentAsync(
            History(), new OpenAIPromptExecutionSettings { ResponseFormat = typeof(AskedForm) }, cancellationToken: Cancellation));

        Assert.Equal(status, (int)refused.StatusCode!);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(ModelFault.SlowFirstByte)]
    [InlineData(ModelFault.SlowDrip)]
    [InlineData(ModelFault.NeverAnswers)]
    [InlineData(ModelFault.EndlessBody)]
    [InlineData(ModelFault.CutBody)]
    [InlineData(ModelFault.ResetBody)]
    [InlineData(ModelFault.ClosedAtOnce)]
    public async Task A_broken_line_ends_in_an_exception_within_the_callers_time(ModelFault fault)
    {
        await using var server = await ChatCompletionsServer.StartAsync(fault);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(300);
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<Exception>(() => Service(server).GetChatMessageContentAsync(History(), cancellationToken: patience.Token));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static IChatCompletionService Service(ChatCompletionsServer server, string key = "any") => Kernel.CreateBuilder()
        .AddOpenAIChatCompletion("loopback", server.Endpoint, key, httpClient: new HttpClient())
        .Build().GetRequiredService<IChatCompletionService>();

    private static ChatHistory History() => new(SomePrompt.System) { new(AuthorRole.User, SomePrompt.User + SomePrompt.Planted) };

    // The form of issue 3, by the names of its properties.
    private sealed record AskedForm(IReadOnlyList<AskedSentence> Sentences);

    private sealed record AskedSentence(string Text, IReadOnlyList<AskedQuote> Quotes);

    private sealed record AskedQuote(string Passage, string Quote);
}
