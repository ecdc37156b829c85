using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Fakes.ModelServer;

namespace Bot.Tests.Answers.Models;

/// <summary>Each fault spoils what it says it spoils, made from the request: a fault that does nothing would prove nothing.</summary>
public sealed class ModelFaultTests
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private static readonly ModelFault[] Silent = [ModelFault.SlowFirstByte, ModelFault.NeverAnswers, ModelFault.ClosedAtOnce, ModelFault.SlowDrip, ModelFault.EndlessBody, ModelFault.CutBody, ModelFault.ResetBody];

    public static TheoryData<ModelFault> Spoken => [.. Enum.GetValues<ModelFault>().Except(Silent).Except([ModelFault.None])];

    public static TheoryData<ModelFault> Broken => [.. Silent];

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task A_fault_shows_in_the_reply(ModelFault fault)
    {
        await using var server = await ChatCompletionsServer.StartAsync();
        var (good, _) = await AskAsync(server, TestContext.Current.CancellationToken);
        server.Fault = fault;

        var (spoilt, status) = await AskAsync(server, TestContext.Current.CancellationToken);

        Assert.NotEqual((good, 200), (spoilt, status));
        var reply = server.Requests[^1].Reply;
        Assert.All(reply?.Wrong ?? [], wrong => Assert.Contains(wrong, Words(reply!), StringComparison.Ordinal));
        Assert.All(reply?.Wrong ?? [], wrong => Assert.DoesNotContain(wrong, good, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_line_brings_no_whole_reply(ModelFault fault)
    {
        await using var server = await ChatCompletionsServer.StartAsync(fault);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(server, patience.Token));
    }

    [Fact]
    public async Task An_order_in_a_passage_is_obeyed_word_for_word()
    {
        await using var server = await ChatCompletionsServer.StartAsync(ModelFault.PlantedInstructionObeyed);

        await AskAsync(server, TestContext.Current.CancellationToken);

        var obeyed = JsonSerializer.Deserialize<ModelDraft>(server.Requests[0].Reply!.Content!, JsonSerializerOptions.Web)!.Sentences[0];
        Assert.Equal(("The desk is closed for ever.", "S3"), (obeyed.Text, Assert.Single(obeyed.Quotes).Passage));
    }

    [Fact]
    public async Task A_good_answer_in_other_words_keeps_its_quotes()
    {
        await using var server = await ChatCompletionsServer.StartAsync();
        server.Rephrases = true;

        await AskAsync(server, TestContext.Current.CancellationToken);

        var reply = server.Requests[0].Reply!;
        var draft = JsonSerializer.Deserialize<ModelDraft>(reply.Content!, JsonSerializerOptions.Web)!;
        Assert.Equal("The zebra desk answers letters within 9 days.", draft.Sentences[0].Quotes[0].Quote);
        Assert.Equal(reply.Right, draft.Sentences.Select(sentence => sentence.Text));
    }

    private static async Task<(string Body, int Status)> AskAsync(ChatCompletionsServer server, CancellationToken cancellationToken)
    {
        using var content = new StringContent(ModelDraft.ToJson(SomePrompt.Body(new { response_format = new { type = "json_object" } })));
        using var response = await Http.PostAsync(new Uri(server.Address + "/v1/chat/completions"), content, cancellationToken);
        return (await response.Content.ReadAsStringAsync(cancellationToken), (int)response.StatusCode);
    }

    // JSON writes some characters behind a backslash, in the same way as patterns do.
    private static string Words(SpokenReply reply) => Regex.Unescape(reply.Content + reply.Refusal);
}
