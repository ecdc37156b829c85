using System.Text;
using Bot.Answers;
using Bot.Documents;
using Bot.Tests.Fakes;
using Bot.Tests.Ingestion;
using Bot.Workspaces;

namespace Bot.Tests.Answers;

public sealed class ExtractiveWriterTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Library library = null!;

    public async ValueTask InitializeAsync() => library = await Library.OpenAsync(folder.Path);

    public ValueTask DisposeAsync()
    {
        library.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_list_item_is_shown_behind_its_lead_in()
    {
        const string leadIn = "A striped card may be asked for only if:";
        const string item = "(b) the parcel holds at least nine golden whistles.";
        const string text = $"{leadIn}\n\n(a) the sender is known; and\n\n{item}";
        var lead = new TextSpan(0, leadIn.Length);
        await library.AddAsync(new NewRevision(WorkspaceId.Local, "rules.md", "1", text, Some.Original,
        [
            new NewPassage(new TextSpan(text.IndexOf("(a)", StringComparison.Ordinal), 29), lead, new Locator("Article 1(a)", null), [], []),
            new NewPassage(new TextSpan(text.IndexOf("(b)", StringComparison.Ordinal), item.Length), lead, new Locator("Article 1(b)", null), [], []),
        ]));

        var record = await library.AskAsync("How many golden whistles must the parcel of a striped card hold?");

        Assert.Equal($"{leadIn} {item}", record.Sentences[0].Text);
        Assert.Equal([leadIn, item], record.Sentences[0].Citations.Select(citation => citation.Quote));
        Assert.All(record.Sentences[0].Citations, citation => Assert.Equal(citation.Quote, text.Substring(citation.Start, citation.Length)));
    }

    [Fact]
    public async Task A_lead_in_goes_on_in_the_first_sentence_of_its_item_only()
    {
        const string leadIn = "A striped card shall not be given where:";
        const string item = "(a) the sender is a forger. An inspector may visit the lighthouse at any time.";
        const string text = $"{leadIn}\n\n{item}";
        await library.AddAsync(new NewRevision(WorkspaceId.Local, "rules.md", "1", text, Some.Original,
            [new NewPassage(new TextSpan(leadIn.Length + 2, item.Length), new TextSpan(0, leadIn.Length), new Locator("Article 1(a)", null), [], [])]));

        var record = await library.AskAsync("May an inspector visit the lighthouse?");

        Assert.Equal([$"{leadIn} (a) the sender is a forger.", "An inspector may visit the lighthouse at any time."], record.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task At_most_four_sentences_are_shown_whatever_a_statement_holds()
    {
        await library.AddAsync(Some.Revision(
            WorkspaceId.Local, "a.md", Some.Original with { Kind = DocumentKind.Summary },
            "Striped cards are paper. Striped cards are thin. Striped cards are blue. Striped cards are old. Striped cards are rare. Striped cards are dear."));

        var record = await library.AskAsync("What are striped cards?");

        Assert.Equal("answer", record.Outcome);
        Assert.InRange(record.Sentences.Count, 1, 4);
    }

    [Fact]
    public async Task No_sentence_is_shown_twice_and_further_ones_only_while_they_are_few_words()
    {
        var added = Enumerable.Range(0, 30).Select(number => $"They keep striped cards in the tower of Quito number {number}, which {string.Concat(Enumerable.Repeat("is guarded ", 12))}by lemurs.");
        await library.AddAsync(Some.Revision("a.txt", ["Clerks keep striped cards in Quito.", .. added]));

        var record = await library.AskAsync("Where do clerks keep striped cards in Quito?");

        Assert.InRange(record.Sentences.Count, 1, 4);
        Assert.Equal(record.Sentences.Select(sentence => sentence.Text).Distinct(), record.Sentences.Select(sentence => sentence.Text));
        Assert.InRange(record.Sentences.Sum(sentence => sentence.Text.Split(' ').Length), 1, 110);
    }

    [Fact]
    public async Task A_sentence_that_came_through_an_extractor_stands_word_for_word_in_its_revision()
    {
        var extracted = await IngestionBench.ExtractAsync("a.md", Encoding.UTF8.GetBytes("# Desk\n\nThe *zebra* desk [answers](https://example.org) letters   within\nnine days.\n"));
        await library.AddAsync(new NewRevision(WorkspaceId.Local, "a.md", "1", extracted.Text, Some.Original,
            [.. extracted.Blocks.Skip(1).Select(block => new NewPassage(block.Span, null, new Locator("", null), ["Desk"], []))]));

        var record = await library.AskAsync("How soon does the zebra desk answer letters?");

        Assert.Equal("The zebra desk answers letters within nine days.", Assert.Single(record.Sentences).Text);
    }

    [Fact]
    public async Task What_was_said_before_is_asked_about_and_what_another_thread_said_is_not()
    {
        await library.AddAsync(Some.Revision("a.txt", "The zebra desk answers letters within nine days.", "The lemur desk answers letters within two years."));

        var followed = await library.AskAsync("And how soon does it answer?", new Exchange("What does the lemur desk do with letters?", "The lemur desk answers letters."));

        Assert.Equal("The lemur desk answers letters within two years.", followed.Sentences[0].Text);
    }
}
