using Bot.Documents;
using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Documents;

public sealed class DocumentStoreTests : IDisposable
{
    private static readonly WorkspaceId Other = new("other");

    private readonly TemporaryFolder folder = new();
    private readonly Database database;
    private readonly DocumentStore store;

    public DocumentStoreTests()
    {
        database = Database.OpenSqlite(folder["bot.db"]);
        store = new DocumentStore(database, new FakeTimeProvider());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_added_is_read_back_whole()
    {
        var properties = new DocumentProperties(
            "Règles \"A\"", "fr", ["avis", "أ"], DocumentKind.Summary, Authority.CourtOrTreaty, "Règles [1]", "https://www.example.org/?a=1&b='2'", "2019-07",
            new InForce(PartialDate.TryParse("2019-07-01"), PartialDate.TryParse("2021")));
        const string text = "Les États\n\n(a) demandent 🕊;\n\nLa fin.";
        var item = new NewPassage(new TextSpan(11, 17), new TextSpan(0, 9), new Locator("Article 1(a)", 4), ["I", "Les États"], [Some.Rule]);
        var end = new NewPassage(new TextSpan(30, 7), null, new Locator("", null), [], [Some.Rule, Some.Rule with { Url = "" }]);

        var added = await store.AddAsync(new NewRevision(WorkspaceId.Local, "règles.md", "abc", text, properties, [item, end]), Cancellation);

        var (revision, passages) = (await store.FindCurrentAsync(WorkspaceId.Local, "règles.md", Cancellation))!.Value;
        Assert.Equal((text, 1L, "abc", WorkspaceId.Local), (revision.Text, revision.Number, revision.ContentHash, revision.Workspace));
        Assert.Equivalent(properties, revision.Properties, strict: true);
        Assert.Equivalent(added.Passages, passages, strict: true);
        Assert.Equal(["(a) demandent 🕊;", "La fin."], passages.Select(passage => passage.Span.In(revision.Text)));
        Assert.Equal("Les États", passages[0].LeadIn!.Value.In(revision.Text));
    }

    [Fact]
    public async Task Going_back_to_earlier_bytes_is_a_third_revision()
    {
        var first = await store.AddAsync(Some.Revision("a.txt", "One."), Cancellation);
        var same = await store.AddAsync(Some.Revision("a.txt", "One."), Cancellation);
        var second = await store.AddAsync(Some.Revision("a.txt", "Two."), Cancellation);
        var third = await store.AddAsync(Some.Revision("a.txt", "One."), Cancellation);

        Assert.IsType<StoredRevision.First>(first);
        Assert.IsType<StoredRevision.Unchanged>(same);
        Assert.IsType<StoredRevision.Later>(second);
        Assert.IsType<StoredRevision.Later>(third);
        Assert.Equal([1, 1, 2, 3], new[] { first, same, second, third }.Select(stored => stored.Revision.Number));
        Assert.Equal([1, 1, 2, 3], new[] { first, same, second, third }.Select(stored => stored.Change));
        Assert.Equal(3, new[] { first, second, third }.Select(stored => stored.Revision.Id).Distinct().Count());
        foreach (var stored in new[] { first, second, third })
        {
            Assert.Equal(stored.Revision.Text, (await store.FindRevisionAsync(WorkspaceId.Local, stored.Revision.Id, Cancellation))?.Text);
            Assert.Single(await store.PassagesAsync(WorkspaceId.Local, stored.Revision.Id, Cancellation));
        }

        Assert.Equal(new StoreState(3, 1), await store.StateAsync(Cancellation));
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_change_nothing_while_they_are_current()
    {
        var first = await store.AddAsync(Some.Revision("a.txt", "One."), Cancellation);
        var copy = await store.AddAsync(Some.Revision("b.txt", "One."), Cancellation);
        var found = await store.FindUnchangedAsync(WorkspaceId.Local, "b.txt", first.Revision.ContentHash, Cancellation);

        Assert.IsType<StoredRevision.Unchanged>(copy);
        Assert.Equal((first.Revision.Id, first.Revision.Id), (copy.Revision.Id, found!.Revision.Id));
        Assert.Null(await store.FindCurrentAsync(WorkspaceId.Local, "b.txt", Cancellation));

        await store.AddAsync(Some.Revision("a.txt", "Two."), Cancellation);
        Assert.IsType<StoredRevision.First>(await store.AddAsync(Some.Revision("b.txt", "One."), Cancellation));
    }

    [Fact]
    public async Task A_document_that_has_other_bytes_takes_those_of_another_document()
    {
        await store.AddAsync(Some.Revision("a.txt", "One."), Cancellation);
        await store.AddAsync(Some.Revision("b.txt", "Two."), Cancellation);

        var replaced = await store.AddAsync(Some.Revision("b.txt", "One."), Cancellation);

        Assert.IsType<StoredRevision.Later>(replaced);
        Assert.Equal("One.", (await store.FindCurrentAsync(WorkspaceId.Local, "b.txt", Cancellation))!.Value.Revision.Text);
    }

    [Fact]
    public async Task Workspaces_see_their_own_and_the_shared_revisions_only()
    {
        var local = await store.AddAsync(Some.Revision(WorkspaceId.Local, "a.txt", Some.Original, "One."), Cancellation);
        var other = await store.AddAsync(Some.Revision(Other, "a.txt", Some.Original, "One."), Cancellation);
        var shared = await store.AddAsync(Some.Revision(WorkspaceId.Shared, "a.txt", Some.Original, "One."), Cancellation);

        Assert.Equal([1, 2, 3], new[] { local, other, shared }.Select(stored => stored.Change));
        Assert.Equal([true, false, true], await SeenAsync(WorkspaceId.Local));
        Assert.Equal([false, true, true], await SeenAsync(Other));
        Assert.Equal([false, false, true], await SeenAsync(WorkspaceId.Shared));

        async Task<IEnumerable<bool>> SeenAsync(WorkspaceId workspace)
        {
            var seen = new List<bool>();
            foreach (var stored in new[] { local, other, shared })
            {
                var revision = await store.FindRevisionAsync(workspace, stored.Revision.Id, Cancellation);
                var passages = await store.PassagesAsync(workspace, stored.Revision.Id, Cancellation);
                Assert.Equal(revision is not null, passages.Count == 1);
                seen.Add(revision is not null);
            }

            return seen;
        }
    }

    [Fact]
    public async Task Many_at_once_are_all_added_each_once()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(
            () => store.AddAsync(Some.Revision($"{number % 20}.txt", $"Text {number % 20}.", $"Version {number / 20}."), Cancellation), Cancellation)));

        Assert.Equal(60, added.Select(stored => stored.Revision.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 60).Select(change => (long)change), added.Select(stored => stored.Change).Order());
        Assert.Equal([1, 2, 3], added.Select(stored => stored.Revision.Number).Distinct().Order());
        Assert.Equal(new StoreState(60, 40), await store.StateAsync(Cancellation));
    }

    [Fact]
    public async Task Either_all_texts_of_a_transaction_are_added_or_none()
    {
        // The store has no place for a revision without a title.
        var broken = Some.Revision(WorkspaceId.Local, "b.txt", Some.Original with { Title = null! }, "Two.");

        await Assert.ThrowsAsync<StoreException>(() => store.AddAllAsync([Some.Revision("a.txt", "One."), broken], Cancellation));

        Assert.Equal(new StoreState(0, 0), await store.StateAsync(Cancellation));
        Assert.Null(await store.FindCurrentAsync(WorkspaceId.Local, "a.txt", Cancellation));
    }

    [Fact]
    public async Task What_is_stopped_is_not_added()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AddAsync(Some.Revision("a.txt", "One."), stopped.Token));

        Assert.Equal(new StoreState(0, 0), await store.StateAsync(Cancellation));
    }

    [Fact]
    public async Task Only_documents_that_changed_since_are_read_for_the_index()
    {
        await store.AddAsync(Some.Revision("a.txt", "One."), Cancellation);
        var change = (await store.AddAsync(Some.Revision("b.txt", "Two."), Cancellation)).Change;
        await store.AddAsync(Some.Revision("a.txt", "Three."), Cancellation);
        await store.AddAsync(Some.Revision("a.txt", "Four."), Cancellation);
        await store.AddAsync(Some.Revision(Other, "c.txt", Some.Original, "Five."), Cancellation);

        Assert.Equal(["Four.", "Two.", "Five."], await TextsAsync(0));
        Assert.Equal(["Four.", "Five."], await TextsAsync(change));
        Assert.Empty(await TextsAsync(5));

        async Task<IEnumerable<string>> TextsAsync(long after) =>
            await store.CurrentAsync(after, Cancellation).Select(current => current.Revision.Text).ToArrayAsync(Cancellation);
    }

    [Fact]
    public async Task Hostile_texts_are_stored_letter_for_letter()
    {
        var hostile = new[] { "'; DROP TABLE documents; --", "%_@x {0}", "\u202Eright to left", new string('e', 3) + new string('\u0301', 5_000), "🏴‍☠️" };

        var stored = await store.AddAsync(Some.Revision("'; DELETE FROM revisions; --", hostile), Cancellation);

        Assert.Equal(stored.Revision.Text, (await store.FindRevisionAsync(WorkspaceId.Local, stored.Revision.Id, Cancellation))?.Text);
        Assert.Equal(hostile, (await store.PassagesAsync(WorkspaceId.Local, stored.Revision.Id, Cancellation)).Select(passage => passage.Span.In(stored.Revision.Text)));
    }
}
