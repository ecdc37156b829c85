using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Facts;
using Bot.Workspaces;

namespace Bot.Tests.Web.Api;

/// <summary>What programs are given is what the verbs print.</summary>
public sealed partial class ApiAnswerTests(ApiSite api)
{
    [Fact]
    public async Task An_answer_is_the_JSON_of_the_verb_and_can_be_read_again()
    {
        var verb = JsonSerializer.Serialize(
            await api.Site.Get<Answerer>().AnswerAsync(new Question(WorkspaceId.Local, ApiSite.Question, [], null, null), TestContext.Current.CancellationToken), AnswerRecord.Json);
        var key = await api.KeyAsync();

        using var asked = await api.PostAsync("/api/v1/ask", key, JsonSerializer.Serialize(new { question = ApiSite.Question }));
        var body = await ReadAsync(asked);
        using var again = await api.GetAsync(asked.Content.Headers.ContentLocation!.OriginalString, key);

        Assert.Equal((HttpStatusCode.OK, Timeless(verb)), (asked.StatusCode, Timeless(body)));
        Assert.Contains("\"outcome\":\"answer\"", body, StringComparison.Ordinal);
        Assert.Equal($"/api/v1/answers/{asked.Headers.GetValues("Bot-Answer").Single()}", asked.Content.Headers.ContentLocation.OriginalString);
        Assert.Equal(body, await ReadAsync(again));
    }

    [Fact]
    public async Task A_verdict_is_the_JSON_of_the_verb_and_can_be_read_again()
    {
        var verb = JsonSerializer.Serialize(
            await api.Site.Get<ClaimChecker>().CheckAsync(new Statement(WorkspaceId.Local, ApiSite.Claim, null, null), TestContext.Current.CancellationToken), AnswerRecord.Json);
        var key = await api.KeyAsync();

        using var made = await api.PostAsync("/api/v1/check", key, JsonSerializer.Serialize(new { claim = ApiSite.Claim, asOf = "2026-01-01" }));
        var body = await ReadAsync(made);
        using var again = await api.GetAsync($"/api/v1/checks/{made.Headers.GetValues("Bot-Check").Single()}", key);

        Assert.Equal((HttpStatusCode.OK, Timeless(verb)), (made.StatusCode, Timeless(body)));
        Assert.Contains("\"verdict\":\"stated\"", body, StringComparison.Ordinal);
        Assert.Equal(body, await ReadAsync(again));
    }

    [Fact]
    public async Task A_quote_is_opened_in_its_place_and_told_to_be_replaced()
    {
        var key = await api.KeyAsync();
        var site = api.Site;
        var first = await site.AddAsync(Fakes.Some.Revision("boats.txt", "A boat has a 𝒃ell.", "A raft has none."));
        var start = first.Revision.Text.IndexOf("A raft", StringComparison.Ordinal);

        using var opened = await api.GetAsync($"/api/v1/passages/{first.Revision.Id}?start={start}&length=16", key);
        var passage = JsonDocument.Parse(await ReadAsync(opened)).RootElement;
        Assert.Equal(
            ("A raft has none.", "A boat has a 𝒃ell.\n\n", "", "paragraph 2", true),
            (passage.GetProperty("quote").GetString(), passage.GetProperty("before").GetString(), passage.GetProperty("after").GetString(),
            passage.GetProperty("reference").GetString(), passage.GetProperty("isCurrent").GetBoolean()));

        var second = await site.AddAsync(Fakes.Some.Revision("boats.txt", "A boat has two bells."));
        using var later = await api.GetAsync($"/api/v1/passages/{first.Revision.Id}?start={start}&length=16", key);
        passage = JsonDocument.Parse(await ReadAsync(later)).RootElement;
        Assert.Equal((false, second.Revision.Id.Value), (passage.GetProperty("isCurrent").GetBoolean(), passage.GetProperty("currentRevision").GetString()));
    }

    [Fact]
    public async Task Documents_are_searched_and_listed_for_the_workspace_of_the_key()
    {
        using var found = await api.GetAsync("/api/v1/documents?q=striped%20card&limit=1", await api.KeyAsync());
        var passages = JsonDocument.Parse(await ReadAsync(found)).RootElement.GetProperty("passages");
        Assert.Contains("striped", Assert.Single(passages.EnumerateArray().ToArray()).GetProperty("text").GetString(), StringComparison.Ordinal);

        using var own = await api.GetAsync("/api/v1/documents", await api.KeyAsync());
        using var other = await api.GetAsync("/api/v1/documents", await api.KeyAsync(workspace: ApiSite.Other));
        Assert.DoesNotContain("A secret", await ReadAsync(own), StringComparison.Ordinal);
        Assert.Equal("A secret", Assert.Single(JsonDocument.Parse(await ReadAsync(other)).RootElement.GetProperty("documents").EnumerateArray().ToArray()).GetProperty("title").GetString());
    }

    private static Task<string> ReadAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static string Timeless(string json) => Elapsed().Replace(json, "\"elapsedMs\":0");

    [GeneratedRegex("\"elapsedMs\":[0-9.]+")]
    private static partial Regex Elapsed();
}
