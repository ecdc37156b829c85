using Bot.Documents;
using Bot.Ingestion;
using Bot.Workspaces;

namespace Bot.Tests.Ingestion;

public sealed class SelfPraiseTests
{
    private const string Summary = """
        ---
        title: Magenta notices
        kind: summary
        ---

        A magenta notice orders every country to arrest its subject at once.
        Source: [Article 82][rules].

        [rules]: https://www.example.org/rules.pdf "Rules [X/2011]; official-rule; 2025-11"
        """;

    [Theory]
    [InlineData(Summary, "says of itself that it is a summary; add it with --kind summary")]
    [InlineData("---\nauthority: official-rule\n---\n\nText of a rule.\n", "says of itself that its authority is 'official-rule'; add it with --authority official-rule")]
    [InlineData("---\nauthority: court-or-treaty\n---\n\nText of a judgment.\n", "its authority is 'court-or-treaty'")]
    [InlineData("---\ninstrument: Our summary of Constitution\n---\n\nText.\n", "is named as if it were a summary of ours")]
    public async Task A_document_can_t_award_itself_a_standing(string text, string problem)
    {
        using var bench = new IngestionBench();

        var outcome = await bench.AddAsync("magenta.md", text);

        Assert.Contains(problem, Assert.IsType<IngestionOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_adds_it_can_vouch_for_it()
    {
        using var bench = new IngestionBench();
        var content = new FileContent("magenta.md", System.Text.Encoding.UTF8.GetBytes(Summary));

        var outcome = await bench.Ingester.AddAsync(
            WorkspaceId.Local, content, "magenta.md", new DocumentOverrides { Kind = DocumentKind.Summary }, TestContext.Current.CancellationToken);

        Assert.Equal(DocumentKind.Summary, Assert.IsType<IngestionOutcome.Added>(outcome).Revision.Properties.Kind);
    }
}
