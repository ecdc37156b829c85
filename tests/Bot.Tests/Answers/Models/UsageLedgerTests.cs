using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Answers.Models;

/// <summary>What is recorded of each call, and the budget of a workspace and day.</summary>
public sealed class UsageLedgerTests
{
    private const string OverBudget = "over today's budget of this workspace";

    private static readonly string Good = SomeDraft.Quoting("S1", ModelLibrary.Statement);

    [Fact]
    public async Task Tokens_and_cost_are_recorded_with_the_answer()
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse(Good) { TokensIn = 1001, TokensOut = 50 });
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Price:InPerMillionTokens=2.5", "Model:Price:OutPerMillionTokens=10", "Model:Price:Currency=EUR");

        await library.AskAsync();

        var expected = new UsedModel
        {
            Workspace = "local", Day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", null), Purpose = "answer", Model = "scripted",
            TokensIn = 1001, TokensOut = 50, CostMillionths = 3003, Currency = "EUR", Answers = 1,
        };
        Assert.Equal(expected, Assert.Single(await library.UsageAsync()));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2_000_000_000, 100)]
    public async Task Figures_that_are_missing_or_cannot_be_are_replaced_by_what_was_counted(long tokensIn, long tokensOut)
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse(Good) { TokensIn = tokensIn, TokensOut = tokensOut });
        await using var library = await ModelLibrary.OpenAsync(model);

        await library.AskAsync();

        Assert.InRange(Assert.Single(await library.UsageAsync()).TokensIn, 500, 2000);
    }

    [Fact]
    public async Task Over_its_budget_a_workspace_gets_quotes_until_the_next_day()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 22, 0, 0, TimeSpan.Zero));
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse(Good) { TokensIn = 900, TokensOut = 100 });
        await using var library = await ModelLibrary.OpenAsync(clock, model, "Model:Budget:TokensPerDay=1500");

        Assert.Equal([null, null, OverBudget], [await FallbackAsync(), await FallbackAsync(), await FallbackAsync()]);
        clock.Advance(TimeSpan.FromHours(3));
        Assert.Null(await FallbackAsync());
        Assert.Equal(["2026-11-23", "2026-11-23", "2026-11-24"], (await library.UsageAsync()).Select(used => used.Day));

        async Task<string?> FallbackAsync() => (await library.AskAsync()).Fallback;
    }

    [Fact]
    public async Task A_budget_is_kept_in_money_too()
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse(Good) { TokensIn = 1000, TokensOut = 0 });
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Price:InPerMillionTokens=10", "Model:Budget:CostPerDay=0.015");

        Assert.Equal([null, null, OverBudget], [(await library.AskAsync()).Fallback, (await library.AskAsync()).Fallback, (await library.AskAsync()).Fallback]);
    }

    [Fact]
    public async Task Each_workspace_has_its_own_budget()
    {
        await using var model = await ScriptedModel.SayingAsync(Good);
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Budget:TokensPerDay=500");
        var other = new WorkspaceId("other");
        await library.AddAsync("zebra-2.txt", "A line.\n");
        await library.AddAsync(other, "other.txt", ModelLibrary.Statement + "\n");

        Assert.Equal([null, OverBudget], [(await library.AskAsync()).Fallback, (await library.AskAsync()).Fallback]);
        Assert.Equal([null, OverBudget], [(await library.AskAsync(other, ModelLibrary.Question)).Fallback, (await library.AskAsync(other, ModelLibrary.Question)).Fallback]);
    }

    [Fact]
    public async Task Calls_at_the_same_time_overrun_the_budget_by_one_at_most()
    {
        await using var model = await ScriptedModel.StartAsync(_ => new ModelResponse(Good) { Delay = TimeSpan.FromMilliseconds(300), TokensIn = 900, TokensOut = 100 });
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Budget:TokensPerDay=2500");

        var records = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => library.AskAsync()));

        Assert.InRange(records.Count(record => record.Writer == "model"), 1, 3);
        Assert.All(records, record => Assert.Equal("answer", record.Outcome));
        Assert.InRange((await library.UsageAsync()).Sum(used => used.TokensIn + used.TokensOut), 1000, 3499);
    }
}
