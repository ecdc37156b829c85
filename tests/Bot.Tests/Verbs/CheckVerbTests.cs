using System.Text.Json;
using Bot.Answers;
using Bot.Facts;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class CheckVerbTests : IDisposable
{
    private const string Statement = "INTERPOL cannot force any member country to arrest the subject of a red notice; each country decides the legal value it gives to a red notice.";

    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_verdict_is_printed_in_words_with_its_quotes_and_sources()
    {
        var result = await run.OnDataAsync("check", Statement);

        Assert.Equal((ExitStatus.Done, ""), (result.Status, result.Error));
        Assert.StartsWith("The sources state it.\n\nFor it:\n- INTERPOL cannot force", result.Output, StringComparison.Ordinal);
        Assert.Contains("  our summary of INTERPOL web page", result.Output, StringComparison.Ordinal);
        Assert.Contains("(official information, ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_is_printed_as_one_JSON_object()
    {
        var result = await run.OnDataAsync("check", "--json", Statement);

        var record = Read(Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal((ExitStatus.Done, "", "stated"), (result.Status, result.Error, record.Verdict));
        Assert.All(record.Evidence, citation => Assert.Equal(citation.Length, citation.Quote.Length));
    }

    [Fact]
    public async Task A_file_of_claims_is_checked_in_its_order_against_the_given_statements_alone()
    {
        var sources = run.Write("facts.jsonl", """
            {"id": "f-1", "statement": "The zebra desk has nine members.", "instrument": "Rules of the desk", "ref": "Article 2", "authority": "official-rule", "version_or_date": "as amended 2023 (Quito)", "url": "https://www.example.org/rules"}

            {"id": "f-2", "statement": "The hall opens in May.", "note": "ignored"}
            """);
        var claims = run.Write("claims.jsonl", string.Join('\n', new[]
        {
            new { id = "desk", claim = "the zebra desk has nine members", label = "ignored" },
            new { id = "notice", claim = Statement, label = "ignored" },
            new { id = "long", claim = new string('q', 100_000), label = "ignored" },
            new { id = "control", claim = "\u0001\u0007\u001b[2J\u0000", label = "ignored" },
            new { id = "empty", claim = "", label = "ignored" },
        }.Select(line => JsonSerializer.Serialize(line))));

        var result = await run.OnDataAsync("check", "--claims", claims, "--results", run.PathOf("results.jsonl"), "--sources", sources);

        Assert.Equal(new VerbResult(ExitStatus.Done, "", ""), result);
        var records = File.ReadAllLines(run.PathOf("results.jsonl")).Select(Read).ToArray();
        Assert.Equal(["desk", "notice", "long", "control", "empty"], records.Select(record => record.Id));
        Assert.Equal(["stated", "not-found", "not-found", "not-found", "not-found"], records.Select(record => record.Verdict));
        var citation = Assert.Single(records[0].Evidence);
        Assert.Equal(("summary", "Rules of the desk", "Article 2", "official-rule", "2023"), (citation.Kind, citation.Instrument, citation.Reference, citation.Authority, citation.Date));
        Assert.False(Directory.Exists(run.DataFolder), "The bot's own data was opened.");
    }

    [Fact]
    public async Task A_folder_of_documents_may_be_the_sources()
    {
        run.Write("sources/desk.txt", "The zebra desk has nine members.");
        run.Write("sources/more.jsonl", """{"statement": "The hall opens in May."}""");

        var result = await run.OnDataAsync("check", "--json", "--sources", run.PathOf("sources"), "The hall opens in May");

        Assert.Equal("stated", Read(result.Output).Verdict);
        Assert.Equal("stated", Read((await run.OnDataAsync("check", "--json", "--sources", run.PathOf("sources"), "The zebra desk has nine members")).Output).Verdict);
    }

    [Fact]
    public async Task The_output_begins_as_it_is_described()
    {
        var sources = run.Write("facts.jsonl", """{"statement": "The hall opens in May."}""");
        var claims = run.Write("claims.jsonl", """{"id": "c", "claim": "The hall opens in May."}""");

        await run.OnDataAsync("check", "--claims", claims, "--results", run.PathOf("results.jsonl"), "--sources", sources);

        Assert.StartsWith("""{"id":"c","verdict":"stated",""", File.ReadAllText(run.PathOf("results.jsonl")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id": "c"}""", "has no \"id\" or no \"claim\"")]
    [InlineData("""{"claim": "c"}""", "has no \"id\" or no \"claim\"")]
    [InlineData("{", "is not valid JSON")]
    public async Task A_wrong_claim_stops_the_verb_before_any_is_checked(string line, string expected)
    {
        var claims = run.Write("claims.jsonl", line);

        var result = await run.OnDataAsync("check", "--claims", claims, "--results", run.PathOf("results.jsonl"));

        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.StartsWith($"Line 1 of '{claims}' {expected}", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(run.PathOf("results.jsonl")));
    }

    [Theory]
    [InlineData("nowhere.jsonl", "", "There is no file or folder")]
    [InlineData("facts.jsonl", """{"id": "f"}""", "Line 1 of")]
    [InlineData("facts.jsonl", """{"statement": "A hall.", "authority": "me"}""", "has the authority 'me'")]
    [InlineData("facts.jsonl", "\n", "has no statements")]
    [InlineData("facts.xyz", "\u0000\u0001", "can't be used as a source")]
    public async Task Sources_that_cannot_be_used_are_named(string name, string text, string expected)
    {
        var path = text.Length == 0 ? run.PathOf(name) : run.Write(name, text);

        var result = await run.OnDataAsync("check", "The hall opens.", "--sources", path);

        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "A claim.", "--claims", "claims.jsonl", "--results", "results.jsonl")]
    [InlineData("check", "--claims", "claims.jsonl")]
    [InlineData("check", "--claims", "claims.jsonl", "--results", "claims.jsonl")]
    public async Task A_command_line_that_cannot_be_understood_is_refused(params string[] arguments) =>
        Assert.Equal(ExitStatus.WrongUsage, (await run.OnDataAsync(arguments)).Status);

    [Fact]
    public async Task As_a_process_of_its_own_it_leaves_nothing_behind()
    {
        var sources = run.Write("facts.jsonl", """{"statement": "The hall opens in May."}""");
        var temporary = Directory.CreateDirectory(run.PathOf("temporary")).FullName;

        var result = await BuiltBot.RunAsync(run.Folder, new Dictionary<string, string> { ["TMPDIR"] = temporary }, "check", "--sources", sources, "The hall opens in May \u001b[2J");

        Assert.Equal((ExitStatus.Done, ""), (result.Status, result.Error));
        Assert.DoesNotContain(result.Output, character => char.IsControl(character) && character != '\n');
        Assert.Empty(Directory.GetDirectories(temporary, "bot-sources-*"));
    }

    private static CheckRecord Read(string line) => JsonSerializer.Deserialize<CheckRecord>(line, AnswerRecord.Json)!;
}
