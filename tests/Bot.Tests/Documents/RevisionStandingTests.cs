using Bot.Documents;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Documents;

public sealed class RevisionStandingTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_last_revision_is_current()
    {
        using var folder = new TemporaryFolder();
        using var library = await Library.OpenAsync(folder.Path);
        var stored = await library.AddAsync(Some.Revision("a.txt", "One thing."));

        Assert.Equal(new RevisionStanding.Current(), await StandingAsync(library, stored, "One"));
    }

    [Fact]
    public async Task An_earlier_one_was_replaced_by_the_next_and_tells_where_its_words_stand_today()
    {
        using var folder = new TemporaryFolder();
        using var library = await Library.OpenAsync(folder.Path);
        var clock = (FakeTimeProvider)library.Clock;
        var first = await library.AddAsync(Some.Revision("a.txt", "One thing.", "Other words."));
        clock.Advance(TimeSpan.FromDays(1));
        await library.AddAsync(Some.Revision("a.txt", "Between."));
        clock.Advance(TimeSpan.FromDays(1));
        var today = (await library.AddAsync(Some.Revision("a.txt", "A new beginning.", "One thing.", "Nothing else. One thing."))).Revision;

        Assert.Equal((2, Day.AddDays(1), today.Id, new TextSpan(18, 10)), Parts(await StandingAsync(library, first, "One thing.")));
        Assert.Equal((2, Day.AddDays(1), today.Id, null), Parts(await StandingAsync(library, first, "Other words.")));
        Assert.Equal((2, Day.AddDays(1), today.Id, null), Parts(await library.Store.FindStandingAsync(WorkspaceId.Local, first.Revision, null, TestContext.Current.CancellationToken)));
    }

    private static (long By, DateTimeOffset At, RevisionId Today, TextSpan? Quote) Parts(RevisionStanding standing) =>
        standing is RevisionStanding.Replaced replaced ? (replaced.By, replaced.At, replaced.Today.Id, replaced.QuoteStandsAt) : throw new InvalidOperationException("It is current.");

    private static Task<RevisionStanding> StandingAsync(Library library, StoredRevision stored, string quote) =>
        library.Store.FindStandingAsync(WorkspaceId.Local, stored.Revision, new TextSpan(stored.Revision.Text.IndexOf(quote, StringComparison.Ordinal), quote.Length), TestContext.Current.CancellationToken);
}
