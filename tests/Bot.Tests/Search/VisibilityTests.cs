using Bot.Documents;
using Bot.Tests.Fakes;
using Bot.Workspaces;

namespace Bot.Tests.Search;

public sealed class VisibilityTests : IDisposable
{
    private static readonly WorkspaceId[] Workspaces = [WorkspaceId.Shared, WorkspaceId.Local, new("other"), new("third")];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Hidden_passages_stay_hidden_while_workspaces_interleave_and_documents_are_replaced()
    {
        using var library = await Library.OpenAsync(folder.Path);
        var random = new Random(20170926);
        var current = new Dictionary<(WorkspaceId Workspace, string Origin), string>();
        for (var round = 0; round < 150; round++)
        {
            // Each commit makes a segment of its own, and now and then some are merged; searches between them fill the kept bits.
            var key = (Workspaces[random.Next(Workspaces.Length)], $"{random.Next(12)}.txt");
            var text = $"The wombat of {key.Item1} number {round}.";
            await library.AddAsync(Some.Revision(key.Item1, key.Item2, Some.Original, text));
            current[key] = text;
            foreach (var workspace in Workspaces.Append(new WorkspaceId("stranger")))
            {
                var expected = current.Where(entry => entry.Key.Workspace == workspace || entry.Key.Workspace == WorkspaceId.Shared).Select(entry => entry.Value);
                Assert.Equal(expected.Order(StringComparer.Ordinal), await library.FindAsync(workspace, "wombat"));
            }
        }
    }

    [Fact]
    public async Task Texts_are_found_on_the_days_they_held()
    {
        using var library = await Library.OpenAsync(folder.Path);
        await AddAsync("ever", null, null);
        await AddAsync("since", "2019-07", null);
        await AddAsync("until", null, "2019-07");
        await AddAsync("between", "2018", "2020-02-28");

        Assert.Equal(["ever", "until"], Found("2017-12-31"));
        Assert.Equal(["between", "ever", "until"], Found("2018-01-01"));
        Assert.Equal(["between", "ever", "since", "until"], Found("2019-07-01"));
        Assert.Equal(["between", "ever", "since", "until"], Found("2019-07-31"));
        Assert.Equal(["between", "ever", "since"], Found("2019-08-01"));
        Assert.Equal(["between", "ever", "since"], Found("2020-02-28"));
        Assert.Equal(["ever", "since"], Found("2020-02-29"));
        Assert.Equal(["ever", "until"], Found("0001-01-01"));
        Assert.Equal(["ever", "since"], Found("9999-12-31"));

        async Task AddAsync(string name, string? from, string? until) => await library.AddAsync(Some.Revision(
            WorkspaceId.Local, name, Some.Original with { InForce = new InForce(from is null ? null : PartialDate.TryParse(from), until is null ? null : PartialDate.TryParse(until)) }, $"The {name} wombat."));

        IEnumerable<string> Found(string day) => library.Index
            .Search(Some.Query(WorkspaceId.Local, "wombat") with { AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) })
            .Select(hit => library.Store.FindRevisionAsync(WorkspaceId.Local, hit.Revision, TestContext.Current.CancellationToken).Result!.Origin)
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Many_searches_at_once_see_no_more_than_each_may()
    {
        using var library = await Library.OpenAsync(folder.Path);
        foreach (var workspace in Workspaces)
        {
            await library.AddAsync(Some.Revision(workspace, "a.txt", Some.Original, $"The wombat of {workspace}."));
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), TestContext.Current.CancellationToken, async (number, _) =>
        {
            // More workspaces and days than bits are kept for.
            var workspace = number % 2 == 0 ? Workspaces[number / 2 % Workspaces.Length] : new WorkspaceId($"stranger{number}");
            string[] expected = number % 2 == 0 && workspace != WorkspaceId.Shared ? [$"The wombat of {workspace}.", "The wombat of shared."] : ["The wombat of shared."];
            Assert.Equal(expected.Order(StringComparer.Ordinal), await library.FindAsync(workspace, "wombat"));
        });
    }

    [Fact]
    public async Task A_hidden_best_hit_does_not_push_out_one_that_may_be_seen()
    {
        using (var library = await Library.OpenAsync(folder.Path))
        {
            NewRevision[] hidden = [.. Enumerable.Range(0, 300).Select(number => Some.Revision(new WorkspaceId("other"), $"{number}.txt", Some.Original, $"Wombat, wombat {number}: wombat."))];
            await library.Store.AddAllAsync(hidden, TestContext.Current.CancellationToken);
            await library.Store.AddAsync(Some.Revision("mine.txt", "In a long text about many other animals there is also a wombat, once, near its end."), TestContext.Current.CancellationToken);
        }

        using var opened = await Library.OpenAsync(folder.Path);

        Assert.Equal(301, opened.Index.Count);
        Assert.Single(await opened.FindAsync(WorkspaceId.Local, "wombat"));
    }

    [Fact]
    public async Task A_segment_in_which_nothing_matches_is_passed_over()
    {
        using var library = await Library.OpenAsync(folder.Path);
        await library.AddAsync(Some.Revision("a.txt", "The grey wombat sleeps."));
        await library.AddAsync(Some.Revision("b.txt", "Nothing of the kind."));
        await library.AddAsync(Some.Revision("c.txt", "The wombat, grey."));

        var hits = library.Index.Search(Some.Query(WorkspaceId.Local, "grey", "wombat", "absent"));

        Assert.Equal(2, hits.Count);
        Assert.Empty(library.Index.Search(Some.Query(WorkspaceId.Local, "absent")));
        Assert.Empty(library.Index.Search(Some.Query(WorkspaceId.Local)));
    }

    [Fact]
    public async Task A_revision_whose_passages_were_read_by_one_workspace_is_not_kept_for_another()
    {
        using var library = await Library.OpenAsync(folder.Path);
        var stored = await library.AddAsync(Some.Revision("a.txt", "The grey wombat sleeps."));

        Assert.NotNull(await library.Retriever.FindRevisionAsync(WorkspaceId.Local, stored.Revision.Id, TestContext.Current.CancellationToken));
        Assert.Null(await library.Retriever.FindRevisionAsync(new WorkspaceId("other"), stored.Revision.Id, TestContext.Current.CancellationToken));
        Assert.Null(await library.Retriever.FindRevisionAsync(WorkspaceId.Shared, stored.Revision.Id, TestContext.Current.CancellationToken));
    }
}
